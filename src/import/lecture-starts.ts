import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { splitTitle } from '../course/split-title.ts';
import { lineOf } from './parse-notes.ts';
import { done, type Remark } from './remarks.ts';

const onlyNumber = /^((?:lecture|lesson|chapter|part|week|unit|l)\s*(\d{1,3}))\s*[~:.–—-]?$/i;

/** A heading, or a bold line, with which a lecture begins. */
export interface Start {
  node: Heading | Paragraph;
  index: number;
  number: number | undefined;
  title: string;
}

/**
 * Where the lectures of notes begin: at headings such as `# Lecture 3 ~ Title` (and bold lines among them, if
 * `takesBold`) where there are any, else at every `#` heading.
 */
export function lectureStarts(tree: Root, remarks: Remark[], takesBold: boolean): Start[] {
  const titles = tree.children.flatMap((node, index): Start[] =>
    node.type === 'heading' && node.depth === 1 ? [{ node, index, ...lectureTitle(toString(node)) }] : [],
  );
  const numbered = titles.filter(({ number }) => number !== undefined);
  const mixed = takesBold ? withBoldLines(tree, titles) : [];
  for (const { node } of mixed)
    if (node.type === 'paragraph') done(remarks, lineOf(node), 'bold line made a lecture');
  if (mixed.length > 0) return mixed;
  return numbered.length > 0 ? numbered : titles;
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

/** Whether every start has a number, each higher than the one before. */
export function rises(starts: Start[]): boolean {
  return starts.every(
    ({ number }, index) => number !== undefined && number > (starts[index - 1]?.number ?? -1),
  );
}
