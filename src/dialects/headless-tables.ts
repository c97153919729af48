import type { Nodes, Paragraph, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { cellsOf } from '../syntax/table-cells.ts';
import { SKIP, visit } from '../syntax/visit.ts';

const row = /^[ \t]*\|/;
const closedRow = /(?<!\\)\|[ \t]*$/;
const link = /^\s*\[[^[\]]*\]\([^()]*\)\s*$/;
const list = /^[ \t]*\{:[^{}\n]*\}[ \t]*$/;

/**
 * Reads the tables that CommonMark's tables aren't: kramdown's rows between bars without a head, with lines such as
 * `|---+---|` between them or none; and, as Docsify does, a table right below the first line of a list item or quote.
 */
export function remarkHeadlessTables(this: Processor) {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!source.includes('|')) return;
    const labels: string[] = [];
    visit(tree, (node) => {
      if (node.type === 'definition') labels.push(`[${node.label}]`);
      else if (node.type === 'footnoteDefinition') labels.push(`[^${node.label}]`);
    });
    // A reference is one to the parser only where its definition stands.
    const parse = (text: string) => {
      const known = labels.filter((label) => text.includes(label)).map((label) => `\n\n${label}: x`);
      return this.parse(text + known.join('')) as Root;
    };
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const blocks = withTable(node, source, parse);
      if (blocks) parent.children.splice(index, 1, ...(blocks as never[]));
      return blocks && [SKIP, index + blocks.length];
    });
  };
}

type Parse = (text: string) => Root;

/** A line of the source, without the marks and spaces of the list or quote around it. */
interface Line {
  text: string;
  /** Where the text begins. */
  line: number;
  column: number;
  offset: number;
}

/** The table that a paragraph is, or ends in, with the words above it. */
function withTable({ position }: Paragraph, source: string, parse: Parse): RootContent[] | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const written = source.slice(start.offset, end.offset);
  if (!/(?:^|\n[ \t>]*)\|/.test(written)) return undefined;
  let offset = start.offset;
  const lines = written.split('\n').map((all, at): Line => {
    const before = at === 0 ? 0 : (/^[ \t>]*/.exec(all)?.[0].length ?? 0);
    const column = (at === 0 ? start.column : 1) + before;
    const line = { text: all.slice(before), line: start.line + at, column, offset: offset + before };
    offset += all.length + 1;
    return line;
  });
  const isListLast = list.test(lines.at(-1)?.text ?? '');
  const from = lines.findLastIndex(
    ({ text }, at) => !row.test(text) && !(isListLast && at === lines.length - 1),
  );
  const rows = lines.slice(from + 1);
  const table = tableOf(rows, isListLast, from >= 0, parse);
  if (!table) return undefined;
  const words = lines.slice(0, from + 1);
  return [...(words.length > 0 ? placed(words, parse) : []), table];
}

function tableOf(lines: Line[], isListLast: boolean, isBelow: boolean, parse: Parse): Table | undefined {
  const rows = lines.slice(0, isListLast ? -1 : undefined).map(({ text }) => text);
  const cells = rows.filter((line) => !isSeparator(line)).map((line) => cellsOf(line).length);
  const columns = Math.max(...cells);
  // Below words, rows are a table by the line that only tables have.
  const [first = '', second = ''] = rows;
  const isOrdinary =
    isDelimiter(second) && !isDelimiter(first) && cellsOf(first).length === cellsOf(second).length;
  if (isBelow ? !isOrdinary : !isTable(rows, cells)) return undefined;
  const hasHead = isBelow || (isSeparator(second) && !isSeparator(first));
  // With a head after all: kramdown's `|---+---|` under it is `|---|---|` for others.
  if (hasHead && !isBelow && !second.includes('+')) return undefined;
  const hasOwn = isSeparator(first) && isDelimiter(first) && cellsOf(first).length === columns;
  const head = [`${'| '.repeat(columns)}|`];
  const above = hasHead ? [] : hasOwn ? head : [...head, `${'|-'.repeat(columns)}|`];
  const plain = hasHead
    ? lines.with(1, { ...(lines[1] as Line), text: (lines[1] as Line).text.replaceAll('+', '|') })
    : lines;
  const [table] = placed(plain, parse, above);
  if (table?.type !== 'table') return undefined;
  table.children = table.children.filter((line, at) => at === 0 || !isRule(toString(line)));
  return table;
}

/** What lines are by themselves, at the places where they are written; the lines `above` were put before them. */
function placed(lines: Line[], parse: Parse, above: string[] = []): RootContent[] {
  const count = above.length;
  const tree = parse([...above, ...lines.map(({ text }) => text)].join('\n'));
  visit(tree as Nodes, ({ position }) => {
    if (!position) return;
    for (const point of [position.start, position.end]) {
      const at = lines[Math.min(Math.max(point.line - 1 - count, 0), lines.length - 1)] as Line;
      const right = point.line - 1 < count ? 0 : point.column - 1;
      point.line = at.line;
      point.column = at.column + right;
      point.offset = at.offset + right;
    }
  });
  return tree.children.filter(({ type }) => type !== 'definition' && type !== 'footnoteDefinition');
}

/** Whether lines between bars are rows: a line of hyphens says so, or that all have cells, set apart by spaces. */
function isTable(rows: string[], cells: number[]): boolean {
  if (cells.length === 0 || !rows.every((line) => row.test(line)) || Math.max(...cells) < 2) return false;
  if (rows.some((line) => isSeparator(line))) return true;
  const isEven = cells.every((count) => count === cells[0]);
  const isClosed = rows.every((line) => closedRow.test(line));
  const isApart = rows.some((line) => /^[ \t]*\|[ \t]/.test(line));
  // Links to the pages around, which many put at the end: `|[Contents](..) | [Next](../b)|`.
  if (rows.length === 1) return isClosed && cellsOf(rows[0] as string).every((cell) => link.test(cell));
  return Math.min(...cells) > 1 && isApart && (isEven || isClosed);
}

function isSeparator(line: string): boolean {
  return row.test(line) && isRule(line.replaceAll('|', ''));
}

/** A cell that holds a hyphen alone says that there is nothing. */
function isRule(text: string): boolean {
  return /^[\s:+-]+$/.test(text) && /-[-+]/.test(text);
}

function isDelimiter(line: string): boolean {
  return row.test(line) && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell.trim()));
}
