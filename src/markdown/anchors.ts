import { slug } from 'github-slugger';
import type { VFile } from 'vfile';

const takenIds = new WeakMap<VFile, Set<string>>();
/** The counter that each id of a lecture has come to: thousands of pictures may have the same words. */
const counters = new WeakMap<VFile, Map<string, number>>();
/** What stands on a lecture's page beside its text, and `#top`, which browsers know. */
const ofThePage = ['content', 'course-map', 'objectives', 'search-list', 'top'];

/** An id for a figure, table or footnote from its own words: at most six of them, after a prefix. */
export function anchorFrom(prefix: string, words: string, file: VFile): string {
  const short = slug(words).split('-').filter(Boolean).slice(0, 6).join('-') || 'untitled';
  return uniqueId(`${prefix}-${short}`, file);
}

/** `id`, or with a counter where the lecture has it already. It is taken from then on. */
export function uniqueId(id: string, file: VFile): string {
  const counts = counters.get(file) ?? new Map<string, number>();
  counters.set(file, counts);
  let count = counts.get(id) ?? 1;
  let candidate = count === 1 ? id : `${id}-${count}`;
  while (!takeAnchor(candidate, file)) candidate = `${id}-${++count}`;
  counts.set(id, count);
  return candidate;
}

/** Takes `id` for something of the lecture; false where it is taken already. */
export function takeAnchor(id: string, file: VFile): boolean {
  const taken = takenIds.get(file) ?? new Set(ofThePage);
  takenIds.set(file, taken);
  return taken.size < taken.add(id).size;
}

/** Whether something of the lecture, or of its page, has that id. */
export function isTaken(id: string, file: VFile): boolean {
  return takenIds.get(file)?.has(id) ?? ofThePage.includes(id);
}

/** Whether an id is one of the page around the text. */
export function isOfThePage(id: string): boolean {
  return ofThePage.includes(id);
}
