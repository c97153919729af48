/** What interrupts a run of words: a text fragment has to be found on one side of it. */
const BREAKS = 'a.note-ref, .note, math, svg, button, pre, br';
const BLOCKS = 'p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, figcaption, summary, blockquote';
const SEPARATOR = '\u{1f}';
const FEW = 5;

/**
 * The fragment directive that marks the words of `range`, such as `text=first%20words,last%20words`, with a
 * few words before them where the same words stand elsewhere in `whole`. Empty where there are none to find.
 */
export function textFragment(range: Range, whole: Element): string {
  const selected = wordRuns(range.cloneContents());
  const first = selected[0];
  const last = selected.at(-1);
  if (!first || !last) return '';
  const short = selected.length === 1 && first.length <= 3 * FEW;
  const start = short ? first : first.slice(0, FEW);
  const before = document.createRange();
  before.selectNodeContents(whole);
  before.setEnd(range.startContainer, range.startOffset);
  const runBefore = wordRuns(before.cloneContents(), true).at(-1) ?? [];
  const text = wordRuns(cloneOf(whole))
    .map((run) => run.join(' '))
    .join(SEPARATOR);
  const ambiguous = start.length < 3 || text.split(start.join(' ')).length > 2;
  const prefix = ambiguous ? runBefore.slice(-FEW) : [];
  return [
    `text=${prefix.length > 0 ? `${encode(prefix)}-,` : ''}`,
    encode(start),
    short ? '' : `,${encode(last.slice(-FEW))}`,
  ].join('');
}

/** Widens a range to whole words: a fragment that begins inside one is not found. */
export function toWholeWords(range: Range): Range {
  const whole = range.cloneRange();
  const { startContainer, endContainer } = whole;
  if (startContainer instanceof Text) {
    const inside =
      /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(startContainer.data.slice(0, whole.startOffset))?.[0].length ??
      0;
    const starts = /^[\p{L}\p{N}]/u.test(startContainer.data.slice(whole.startOffset));
    if (starts) whole.setStart(startContainer, whole.startOffset - inside);
  }
  if (endContainer instanceof Text) {
    const rest = /^[\p{L}\p{N}]+/u.exec(endContainer.data.slice(whole.endOffset))?.[0].length ?? 0;
    const ends = /[\p{L}\p{N}]$/u.test(endContainer.data.slice(0, whole.endOffset));
    if (ends) whole.setEnd(endContainer, whole.endOffset + rest);
  }
  return whole;
}

/** The words of a piece of the page, in runs that nothing interrupts. `keepLast` keeps an empty last run. */
function wordRuns(piece: DocumentFragment, keepLast = false): string[][] {
  for (const element of piece.querySelectorAll(BREAKS)) element.replaceWith(SEPARATOR);
  for (const block of piece.querySelectorAll(BLOCKS)) {
    block.prepend(SEPARATOR);
    // A range that ends inside a block has not left it.
    if (!keepLast || block.nextElementSibling) block.append(SEPARATOR);
  }
  const runs = (piece.textContent ?? '').split(SEPARATOR).map((run) => run.split(/\s+/).filter(Boolean));
  return runs.filter((run, index) => run.length > 0 || (keepLast && index === runs.length - 1));
}

function cloneOf(element: Element): DocumentFragment {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.cloneContents();
}

function encode(words: string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
