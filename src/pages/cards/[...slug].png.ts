import type { APIRoute } from 'astro';
import { cardPicture, cardWords } from '../../cards/card-picture.ts';
import type { Lecture } from '../../course/types.ts';
import { currentHome } from '../../feeds/current-home.ts';
import { currentSite, lecturesToMake } from '../../site/current-site.ts';

/** A card for every lecture, where the site knows its address. */
export function getStaticPaths() {
  // A card is named by its whole address: without one, nobody would ever see it.
  if (!currentHome().site) return [];
  return lecturesToMake().map((lecture) => ({ params: { slug: lecture.slug }, props: { lecture } }));
}

/** The picture that services show with a link to a lecture. */
export const GET: APIRoute<{ lecture: Lecture }> = async ({ props }) => {
  const { course } = currentSite().publication;
  return new Response(Buffer.from(await cardPicture(cardWords(course, props.lecture))), {
    headers: { 'Content-Type': 'image/png' },
  });
};
