import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGlossary } from '../../src/read/glossary.ts';
import { loadCourse } from '../../src/read/load-course.ts';
import { searchIndex } from '../../src/search/index/search-index.ts';
import { writeCourse } from './corpus.ts';

/** The search index of the lectures of `content` among so many others, as its files by name. */
export async function indexAmong(content: string, others: number): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'among-'));
  try {
    writeCourse(folder, others, false);
    cpSync(content, folder, { recursive: true });
    const { course } = await loadCourse(folder);
    return (await searchIndex(course, (await readGlossary(folder, course)).terms)).files;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
