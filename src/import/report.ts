import type { Remark } from './notes.ts';

/** What the import did, by sort and count, and what is left for a person, by line. */
export function reportImport(remarks: Remark[], notesName: string): string {
  const done = new Map<string, number>();
  for (const { kind, sort } of remarks) if (kind === 'done') done.set(sort, (done.get(sort) ?? 0) + 1);
  const mended = [...done].map(([sort, count]) => `  ${String(count).padStart(4)} × ${sort}`);
  const todo = remarks
    .filter(({ kind }) => kind === 'todo')
    .map(({ line, sort, detail }) => `  ${notesName}:${line}  ${sort}  ${detail}`);
  return [
    ...(mended.length > 0 ? ['Mended:', ...mended] : []),
    ...(todo.length > 0 ? ['For you to look at:', ...todo] : []),
  ].join('\n');
}
