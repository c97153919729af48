import { isPictureFile } from './addresses.ts';

/** `[[Name#Section|words]]`, or with `!` before it a picture or another note to be shown in place. */
export const wikiLink = /(?<![\p{L}\p{N}\\])(!?)\[\[([^[\]|\n]+)(?:\|([^[\]\n]*))?\]\](?!\()/gu;

/** A link between double brackets. */
export interface WikiLink {
  target: string;
  /** What is said of it after the bar, or its name; empty for a picture of which nothing is said. */
  words: string;
  /** In pixels, of a picture. */
  width: string | undefined;
  isPicture: boolean;
}

/** Reads a match of `wikiLink`; undefined for brackets around no name, such as the `[[1]]` of a matrix. */
export function readWikiLink(match: RegExpMatchArray): WikiLink | undefined {
  const [, mark, written = '', said = ''] = match;
  const target = written.trim();
  if (!/\p{L}/u.test(target)) return undefined;
  const isPicture = mark === '!' && isPictureFile(target);
  const width = isPicture ? /^\s*(\d+)(?:x\d+)?\s*$/.exec(said)?.[1] : undefined;
  const words = width ? '' : said.trim();
  // `[[#Section]]` and `[[Name#Section]]` show no `#`.
  const name = target.replace(/^#[#^]*/, '').replace(/#+\^?/g, ', ');
  return { target, words: words || (isPicture ? '' : name), width, isPicture };
}
