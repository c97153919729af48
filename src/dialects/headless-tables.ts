import type { Nodes, Paragraph, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { cellsOf } from '../syntax/table-cells.ts';
import { visit } from '../syntax/visit.ts';

const row = /^[ \t]*\|/;
const closedRow = /(?<!\\)\|[ \t]*$/;
const list = /^[ \t]*\{:[^{}\n]*\}[ \t]*$/;

/** Reads the tables of kramdown that others don't: rows between bars without a head, lines such as `|---+---|` between them or none. */
export function remarkHeadlessTables(this: Processor) {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
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
    tree.children = tree.children.map((node) =>
      node.type === 'paragraph' ? (tableOf(node, source, parse) ?? node) : node,
    );
  };
}

function tableOf({ position }: Paragraph, source: string, parse: (text: string) => Root): Table | undefined {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  if (source[start.offset] !== '|') return undefined;
  const from = start.offset - start.column + 1;
  const written = source.slice(from, end.offset);
  const lines = written.split('\n');
  const rows = lines.filter((line, at) => !(at === lines.length - 1 && list.test(line)));
  const cells = rows.filter((line) => !isSeparator(line)).map((line) => cellsOf(line).length);
  const columns = Math.max(...cells);
  if (!isTable(rows, cells)) return undefined;
  // With a head after all: kramdown's `|---+---|` under it is `|---|---|` for others.
  const hasHead = isSeparator(rows[1] ?? '') && !isSeparator(rows[0] ?? '');
  if (hasHead && !rows[1]?.includes('+')) return undefined;
  const hasOwn = isDelimiter(rows[0] ?? '') && cellsOf(rows[0] ?? '').length === columns;
  const head = `${'| '.repeat(columns)}|\n`;
  const above = hasHead ? '' : hasOwn ? head : `${head}${'|-'.repeat(columns)}|\n`;
  const text = hasHead ? lines.with(1, (lines[1] as string).replaceAll('+', '|')).join('\n') : written;
  const [table] = parse(above + text).children;
  if (table?.type !== 'table') return undefined;
  const shift = { line: start.line - above.split('\n').length, offset: from - above.length };
  visit(table as Nodes, (node) => {
    if (!node.position) return;
    for (const point of [node.position.start, node.position.end]) {
      point.line = Math.max(start.line, point.line + shift.line);
      point.offset = Math.max(from, (point.offset ?? 0) + shift.offset);
    }
  });
  table.children = table.children.filter((line, at) => at === 0 || !isRule(toString(line)));
  return table;
}

/** Whether lines between bars are rows: a line of hyphens says so, or that all have cells, set apart by spaces. */
function isTable(rows: string[], cells: number[]): boolean {
  if (cells.length === 0 || !rows.every((line) => row.test(line)) || Math.max(...cells) < 2) return false;
  if (rows.some((line) => isSeparator(line))) return true;
  const isEven = cells.every((count) => count === cells[0]);
  const isClosed = rows.every((line) => closedRow.test(line));
  const isApart = rows.some((line) => /^[ \t]*\|[ \t]/.test(line));
  return rows.length > 1 && Math.min(...cells) > 1 && isApart && (isEven || isClosed);
}

function isSeparator(line: string): boolean {
  return row.test(line) && isRule(line.replaceAll('|', ''));
}

/** A cell that holds a hyphen alone says that there is nothing. */
function isRule(text: string): boolean {
  return /^[\s:+-]+$/.test(text) && /-[-+]/.test(text);
}

function isDelimiter(line: string): boolean {
  return isSeparator(line) && cellsOf(line).every((cell) => /^:?-+:?$/.test(cell.trim()));
}
