import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slugOf } from '../course/file-name.ts';
import { splitTitle } from '../markdown/title.ts';
import type { Introduction, LectureOutline, Remark } from './notes.ts';
import { lineOf } from './parse-notes.ts';

const onlyNumber = /^((?:lecture|lesson|chapter|part|week|unit|l)\s*(\d{1,3}))\s*[~:.–—-]?$/i;

/** A heading, or a bold line, with which a lecture begins. */
interface Start {
  node: Heading | Paragraph;
  index: number;
  number: number | undefined;
  title: string;
}

/**
 * Divides notes into lectures: at headings such as `# Lecture 3 ~ Title` (and bold lines among them, if
 * `takesBold`) where there are any, else at every `#` heading. What stands before the first lecture introduces
 * the course.
 */
export function outline(
  tree: Root,
  remarks: Remark[],
  takesBold: boolean,
): { introduction: Introduction; lectures: LectureOutline[] } {
  const titles = tree.children.flatMap((node, index): Start[] =>
    node.type === 'heading' && node.depth === 1 ? [{ node, index, ...lectureTitle(toString(node)) }] : [],
  );
  const numbered = titles.filter(({ number }) => number !== undefined);
  const mixed = takesBold ? withBoldLines(tree, titles) : [];
  const starts = mixed.length > 0 ? mixed : numbered.length > 0 ? numbered : titles;
  const first = starts[0]?.index ?? tree.children.length;
  const titleIndex = courseTitle(tree, first);
  const introduction: Introduction = {
    title: titleIndex < 0 ? '' : toString(tree.children[titleIndex]),
    titleIndex,
    number: undefined,
    file: '',
    from: 0,
    to: first,
  };
  const numbers = lectureNumbers(starts, remarks);
  const width = Math.max(2, String(Math.max(0, ...numbers)).length);
  const lectures = starts.map(({ index, title }, position): LectureOutline => {
    const number = numbers[position] as number;
    const slug = slugOf(title).replace(/^(?=\d)/, 'lecture-') || `lecture-${number}`;
    return {
      title: title || `Lecture ${number}`,
      number,
      file: `${String(number).padStart(width, '0')}-${slug}.md`,
      from: index + 1,
      to: starts[position + 1]?.index ?? tree.children.length,
    };
  });
  return { introduction, lectures };
}

/**
 * The numbered headings together with bold lines such as `**Week 2**`, where it is plain that the lines are
 * headings too: two or more of one word, whose numbers rise, and no `#` heading without number among them.
 */
function withBoldLines(tree: Root, titles: Start[]): Start[] {
  const bold = tree.children.flatMap((node, index): Start[] =>
    isBoldLine(node) ? [{ node, index, ...lectureTitle(toString(node).trim()) }] : [],
  );
  const first = bold.find(({ number }) => number !== undefined);
  if (!first || titles.some(({ number, index }) => number === undefined && index > first.index)) return [];
  const starts = [...titles, ...bold]
    .filter(({ number }) => number !== undefined)
    .sort((one, other) => one.index - other.index);
  const words = new Set(
    starts.map(
      ({ node }) =>
        toString(node)
          .trim()
          .toLowerCase()
          .match(/^[a-z]+/)?.[0],
    ),
  );
  return starts.length > 1 && words.size === 1 && rises(starts) ? starts : [];
}

function isBoldLine(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const isSpace = (child: Paragraph['children'][number]) =>
    child.type === 'break' || (child.type === 'text' && child.value.trim() === '');
  return (
    node.children[0]?.type === 'strong' &&
    node.children.slice(1).every((child) => isSpace(child) || isBreak(child))
  );
}

/** `<br>`, which bold lines often end with. */
function isBreak(child: Paragraph['children'][number]): boolean {
  return child.type === 'html' && /^<br\s*\/?>$/i.test(child.value);
}

/** "Lecture 3" and "L3 ~" begin a lecture too, of which that is all the title there is. */
function lectureTitle(heading: string): { number: number | undefined; title: string } {
  const alone = onlyNumber.exec(heading.trim());
  return alone ? { number: Number(alone[2]), title: alone[1] as string } : splitTitle(heading);
}

/** The `#` heading before the first lecture, or a bold line with which the notes begin. */
function courseTitle(tree: Root, end: number): number {
  const before = tree.children.slice(0, end);
  const heading = before.findIndex((node) => node.type === 'heading' && node.depth === 1);
  if (heading >= 0 || end === tree.children.length) return heading;
  const [first] = before;
  return first?.type === 'paragraph' && first.children.every(({ type }) => type === 'strong') ? 0 : -1;
}

/** The numbers the author wrote where they rise from lecture to lecture, else 1, 2, 3 … */
function lectureNumbers(starts: Start[], remarks: Remark[]): number[] {
  if (rises(starts)) return starts.map(({ number }) => number as number);
  starts.forEach(({ number, node }, index) => {
    if (number === undefined || number === index + 1) return;
    remarks.push({
      kind: 'todo',
      line: lineOf(node),
      sort: 'lecture number',
      detail: `"${toString(node)}" is now number ${index + 1}, because the numbers don't rise from lecture to lecture.`,
    });
  });
  return starts.map((_, index) => index + 1);
}

function rises(starts: Start[]): boolean {
  return starts.every(
    ({ number }, index) => number !== undefined && number > (starts[index - 1]?.number ?? -1),
  );
}
