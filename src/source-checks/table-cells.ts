import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf } from './lecture-source.ts';

/** Every row of a table should have as many cells as its head: more are lost, fewer leave gaps. */
export function tableCells({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'table', ({ children: [head, ...rows] }) => {
    const columns = head?.children.length ?? 0;
    for (const row of rows) {
      const cells = row.children.length;
      if (cells === columns) continue;
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
