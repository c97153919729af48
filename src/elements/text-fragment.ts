/** What stands apart from the words around it: a text fragment has to be found on one side of it. */
const APART =
  'p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, figcaption, summary, blockquote, pre, a.note-ref, .note, button, br';
/** What has words that no fragment finds as they are written. */
const UNREAD = 'math, svg, script, style, noscript, dialog, .figure-controls, .figure-status';
/** Characters for private use, which no text has: between two blocks, and where unread words stand. */
const SEPARATOR = '\ue000';
const BARRIER = '\ue001';
/** Words by which the ends of a long passage are told, at least. */
const FEW = 5;
/** Words before or after that may be added. */
const MOST = 12;

/**
 * The fragment directive that marks the words of `range`, and no others of the page, such as
 * `text=first%20words,last%20words`. Empty where there are none to find.
 */
export function textFragment(range: Range, page: Element): string {
  const { text, from, to } = wordsOfPage(range, page);
  if (from >= to) return '';
  const tries = candidates(text, from, to);
  const found = tries.find((candidate) => {
    const place = firstMatch(text, candidate);
    return place?.from === from && place.to === to;
  });
  return written(found ?? (tries[0] as Fragment));
}

/** A directive before it is written. */
interface Fragment {
  start: string;
  end?: string | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** Ways to name a passage, the shortest first. */
function candidates(text: string, from: number, to: number): Fragment[] {
  const passage = text.slice(from, to);
  const runs = passage.split(/[\ue000\ue001]/).map((run) => run.trim().split(' '));
  const [first = [], last = []] = [runs[0], runs.at(-1)];
  // Words beyond the edge of a block lead on as well as those inside it, but none from beyond unread ones.
  const wordsOf = (context = '') => context.split(/[ \ue000]/).filter(Boolean);
  const before = wordsOf(text.slice(0, from).split(BARRIER).at(-1));
  const after = wordsOf(text.slice(to).split(BARRIER)[0]);
  const isShort = runs.length === 1 && first.length <= 3 * FEW;
  const bodies: Fragment[] = isShort
    ? [{ start: first.join(' ') }]
    : Array.from({ length: MOST }, (_, more) => ({
        start: first.slice(0, FEW + more).join(' '),
        end: last.slice(-(FEW + more)).join(' '),
      }));
  const contexts = Array.from({ length: MOST }, (_, count) => [
    { prefix: before.slice(-count - 1).join(' ') },
    { suffix: after.slice(0, count + 1).join(' ') },
    { prefix: before.slice(-count - 1).join(' '), suffix: after.slice(0, count + 1).join(' ') },
  ]).flat();
  return [...bodies, ...contexts.flatMap((context) => bodies.map((body) => ({ ...body, ...context })))];
}

/** Where a browser finds a directive: the first place that has all of it, each piece in one block. */
function firstMatch(text: string, { start, end, prefix, suffix }: Fragment) {
  const leads = prefix === undefined || ((at: number) => endsWith(text.slice(0, at), prefix));
  const follows = suffix === undefined || ((at: number) => beginsWith(text.slice(at), suffix));
  for (let from = text.indexOf(start); from >= 0; from = text.indexOf(start, from + 1)) {
    if (!isWhole(text, from, from + start.length) || (leads !== true && !leads(from))) continue;
    let to = from + start.length;
    if (end !== undefined)
      for (to = text.indexOf(end, to); to >= 0; to = text.indexOf(end, to + 1))
        if (isWhole(text, to, to + end.length)) break;
    if (to < 0) return undefined;
    if (end !== undefined) to += end.length;
    if (follows === true || follows(to)) return { from, to };
  }
  return undefined;
}

const isWhole = (text: string, from: number, to: number) =>
  !/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, from - 1), from + 1)) &&
  !/[\p{L}\p{N}]{2}/u.test(text.slice(to - 1, to + 1));

/** Only space, or the edge of a block, may lie between. */
const endsWith = (text: string, words: string) => plain(text).trimEnd().endsWith(words);
const beginsWith = (text: string, words: string) => plain(text).trimStart().startsWith(words);
const plain = (text: string) => text.replaceAll(SEPARATOR, ' ').replace(/ {2,}/g, ' ');

function written({ start, end, prefix, suffix }: Fragment): string {
  const pieces = [start, ...(end === undefined ? [] : [end])].map(encode);
  if (prefix) pieces.unshift(`${encode(prefix)}-`);
  if (suffix) pieces.push(`-${encode(suffix)}`);
  return `text=${pieces.join(',')}`;
}

/** Widens a range to whole words: a fragment that begins inside one is not found. */
export function toWholeWords(range: Range): Range {
  const whole = range.cloneRange();
  const { startContainer, endContainer } = whole;
  const isLetter = (text: Text, at: number) => /[\p{L}\p{N}]/u.test(text.data.charAt(at));
  if (startContainer instanceof Text && isLetter(startContainer, whole.startOffset)) {
    let at = whole.startOffset;
    while (at > 0 && isLetter(startContainer, at - 1)) at--;
    whole.setStart(startContainer, at);
  }
  if (endContainer instanceof Text && whole.endOffset > 0 && isLetter(endContainer, whole.endOffset - 1)) {
    let at = whole.endOffset;
    while (isLetter(endContainer, at)) at++;
    whole.setEnd(endContainer, at);
  }
  return whole;
}

/** All words of a page, blocks apart, and where those of the range begin and end among them. */
function wordsOfPage(range: Range, page: Element): { text: string; from: number; to: number } {
  const piece = (from: [Node, number] | undefined, to: [Node, number] | undefined) => {
    const own = document.createRange();
    own.selectNodeContents(page);
    if (from) own.setStart(...from);
    if (to) own.setEnd(...to);
    return wordsIn(own.cloneContents(), from !== undefined, to !== undefined);
  };
  const start: [Node, number] = [range.startContainer, range.startOffset];
  const end: [Node, number] = [range.endContainer, range.endOffset];
  const before = even(piece(undefined, start));
  const inside = even(piece(start, end));
  const after = even(piece(end, undefined));
  // Space belongs to neither side of an edge.
  const words = inside.replace(/^[ \ue000\ue001]|[ \ue000\ue001]$/g, '');
  const at = inside.indexOf(words);
  const lead = before + inside.slice(0, at);
  const text = lead + words + inside.slice(at + words.length) + after;
  return { text, from: lead.length, to: lead.length + words.length };
}

/** Words one space apart, and blocks one separator, or a barrier. */
function even(text: string): string {
  return text.replace(/[\s\ue000\ue001]+/g, (gap) =>
    gap.includes(BARRIER) ? BARRIER : gap.includes(SEPARATOR) ? SEPARATOR : ' ',
  );
}

/** The words of a piece of the page. A block that the piece begins or ends inside of has no edge there. */
function wordsIn(piece: DocumentFragment, isOpenBefore: boolean, isOpenAfter: boolean): string {
  const edge = (next: 'firstChild' | 'lastChild') => {
    const along = new Set<Node>();
    for (let node = piece[next]; node; node = node[next]) along.add(node);
    return along;
  };
  const first = isOpenBefore ? edge('firstChild') : new Set();
  const last = isOpenAfter ? edge('lastChild') : new Set();
  for (const element of piece.querySelectorAll(UNREAD)) element.replaceWith(BARRIER);
  for (const block of piece.querySelectorAll(APART)) {
    if (!first.has(block)) block.before(SEPARATOR);
    if (!last.has(block)) block.after(SEPARATOR);
  }
  return piece.textContent ?? '';
}

function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
