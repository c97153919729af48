import { htmlTagNames } from 'html-tag-names';
import { nameSet } from '../lib/name-set.ts';

/** Names that HTML had once, or that browsers alone know: in a text they are words in angle brackets. */
const notMeant = nameSet(
  'basefont bgsound blink command content element image isindex keygen menuitem multicol nextid noembed rbc shadow slot spacer plaintext xmp listing',
);
const elements = new Set(htmlTagNames.filter((name) => !notMeant.has(name)));

/** Whether HTML has an element of that name which an author can mean. */
export function isElementName(name: string): boolean {
  return elements.has(name);
}

/** Elements that may be closed somewhere else in the lecture, since they hold blocks. */
export const blockElements = nameSet(
  'address article aside blockquote center details dialog dir div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend main menu nav ol pre search section summary table tbody tfoot thead tr ul figcaption caption colgroup dd dt li p td th optgroup option video audio picture object noscript map canvas',
);

/** Elements that HTML itself closes where the next one begins. */
export const closedByThemselves = nameSet(
  'p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rt rp rb rtc',
);

/** Elements of a whole page, and what a lecture never publishes: other steps take them out. */
export const ofAWholePage = nameSet(
  'html head body title base link meta script style template frame frameset form iframe embed object applet portal noframes noscript param',
);
