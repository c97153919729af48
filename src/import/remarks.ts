/** Something that was done, or that a person has to do, at a line of the notes. */
export interface Remark {
  kind: 'done' | 'todo';
  line: number;
  /** What it is, such as `lost picture`: remarks of one sort are counted together. */
  sort: string;
  detail: string;
}

/** Notes that something was mended. */
export function done(remarks: Remark[], line: number, sort: string): void {
  remarks.push({ kind: 'done', line, sort, detail: '' });
}

/** Notes that a person has to look at something. */
export function todo(remarks: Remark[], line: number, sort: string, detail: string): void {
  remarks.push({ kind: 'todo', line, sort, detail });
}

/** What the import did, by sort and count, and what is left for a person, by file and line. */
export function reportImport(remarks: ReadonlyMap<string, Remark[]>): string {
  const counts = new Map<string, number>();
  for (const { kind, sort } of [...remarks.values()].flat())
    if (kind === 'done') counts.set(sort, (counts.get(sort) ?? 0) + 1);
  const mended = [...counts].map(([sort, count]) => `  ${String(count).padStart(4)} × ${sort}`);
  const left = [...remarks].flatMap(([file, own]) =>
    own
      .filter(({ kind }) => kind === 'todo')
      .map(({ line, sort, detail }) => `  ${file}:${line}  ${sort}  ${detail}`),
  );
  return [
    ...(mended.length > 0 ? ['Mended:', ...mended] : []),
    ...(left.length > 0 ? ['For you to look at:', ...left] : []),
  ].join('\n');
}
