import type { Remark } from './notes.ts';

/** What the import did, by sort and count, and what is left for a person, by file and line. */
export function reportImport(remarks: ReadonlyMap<string, Remark[]>): string {
  const done = new Map<string, number>();
  for (const { kind, sort } of [...remarks.values()].flat())
    if (kind === 'done') done.set(sort, (done.get(sort) ?? 0) + 1);
  const mended = [...done].map(([sort, count]) => `  ${String(count).padStart(4)} × ${sort}`);
  const todo = [...remarks].flatMap(([file, own]) =>
    own
      .filter(({ kind }) => kind === 'todo')
      .map(({ line, sort, detail }) => `  ${file}:${line}  ${sort}  ${detail}`),
  );
  return [
    ...(mended.length > 0 ? ['Mended:', ...mended] : []),
    ...(todo.length > 0 ? ['For you to look at:', ...todo] : []),
  ].join('\n');
}
