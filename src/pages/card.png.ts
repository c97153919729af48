import type { APIRoute } from 'astro';
import { currentHome } from '../feeds/full-address.ts';
import { currentSite } from '../site/current-site.ts';

/** The picture that services show with a link to the course, where the site knows its address. */
export const GET: APIRoute = async () => {
  if (!currentHome().site) return new Response(null);
  // Late: what draws cards is heavy, and a site that doesn't know its address has none.
  const { cardPicture, cardWords } = await import('../cards/card-picture.ts');
  const { course } = currentSite().publication;
  return new Response(Buffer.from(await cardPicture(cardWords(course))), {
    headers: { 'Content-Type': 'image/png' },
  });
};
