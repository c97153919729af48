import type { APIRoute } from 'astro';
import { currentHome, fullAddress } from '../feeds/full-address.ts';
import { robots } from '../feeds/robots.ts';
import { currentSite } from '../site/current-site.ts';

/**
 * The rules for crawlers, unless `public/` has its own. Crawlers look for them at the top of a host only: of
 * a site under a sub-path nobody reads them.
 */
export const GET: APIRoute = () => {
  if (currentSite().publication.map.publicFiles.has('robots.txt')) return new Response(null);
  const home = currentHome();
  return new Response(robots(home.site ? fullAddress(home, 'sitemap.xml') : undefined));
};
