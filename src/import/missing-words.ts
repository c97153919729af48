import { decodeString } from 'micromark-util-decode-string';
import { splitTitle } from '../course/split-title.ts';
import { mendText } from '../mending/mend-text.ts';
import { attributeList, readAttributeList } from '../syntax/attribute-list.ts';
import { splitFrontMatter } from './front-matter.ts';
import { dropNumber, handNumbers } from './hand-numbers.ts';
import { readPictureTag } from './picture-tag.ts';

/**
 * The words of `before` that `after` has lost, each as often as it is missing. A word is what a reader reads:
 * tags, paths, the label of a footnote, the number of a lecture or of a heading are none, `&eacute;` is the
 * letter it means. What is kept may stand anywhere.
 */
export function missingWords(before: string, written: string): string[] {
  const words = wordsOf(mendText(before).text);
  const after = decodeString(written);
  const left = countOf(after.match(word) ?? []);
  const wanted = countOf(words);
  const missing = words.filter((found) => {
    const count = left.get(found) ?? 0;
    left.set(found, count - 1);
    return count <= 0;
  });
  // Two words may have become one, where the brackets of a dead link parted them.
  const glued = new Map([...new Set(missing)].map((found) => [found, after.split(found).length - 1]));
  return missing.filter((found) => (glued.get(found) ?? 0) < (wanted.get(found) ?? 0));
}

/** The address of a link or picture, in which pairs of brackets may stand inside one another. */
const linkAddress =
  /\]\((?:<[^>\n]*>|(?:[^()\n]|\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\))*?)(?=(?<!\s)\s+"|\))/g;
const lists = new RegExp(attributeList.source, 'g');
const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

function countOf(words: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const found of words) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}

function wordsOf(text: string): string[] {
  const { frontMatter, text: body } = splitFrontMatter(text);
  const lines = `${frontMatter}\n${body}`.replace(/\[\]\([^()\n]*\)/g, ' ').split('\n');
  const numbers = handNumbers(lines.flatMap((line) => heading.exec(line)?.[2] ?? []));
  const plain = lines
    .map((line) => withoutNumber(line, numbers))
    .join('\n')
    // Of `[[Name|words]]` the words are shown, of `![[picture.png|300]]` none.
    .replace(/!\[\[[^[\]|\n]+\.\w+(?:\|\s*\d+(?:x\d+)?\s*)?\]\]/g, ' ')
    .replace(/!?\[\[[^[\]|\n]+\|([^[\]\n]*)\]\]/g, ' $1 ')
    .replace(linkAddress, ' ')
    .replace(
      // What seems to be a tag with an empty line inside has only lost its end.
      /<img\b(?:[^<>"'\n]|\n(?!\s*\n)|"(?:[^"\n]|\n(?!\s*\n))*"|'(?:[^'\n]|\n(?!\s*\n))*')*>/gi,
      (tag) => {
        const { alt = '', title = '' } = readPictureTag(tag) ?? {};
        return ` ${alt} ${title} `.replace(/<[^<>]*>?/g, ' ');
      },
    )
    .replace(/\]\[[^\]\n]*\]|\[\^[^[\]\s]+\]/g, ' ')
    .replace(/<\/?[a-z](?:[^<>\n]|\n(?!\s*\n))*>/gi, ' ')
    .replace(/^\[[^\]^\n]+\]:\s*\S+/gm, ' ')
    .replace(lists, (list) => (readAttributeList(list) ? ' ' : list));
  return decodeString(plain).match(word) ?? [];
}

const heading = /^(\s*(?:#{1,6}\s+|\*\*|__))(.*)/;

function withoutNumber(line: string, numbers: Set<string>): string {
  const words = heading.exec(line)?.[2];
  if (words === undefined) return line;
  const isTitle = /^# |^\s*(?:\*\*|__)/.test(line);
  return dropNumber(isTitle ? splitTitle(words.replace(/^[*_]+/, '')).title : words, numbers).text;
}
