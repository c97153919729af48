import type { Lecture } from '../course/types.ts';
import type { OldAddress } from './old-addresses.ts';

/** Former addresses of whole lectures, each of which stays a page that leads on. */
export function formerSlugs(
  old: ReadonlyMap<string, OldAddress>,
  lectures: Lecture[],
): { slug: string; lecture: Lecture }[] {
  const taken = new Set(lectures.map(({ slug }) => slug));
  return [...old.values()]
    .filter(({ slug, fragment, place }) => fragment === '' && !place.isGone && !taken.has(slug))
    .map(({ slug, place }) => ({ slug, lecture: place.lecture }));
}
