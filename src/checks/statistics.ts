import type { Course } from '../course/types.ts';

/** Words, sections, footnotes, figures, tables and equations of each lecture, as a table in text. */
export function courseStatistics({ lectures }: Course): string {
  const rows = lectures.map(({ slug, document }) => {
    const count = (kind: string) => document.numbered.filter((item) => item.kind === kind).length;
    const { words, headings, footnotes } = document;
    return [
      slug,
      words,
      headings.length,
      footnotes.length,
      count('figure'),
      count('table'),
      count('equation'),
      document.formulas,
    ];
  });
  const heads = ['lecture', 'words', 'sections', 'footnotes', 'figures', 'tables', 'equations', 'formulas'];
  const table = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
