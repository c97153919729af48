import type { LectureDocument } from '../course/types.ts';

/** Characters before a bracket in which its short form can be spelled out. */
const REACH = 300;

/** What a lecture spells out: see `acronymsIn`. */
export function spelledOutIn(records: LectureDocument['records']): LectureDocument['spelledOut'] {
  return acronymsIn(records.map(({ text }) => text).join('\n'));
}

/** Pairs such as "retrieval-augmented generation" and "RAG", found where a text introduces a short form in brackets. */
export function acronymsIn(text: string): [long: string, short: string][] {
  const found = new Map<string, string>();
  for (const { 1: short = '', index } of text.matchAll(/\(([A-Z][A-Za-z-]*[A-Z])s?\)/g)) {
    // Looked for backwards from the bracket: from every word forwards takes many times as long.
    const before =
      /(?<![\p{L}-])(?:[\p{L}-]+ ){1,7}$/u.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? '';
    const long = longForm(before.trim().split(' '), short);
    if (long) found.set(short, long);
  }
  // The other way round: "LoRA (low-rank adaptation)", "an RNN (recurrent neural network)".
  for (const { 1: short = '', 2: inside = '' } of text.matchAll(
    /\b([A-Z][A-Za-z-]*[A-Z])s? \(([\p{L}-]+(?: [\p{L}-]+){1,6}) ?[),]/gu,
  )) {
    const words = inside.trim().split(' ');
    const long = longForm(words, short);
    if (long === words.join(' ')) found.set(short, long);
  }
  return [...found].map(([short, long]) => [long, short]);
}

/** The last words whose initials, or those of most of them, make up `short`. */
function longForm(words: string[], short: string): string | undefined {
  const letters = short.replace(/-/g, '').toLowerCase();
  for (let count = 2; count <= words.length; count++) {
    const last = words.slice(-count);
    const pieces = last.flatMap((word) => word.toLowerCase().split('-'));
    const initials = pieces.map((piece) => piece[0]).join('');
    const withoutSmall = pieces
      .filter((piece) => !/^(?:of|the|and|from|for|in|to|a)$/.test(piece))
      .map((piece) => piece[0])
      .join('');
    if ((initials === letters || withoutSmall === letters) && pieces[0]?.[0] === letters[0])
      return last.join(' ');
  }
  return undefined;
}
