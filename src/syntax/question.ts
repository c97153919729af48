import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { readNumber } from '../lib/read-number.ts';

/** What a reader does with a question: chooses one, or some; puts in order; fills in a number, or a word. */
export type Answer =
  | { kind: 'one' | 'several'; list: List; right: number[] }
  | { kind: 'order'; list: List }
  | { kind: 'number'; written: string; value: number; tolerance: number; unit: string }
  | { kind: 'word'; written: string; words: string[] };

/** A question as its author wrote it: what is asked, the answer, and what is said after it. */
export interface Question {
  stem: RootContent[];
  answer: Answer;
  more: RootContent[];
}

/** Why a question can't be answered, and how to mend that. */
export interface QuestionFault {
  node: RootContent;
  message: string;
  hint: string;
}

const answerMark = /^answer:[ \t]*/i;
/** The characters of a number, up to the letter or sign with which its unit begins. */
const digitsOf = /^[^\p{L}%°$€£]*(?:e[-+]?\d+)?/iu;

/**
 * Reads `:::question`: a list with `[x]` at what is right, a numbered list in its order, or a line `answer: 42 ± 1`.
 * Undefined for one that holds none of them, which is a callout.
 */
export function readQuestion({ children }: ContainerDirective): Question | QuestionFault | undefined {
  const at = [isChoice, isFilledIn, isOrder].map((is) => children.findIndex(is)).find((found) => found >= 0);
  const node = at === undefined ? undefined : children[at];
  if (at === undefined || !node) return undefined;
  const answer = node.type === 'list' ? readList(node) : readLine(node as Paragraph);
  if ('message' in answer) return answer;
  const rest = node.type === 'paragraph' ? afterFirstLine(node) : [];
  return { stem: children.slice(0, at), answer, more: [...rest, ...children.slice(at + 1)] };
}

function isChoice(node: RootContent): boolean {
  return node.type === 'list' && node.children.some(({ checked }) => typeof checked === 'boolean');
}

function isOrder(node: RootContent): boolean {
  return node.type === 'list' && Boolean(node.ordered) && node.children.length > 1;
}

function isFilledIn(node: RootContent): boolean {
  return node.type === 'paragraph' && answerMark.test(plainText(node));
}

function readList(list: List): Answer | QuestionFault {
  if (!isChoice(list)) return { kind: 'order', list };
  const right = list.children.flatMap(({ checked }, index) => (checked ? [index] : []));
  if (right.length === 0)
    return {
      node: list,
      message: 'No answer of this question is marked as right.',
      hint: 'Put an `x` between the brackets of each right one: `- [x] …`.',
    };
  if (list.children.length < 2)
    return {
      node: list,
      message: 'This question offers only one answer.',
      hint: 'Add a wrong one on a line of its own, `- [ ] …`, or let readers write theirs: `answer: …`.',
    };
  return { kind: right.length === 1 ? 'one' : 'several', list, right };
}

function readLine(node: Paragraph): Answer | QuestionFault {
  const written = (plainText(node).split('\n')[0] ?? '').replace(answerMark, '').trim();
  if (written === '')
    return {
      node,
      message: 'This question has no answer after `answer:`.',
      hint: 'Write a number, `answer: 42 ± 1`, or words, `answer: softmax | soft max`.',
    };
  const quoted = /^["“](.*)["”]$/.exec(written)?.[1];
  if (quoted !== undefined || !/^[-+−]?[.,]?\d|±/.test(written)) {
    const words = (quoted ?? written).split('|').map((word) => word.trim());
    return { kind: 'word', written: quoted ?? written, words: words.filter(Boolean) };
  }
  return (
    readAmount(written) ?? {
      node,
      message: `The answer \`${written}\` can't be read as a number.`,
      hint: 'Write it like `42`, `1,024`, `3.14e23`, `42 ± 1 GB` or `42 ± 5%`; a word that begins with a digit in quotes: `answer: "7B"`.',
    }
  );
}

/** `350 GB ± 5`, `350 ± 5 GB`, `350 ± 2%`; without a tolerance a number with decimals takes what rounds to it. */
function readAmount(written: string): Answer | undefined {
  const [first, second, ...others] = written.split(/±|\+-|\+\/-/).map(amountOf);
  if (!first || second === null || others.length > 0) return undefined;
  const { value, digits, unit } = first;
  const isShare = second?.unit === '%' && unit !== '%';
  const tolerance =
    isShare && second ? (Math.abs(value) * second.value) / 100 : (second?.value ?? roundingOf(digits, value));
  return { kind: 'number', written, value, tolerance, unit: unit || (isShare ? '' : (second?.unit ?? '')) };
}

/** A number with what stands behind it; null where it is none. */
function amountOf(written: string): { value: number; digits: string; unit: string } | null {
  const text = written.trim();
  const digits = digitsOf.exec(text)?.[0] ?? '';
  const [value] = readNumber(digits);
  return value === undefined ? null : { value, digits, unit: text.slice(digits.length) };
}

/** Half of what the last decimal counts; nothing for a number without decimals. */
function roundingOf(written: string, value: number): number {
  const [digits = '', decimals = ''] = /^[-+−]?[\d,]*\.(\d+)/.exec(written) ?? [];
  return decimals ? Math.abs(value / (readNumber(digits)[0] || 1)) * 0.5 * 10 ** -decimals.length : 0;
}

/** What stands in a paragraph below its first line, as a paragraph of its own. */
function afterFirstLine(paragraph: Paragraph): Paragraph[] {
  const children: PhrasingContent[] = [];
  let isFirst = true;
  for (const child of paragraph.children) {
    if (!isFirst) children.push(child);
    else if (child.type === 'break') isFirst = false;
    else if (child.type === 'text' && child.value.includes('\n')) {
      isFirst = false;
      children.push({ ...child, value: child.value.slice(child.value.indexOf('\n') + 1) });
    }
  }
  return children.length > 0 ? [{ ...paragraph, children }] : [];
}

/** An option as its author wrote it, and what is nested under it: why it is right or wrong. */
export function optionParts({ children: [option, ...below] }: ListItem): {
  option: RootContent[];
  reason: RootContent[];
} {
  return {
    option: option ? [option] : [],
    reason: below.flatMap((node) =>
      node.type === 'list' ? node.children.flatMap(({ children }) => children) : [node],
    ),
  };
}
