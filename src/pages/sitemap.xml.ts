import type { APIRoute } from 'astro';
import { ownPages } from '../course/own-addresses.ts';
import { currentHome, fullAddress } from '../feeds/full-address.ts';
import { sitemap } from '../feeds/sitemap.ts';
import { courseHistory } from '../history/course-history.ts';
import { hasReferencesPage } from '../publish/references.ts';
import { currentSite } from '../site/current-site.ts';

/** The sitemap. It must hold whole addresses, so a site that doesn't know its own has none. */
export const GET: APIRoute = async () => {
  const home = currentHome();
  if (!home.site) return new Response(null);
  const history = await courseHistory();
  const { publication, glossary } = currentSite();
  const has = { terms: glossary.length > 0, works: hasReferencesPage(publication) };
  const pages = ownPages
    .filter(({ inSitemap }) => inSitemap && (inSitemap === true || has[inSitemap]))
    .map(({ path }) => path && `${path}/`);
  const lectures = publication.course.lectures.map((lecture) => ({
    address: fullAddress(home, `${lecture.slug}/`),
    changed: history.get(lecture)?.changed,
  }));
  return new Response(sitemap([...pages.map((path) => ({ address: fullAddress(home, path) })), ...lectures]));
};
