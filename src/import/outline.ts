import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slugOf } from '../course/file-name.ts';
import { lectureStarts, rises, type Start } from './lecture-starts.ts';
import { lineOf } from './parse-notes.ts';
import { type Remark, todo } from './remarks.ts';

/** A lecture of the notes: which blocks it is made of and where it goes. */
export interface LectureOutline {
  title: string;
  number: number | undefined;
  /** Name of its file; empty for what stands before the first lecture. */
  file: string;
  /** Index of its first block, the heading itself left out, and of the block after its last. */
  from: number;
  to: number;
}

/** What stands before the first lecture. */
export interface Introduction extends LectureOutline {
  /** Index of the block that is the course's title; -1 where there is none. */
  titleIndex: number;
}

/** Divides notes into lectures. What stands before the first introduces the course. */
export function outline(
  tree: Root,
  remarks: Remark[],
  takesBold: boolean,
): { introduction: Introduction; lectures: LectureOutline[] } {
  const starts = lectureStarts(tree, remarks, takesBold);
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
    const detail = `"${toString(node)}" is now number ${index + 1}, because the numbers don't rise from lecture to lecture.`;
    todo(remarks, lineOf(node), 'lecture number', detail);
  });
  return starts.map((_, index) => index + 1);
}
