import { type CourseFiles, type ListedFile, pictureOf } from './course-files.ts';
import { sensibleSize } from './picture-size.ts';

/**
 * What is fetched without being asked for, at the most, in bytes as stored; over the line a page is about a fifth of
 * them. It holds 300 pages of 100 kB with a search. A reader who wants more of a longer course presses a button.
 */
export const IDLE_BUDGET = 32_000_000;

/** What no reader reads: feeds, editions for other programs, and what the host or the browser takes for itself. */
const leftOut =
  /^(?:_headers|service-worker\.js|course-version\.json|404\.html|[^/]+\.(?:xml|txt|png)|cards\/.*|_astro\/course-files\..*|drawings\/.*|.*\.md)$/;

/**
 * Puts the files of a site into the order in which they are worth having: what every page needs, the search as a whole,
 * the lectures in the order of the course, one size of each picture, letters beyond Latin, then what is large.
 */
export function orderFiles(all: ListedFile[], slugs: string[], budget = IDLE_BUDGET): CourseFiles {
  const files = all.filter(([path]) => !leftOut.test(path) || path.startsWith('files/'));
  const pictures = Map.groupBy(files, ([path]) => pictureOf(path));
  const chosen = new Set(
    [...pictures].flatMap(([picture, sizes]) => (picture ? [sensibleSize(sizes.map(([path]) => path))] : [])),
  );
  const places = new Map(slugs.map((slug, index) => [`${slug}/index.html`, index]));
  const groups = Map.groupBy(files, ([path]) => groupOf(path, chosen));
  const of = (group: Group) => groups.get(group) ?? [];
  const place = ([path]: ListedFile) => places.get(path) ?? slugs.length;
  const lectures = of('pages').sort((one, other) => place(one) - place(other));

  // A search that lacks a piece finds nothing: it is fetched whole or not at all.
  const isSearchSmall = sizeOf([...of('frame'), ...of('search')]) <= budget;
  const rest = [...lectures, ...of('pictures'), ...of('letters')];
  const wanted = isSearchSmall
    ? [...of('frame'), ...of('search'), ...rest]
    : [...of('frame'), ...rest, ...of('search')];
  const large = of('large').filter(([path]) => path.endsWith('.html') || path.startsWith('files/'));
  const others = of('large').filter((file) => !large.includes(file));
  let used = 0;
  const over = wanted.findIndex(([, , size]) => {
    used += size;
    return used > budget;
  });
  const withoutSearch = isSearchSmall ? wanted.length : wanted.length - of('search').length;
  return {
    files: [...wanted, ...large, ...others],
    idle: Math.min(over < 0 ? wanted.length : over, withoutSearch),
    whole: wanted.length + large.length,
  };
}

type Group = 'frame' | 'search' | 'pages' | 'pictures' | 'letters' | 'large';

function groupOf(path: string, chosen: Set<string | undefined>): Group {
  if (path === 'index.html' || path === 'offline/index.html') return 'frame';
  if (path === 'search/index.html' || path.startsWith('pagefind/')) return 'search';
  if (path === 'all/index.html' || path.startsWith('files/')) return 'large';
  if (path.startsWith('_figures/')) return 'pictures';
  if (path.startsWith('_pictures/')) return chosen.has(path) ? 'pictures' : 'large';
  if (path.endsWith('.html')) return 'pages';
  return path.includes('-extended.') ? 'letters' : 'frame';
}

function sizeOf(files: ListedFile[]): number {
  return files.reduce((sum, [, , size]) => sum + size, 0);
}
