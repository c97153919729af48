import { besideCode } from '../syntax/beside-code.ts';

/**
 * A line with the elements of Distill, which many sites of Jekyll have by al-folio, in the words of this site:
 * formulas, citations and notes.
 */
export function distillLine(line: string): string {
  return /<\/?d-[a-z]/.test(line) ? besideCode(line, inOurWords) : line;
}

function inOurWords(text: string, isWhole: boolean): string {
  const read = text
    .replace(/(?<=[^\s(])<d-cite/g, ' <d-cite')
    .replace(
      /<d-cite\s+(?:bibtex-)?key="([^"<>]{1,300})"\s*(?:\/>|>([^<>]{0,300})<\/d-cite>)/g,
      (_, keys: string, words = '') =>
        `${words ? `${words} ` : ''}[${keys
          .split(',')
          .map((key) => `@${key.trim()}`)
          .join('; ')}]`,
    )
    .replace(/<d-footnote>((?:(?!<d-footnote>).){1,2000}?)<\/d-footnote>/g, '^[$1]')
    .replace(/<d-math\s[^<>]{0,200}>((?:(?!<d-math).){1,2000}?)<\/d-math>/g, '$$$$$1$$$$')
    .replace(/<d-math>((?:(?!<d-math).){1,2000}?)<\/d-math>/g, '$$$1$$');
  return isWhole ? read.replace(/^([ \t]*)<(?:d-math(?:\s[^<>]{0,200})?|\/d-math)>[ \t]*$/, '$1$$$$') : read;
}
