import type { APIRoute } from 'astro';
import { cardPicture, cardWords } from '../cards/card-picture.ts';
import { currentHome } from '../feeds/current-home.ts';
import { currentSite } from '../site/current-site.ts';

/** The picture that services show with a link to the course, where the site knows its address. */
export const GET: APIRoute = async () => {
  if (!currentHome().site) return new Response(null);
  const { course } = currentSite().publication;
  return new Response(Buffer.from(await cardPicture(cardWords(course))), {
    headers: { 'Content-Type': 'image/png' },
  });
};
