import { cp, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Problem } from '../../../src/course/types.ts';
import { listFiles } from '../../../src/lib/list-files.ts';
import { openCourse } from '../../../src/site/open-course.ts';

/** `expect: error open-fence 3:1`, then a line that says what is wrong and one that says how to mend it. */
const expectation =
  /expect: (error|warning) (\S+) (?:at )?(\S+)\r?\n[\s#]*(.+)\r?\n[\s#]*(.+?)\s*(?:-->|\*\/\}$|$)/gm;

/** Runs `use` on a folder that holds the fixture: one lecture, or a folder of lectures. */
export async function withFixture<T>(path: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fixture-'));
  try {
    const isFolder = (await stat(path)).isDirectory();
    await cp(path, isFolder ? folder : join(folder, basename(path)), { recursive: true });
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All problems of a content folder. */
export async function problemsOf(folder: string): Promise<Problem[]> {
  return (await openCourse(folder, '/', { drafts: true })).problems;
}

/** The problems that the files of a folder say they have, sorted as the report sorts them. */
export async function expectedProblems(folder: string): Promise<string[]> {
  const expected: string[] = [];
  for (const file of await listFiles(folder)) {
    const text = await readFile(join(folder, file), 'latin1');
    for (const [, severity, rule, place = '', message, hint] of text.matchAll(expectation)) {
      const at = /^\d+:\d+$/.test(place) ? `${file}:${place}` : place;
      expected.push(`${at} ${severity} ${rule}\n${message}\n${hint}`);
    }
  }
  return expected.sort();
}

/** A problem in the form of `expectedProblems`. */
export function written({ file, place, severity, rule, message, hint }: Problem): string {
  const at = place === 'unknown' ? file : `${file}:${place.line}:${place.column}`;
  // Fixtures are read byte by byte, since one of them is no UTF-8.
  return Buffer.from(`${at} ${severity} ${rule}\n${message}\n${hint}`).toString('latin1');
}
