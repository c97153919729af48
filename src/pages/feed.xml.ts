import type { APIRoute } from 'astro';
import { atomFeed } from '../feeds/atom-feed.ts';
import { currentHome } from '../feeds/full-address.ts';
import { courseHistory } from '../history/course-history.ts';
import { currentSite } from '../site/current-site.ts';

/** The feed of new and changed lectures, where the site knows its address, and git or the authors the dates. */
export const GET: APIRoute = async () => {
  const { course } = currentSite().publication;
  const home = currentHome();
  const history = await courseHistory();
  const isPossible = home.site && history.size > 0;
  return new Response(isPossible ? atomFeed(course, history, home) : null);
};
