import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Publication, preparePublication } from '../../../src/publish/publication.ts';
import { loadCourse } from '../../../src/read/load-course.ts';

/** Writes a course's files into a folder of their own, reads it, and removes it again after `use`. */
export async function withCourse<T>(
  files: Record<string, string>,
  use: (publication: Publication) => T | Promise<T>,
  base = '/notes/',
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'feeds-test-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return await use(await preparePublication(await loadCourse(folder), base));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
