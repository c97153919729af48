import { toString as textOf } from 'mdast-util-to-string';
import { cellsOf, tableCaption } from '../syntax/table-cells.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, startOf, writtenAs } from './lecture-source.ts';

/** Every row of a table should have as many cells as its head: more are lost, fewer leave gaps. */
export function tableCells(source: LectureSource): Finding[] {
  const findings: Finding[] = unreadTables(source);
  visit(source.tree, 'table', ({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    for (const row of rows) {
      const cells = row.children.length;
      if (cells === columns) continue;
      // Right below the rows a caption looks like one of them.
      if (row === rows.at(-1) && cells === 1 && tableCaption.test(textOf(row))) continue;
      const extra = row.children[columns];
      findings.push({
        place: startOf(extra ?? row),
        rule: 'table-cells',
        severity: 'warning',
        message: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, and the table has ${columns} ${columns === 1 ? 'column' : 'columns'}.`,
        hint: extra
          ? 'What is too much is not shown. Write `\\|` for a bar inside a cell, or give the head another column.'
          : 'The missing cells stay empty. Write them, or a `|` for each.',
      });
    }
  });
  return findings;
}

/** A head, and the line of hyphens under it, in one paragraph. */
const headAndLine =
  /^((?:(?!\|).)*\|.*)\n([ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?)$/m;

/** Where the line under the head has other columns than the head, nothing is read as a table. */
function unreadTables(source: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(source.tree, 'paragraph', (node) => {
    const written = writtenAs(source, node);
    const match = headAndLine.exec(written);
    if (!match) return;
    const { index, 1: head = '', 2: line = '' } = match;
    if (!line.includes('|')) return;
    const [above, below] = [cellsOf(head).length, cellsOf(line).length];
    if (above === below) return;
    findings.push({
      place: placeIn(node, written, index + head.length + 1),
      rule: 'table-cells',
      severity: 'warning',
      message: `This isn't read as a table: its head has ${above} ${above === 1 ? 'cell' : 'cells'}, and this line has ${below}.`,
      hint: 'Write one `---` for each cell of the head.',
    });
  });
  return findings;
}
