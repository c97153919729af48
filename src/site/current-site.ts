import type { Lecture } from '../course/types.ts';
import type { Site } from './open-site.ts';

// The build's own process opens the site before Astro starts; the bundled pages find it here.
const key = Symbol.for('course-site');
const shared = globalThis as { [key]?: Site };

/** The site being built or served. */
export function currentSite(): Site {
  const site = shared[key];
  if (!site) throw new Error('No course is open: pages are built by `npm run build` or `npm run dev`.');
  return site;
}

/** The lectures whose pages have to be made. */
export function lecturesToMake(): Lecture[] {
  const { publication, kept } = currentSite();
  return publication.course.lectures.filter(({ slug }) => !kept?.slugs.has(slug));
}

/** Whether a course has been opened in this process. */
export function hasCurrentSite(): boolean {
  return shared[key] !== undefined;
}

/** Makes `site` the one that pages are built from. */
export function setCurrentSite(site: Site): void {
  shared[key] = site;
}
