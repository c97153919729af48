import type { LectureDocument, Place } from '../course/types.ts';

type Found = LectureDocument['problems'][number];

/** Four times the longest novel. Parsing takes some two hundred times as much memory as the text. */
const MOST_CHARACTERS = 2_000_000;
/** Quotes, lists and containers inside one another: what each costs multiplies. */
const DEEPEST = 100;
/** Quotes and lists that end, and underlined headings, times lines: each makes the parser go over all lines before. */
const MOST_STEPS = 50_000_000;

const fence = /^[> \t]*(`{3,}|~{3,})/;
const marker = /(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*/y;
const rule = /^[> \t]*(?:[-*_][ \t]*)+$/;

/** What makes a lecture too large or too deep to be read, at its place; undefined for one that people write. */
export function tooMuch(text: string): Found | undefined {
  if (text.length > MOST_CHARACTERS) {
    const line = text.slice(0, MOST_CHARACTERS).split('\n').length;
    const said = `The lecture has ${text.length.toLocaleString('en')} characters, and the most we read is ${MOST_CHARACTERS.toLocaleString('en')}: it ends here.`;
    return found(line, 'too-large', said, 'Divide it into several lectures; put data into files of its own.');
  }
  let fenced: string | undefined;
  let containers = 0;
  let blocks = 0;
  let before = '';
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1];
    if (fenced) {
      if (mark?.startsWith(fenced)) fenced = undefined;
      continue;
    }
    fenced = mark;
    if (/^[> \t]*:{3,}[ \t]*[a-z{]/i.test(line)) containers += 1;
    else if (/^[> \t]*:{3,}[ \t]*$/.test(line)) containers = Math.max(0, containers - 1);
    if (containers > DEEPEST || depthOf(line) > DEEPEST) return tooDeep(index + 1);
    if (beginsBlock(line, before)) blocks += 1;
    if (blocks * lines.length > MOST_STEPS) return tooManyBlocks(index + 1, blocks, lines.length);
    before = line;
  }
  return undefined;
}

/** What is said of a text in which the parser lost its way: at the lines with the most marks that may nest. */
export function tooDeepSomewhere(text: string): Found {
  let line = 1;
  let most = { marks: -1, line: 1 };
  for (const block of text.split('\n\n')) {
    const marks = block.match(/[<*_[{~]/g)?.length ?? 0;
    if (marks > most.marks) most = { marks, line };
    line += block.split('\n').length + 1;
  }
  return tooDeep(most.line);
}

/** A paragraph with more marks than are read, at the mark that is too much. Thrown by the parser's own step. */
export class TooManyMarks extends Error {
  readonly problem: Found;

  constructor({ line, column }: Place, most: number) {
    super();
    const said = `This paragraph has more than ${most.toLocaleString('en')} marks such as \`*\`, \`[\` and \`$\`: that is the most we read in one.`;
    this.problem = {
      ...found(
        line,
        'too-many',
        said,
        'Divide it by empty lines; put data and drawings between lines of three backticks.',
      ),
      place: { line, column },
    };
  }
}

/** Whether a line begins a quote or a list, or underlines a heading. */
function beginsBlock(line: string, before: string): boolean {
  const isMarked = (other: string) => /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/.test(other);
  if (isMarked(line)) return !isMarked(before);
  return /^ {0,3}(?:=+|-+)[ \t]*$/.test(line) && before.trim() !== '';
}

function tooManyBlocks(line: number, blocks: number, lines: number): Found {
  const count = (number: number) => number.toLocaleString('en');
  const said = `By here the lecture, of ${count(lines)} lines, has ${count(blocks)} quotes, lists and underlined headings: the most we read of so long a text.`;
  return found(line, 'too-many', said, 'Divide it into several lectures; put data into files of its own.');
}

/** How many quotes and lists a line is in, by the marks it begins with and by how far it stands in. */
function depthOf(line: string): number {
  if (rule.test(line)) return 0;
  const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  let depth = 0;
  for (marker.lastIndex = indent; marker.test(line); ) depth += 1;
  return depth === 0 ? 0 : depth + indent / 2;
}

function tooDeep(line: number): Found {
  const said = `What begins here is nested too deeply: the most we read is ${DEEPEST} quotes, lists or containers inside one another, and about as many of anything else.`;
  return found(line, 'too-deep', said, 'Close what was opened, or begin anew further left.');
}

function found(line: number, rule: string, message: string, hint: string): Found {
  return { place: { line, column: 1 }, rule, severity: 'error', message, hint };
}
