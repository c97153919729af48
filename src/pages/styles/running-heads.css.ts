import type { APIRoute } from 'astro';
import { hasOnePage } from '../../publish/one-page.ts';
import { currentSite } from '../../site/current-site.ts';
import { runningHeads } from '../../site/running-heads.ts';

/** What stands at the head of the one-page edition's printed pages, where there is such an edition. */
export const GET: APIRoute = () => {
  const { course } = currentSite().publication;
  if (!hasOnePage(course)) return new Response(null);
  return new Response(runningHeads(course), { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
};
