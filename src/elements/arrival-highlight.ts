import { type Language, languageOf } from '../search/words/language.ts';
import { isUnspaced, wordsOf } from '../search/words/words-of.ts';
import styles from '../styles/matches.css?url';
import { decodeAddress } from '../syntax/decode-address.ts';
import { bringIntoView, canBeShown, focusBlock } from './bring-into-view.ts';
import { indexSource } from './index-source.ts';
import { loadStyles } from './late-styles.ts';
import { element } from './make-element.ts';
import { type Marks, MatchBar } from './match-bar.ts';

const ALL = 'search';
const CURRENT = 'search-current';
/** Forms of one word are told together where the stemmer of the course's language can be had. */
let language: Language = languageOf(document.documentElement.lang || 'en', undefined, []);
const BLOCKS = 'p, li, td, th, figcaption, summary, dd, pre, h2, h3, h4';
/** Places whose words no reader is looking for. */
const skipped = 'button, .heading-link, .note-back, .note-number, svg, annotation, script, style';

/**
 * Marks the words that led here, without touching the text where the browser can, and brings the sentence with most of
 * them into view. Escape clears the marks; the bar steps from one to the next. The words go from the address, which may
 * be copied, into the history: who reloads, or comes back, finds the marks and stays where they were.
 */
async function arrive(): Promise<void> {
  const main = document.querySelector('main');
  const address = new URL(location.href);
  const asked = address.searchParams.get('highlight');
  const kept: unknown = history.state?.highlight;
  const words = asked ?? (typeof kept === 'string' ? kept : '');
  if (asked !== null) {
    address.searchParams.delete('highlight');
    history.replaceState({ ...history.state, highlight: asked }, '', address);
  }
  const stemmer = await indexSource()
    .stemmer()
    .catch(() => undefined);
  language = languageOf(language.code, stemmer, []);
  const wanted = new Set(wordsOf(words, language).map(({ stem }) => stem));
  if (!main || wanted.size === 0) return;
  const ranges = matches(main, wanted).filter(canBeShown);
  if (ranges.length === 0) return;
  await loadStyles(styles);
  const marks = 'highlights' in CSS ? highlightMarks(ranges) : elementMarks(ranges);
  const bar = new MatchBar(ranges, marks, words, () =>
    history.replaceState({ ...history.state, highlight: undefined }, ''),
  );
  if (asked === null) {
    bar.point(
      Math.max(
        0,
        ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0),
      ),
    );
    return;
  }
  const best = bestIndex(ranges);
  bar.point(best);
  bringIntoView(ranges[best] as Range);
  focusBlock(ranges[best]);
}

/** The ranges of all matching words under `root`, in the order of the text. */
function matches(root: Element, wanted: Set<string>): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(skipped) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const ranges: Range[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let end = 0;
    for (const word of wordsOf(node.textContent ?? '', language).sort(
      (one, other) => one.start - other.start || other.end - one.end,
    )) {
      if (word.start < end || !wanted.has(word.stem)) continue;
      const last = ranges.at(-1);
      // Where words have no spaces between them, every letter is one.
      if (last?.endContainer === node && last.endOffset === word.start && isUnspaced(String(last))) {
        last.setEnd(node, word.end);
        end = word.end;
        continue;
      }
      const range = new Range();
      range.setStart(node, word.start);
      range.setEnd(node, word.end);
      ranges.push(range);
      end = word.end;
    }
  }
  // One letter of a longer word says nothing.
  return wanted.size === 1
    ? ranges
    : ranges.filter((range) => !(isUnspaced(String(range)) && String(range).length === 1));
}

/** The match to begin with: in the section of the address, where most of the words stand close together. */
function bestIndex(ranges: Range[]): number {
  const target = document.getElementById(decodeAddress(location.hash.slice(1)));
  const section = target?.closest('.heading') ?? target;
  const next = section && followingHeading(section);
  const inside = (range: Range) =>
    section === null || section === undefined
      ? true
      : section.compareDocumentPosition(range.startContainer) &
          (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY) &&
        !(next && next.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_FOLLOWING);
  let [best, most] = [-1, 0];
  for (const [index, range] of ranges.entries()) {
    if (!inside(range) || !isShown(range)) continue;
    const block = range.startContainer.parentElement?.closest(BLOCKS);
    const near = ranges.slice(index, index + 8).filter((other) => block?.contains(other.startContainer));
    const heading = block?.matches('h2, h3, h4') ? 0.5 : 0;
    const worth = new Set(near.map((other) => wordsOf(other.toString(), language)[0]?.stem)).size - heading;
    if (worth > most) [best, most] = [index, worth];
  }
  return best < 0 ? Math.max(0, ranges.findIndex(inside)) : best;
}

function followingHeading(section: Element): Element | undefined {
  return [...document.querySelectorAll('main .heading, main :is(h2, h3, h4, h5, h6)')].find(
    (heading) =>
      !section.contains(heading) &&
      section.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
}

const isShown = (range: Range) => range.getClientRects().length > 0;

function highlightMarks(ranges: Range[]): Marks {
  CSS.highlights.set(ALL, new Highlight(...ranges));
  return {
    point: (range) => CSS.highlights.set(CURRENT, new Highlight(range)),
    clear: () => {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    },
  };
}

/** For browsers without highlights of their own: `<mark>` elements, taken out again afterwards. */
function elementMarks(ranges: Range[]): Marks {
  const made = new Map<Range, HTMLElement>();
  // From the end, so that the places of the others stay right.
  for (const range of [...ranges].reverse()) {
    const mark = element('mark', 'search-mark');
    range.surroundContents(mark);
    range.selectNodeContents(mark);
    made.set(range, mark);
  }
  return {
    point: (range) => {
      for (const [own, mark] of made) mark.toggleAttribute('data-current', own === range);
    },
    clear: () => {
      for (const mark of made.values()) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
    },
  };
}

// The browser's own jump to the section comes first; fonts may still move it.
if (document.readyState === 'complete') arrive();
else addEventListener('load', arrive, { once: true });
