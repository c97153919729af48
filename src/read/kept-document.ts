import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LectureDocument } from '../course/types.ts';
import { codeDigest } from '../lib/code-digest.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { renderStatic, renderWordless } from '../markdown/render-lecture.ts';
import type { GivenByCourse } from '../markdown/run-pipeline.ts';
import { cacheFolder } from './content-folder.ts';

/** The documents that the last reading of a course used, and those that this one does. Nobody changes a document. */
export interface Documents {
  before: ReadonlyMap<string, LectureDocument>;
  now: Map<string, LectureDocument>;
}

let version: string | undefined;

/**
 * A lecture's document, rendered now or taken from the cache. The cache is keyed by the text and by the
 * code that renders it, so it never has to be cleared and any number of builds may share it.
 */
export async function keptDocument(
  source: string,
  format: 'md' | 'mdx' | 'static mdx',
  given: GivenByCourse = {},
  memory?: Documents,
): Promise<LectureDocument> {
  version ??= pipelineVersion();
  const key = createHash('sha256')
    .update(`${version}\n${format}\n${JSON.stringify(given)}\n${source}`)
    .digest('hex')
    .slice(0, 32);
  const known = memory?.before.get(key) ?? (await documentOf(key, source, format, given));
  memory?.now.set(key, known);
  return known;
}

async function documentOf(
  key: string,
  source: string,
  format: 'md' | 'mdx' | 'static mdx',
  given: GivenByCourse,
): Promise<LectureDocument> {
  const path = join(cacheFolder(), 'lectures', key.slice(0, 2), `${key}.json`);
  // At once: to hand each of a thousand small files to another thread takes longer than reading it.
  const kept = existsSync(path) && readFileSync(path, 'utf8');
  if (kept) return JSON.parse(kept) as LectureDocument;
  const document = await (format === 'static mdx'
    ? renderStatic(source, given)
    : renderWordless(source, format, given));
  const text = JSON.stringify(document);
  // A crash may have had another cause than the text.
  if (!document.problems.some(({ rule }) => rule === 'unreadable-lecture')) await writeWhole(path, text);
  // Not `document` itself: what is made now must be what is kept, to the last value.
  return JSON.parse(text) as LectureDocument;
}

/** A digest of everything that decides how a text is rendered: all code it goes through, and the locked packages. */
function pipelineVersion(): string {
  const code = codeDigest(join(import.meta.dirname, '../markdown/render-lecture.ts'));
  const packages = readFileSync(join(import.meta.dirname, '../../package-lock.json'));
  return createHash('sha256').update(code).update(packages).digest('hex').slice(0, 16);
}
