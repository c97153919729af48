import type { APIRoute } from 'astro';
import type { Lecture } from '../../course/types.ts';
import { currentHome } from '../../feeds/full-address.ts';
import { currentSite, lecturesToMake } from '../../site/current-site.ts';

/** A card for every lecture, where the site knows its address. */
export function getStaticPaths() {
  // A card is named by its whole address: without one, nobody would ever see it.
  if (!currentHome().site) return [];
  return lecturesToMake().map((lecture) => ({ params: { slug: lecture.slug }, props: { lecture } }));
}

/** The picture that services show with a link to a lecture. */
export const GET: APIRoute<{ lecture: Lecture }> = async ({ props }) => {
  // Late: what draws cards is heavy, and a site that doesn't know its address has none.
  const { cardPicture, cardWords } = await import('../../cards/card-picture.ts');
  const { course } = currentSite().publication;
  return new Response(Buffer.from(await cardPicture(cardWords(course, props.lecture))), {
    headers: { 'Content-Type': 'image/png' },
  });
};
