import { splitTitle } from '../markdown/title.ts';
import { dropNumber, handNumbers } from './hand-numbers.ts';
import { readPictureTag } from './picture-tag.ts';

/**
 * The words of `before` that `after` has lost, each as often as it is missing. What the import takes away on
 * purpose is no word: tags, paths, the number of a lecture or of a heading.
 */
export function missingWords(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(after)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(before).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function wordsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const numbers = handNumbers(lines.flatMap((line) => heading.exec(line)?.[2] ?? []));
  const plain = lines
    .map((line) => withoutNumber(line, numbers))
    .join('\n')
    .replace(
      /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi,
      (tag) => ` ${readPictureTag(tag)?.alt ?? ''} ${readPictureTag(tag)?.title ?? ''} `,
    )
    .replace(/\]\((?:<[^>]*>|[^()]*?)(?=\s+"|\))/g, ' ')
    .replace(/\]\[[^\]]*\]/g, ' ')
    .replace(/!\[\[[^\]]*\]\]/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/^\[[^\]^\n]+\]:\s*\S+/gm, ' ');
  return plain.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

const heading = /^(\s*(?:#{1,6}\s+|\*\*|__))(.*)$/;

function withoutNumber(line: string, numbers: Set<string>): string {
  const words = heading.exec(line)?.[2];
  if (words === undefined) return line;
  return dropNumber(line.startsWith('# ') ? splitTitle(words).title : words, numbers).text;
}
