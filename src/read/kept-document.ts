import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { citedWorks } from '../bibliography/cited-works.ts';
import type { Bibliography } from '../bibliography/work.ts';
import type { LectureDocument } from '../course/types.ts';
import { codeDigest } from '../lib/code-digest.ts';
import { isThere, writeWhole } from '../lib/whole-file.ts';
import { renderStatic, renderWordless } from '../markdown/render-lecture.ts';
import type { GivenByCourse } from '../markdown/run-pipeline.ts';
import { cacheFolder } from './content-folder.ts';

let version: string | undefined;

type Format = 'md' | 'mdx' | 'static mdx';

/**
 * A lecture's document, rendered now or taken from the cache. The cache is keyed by the text and by the
 * code that renders it, so it never has to be cleared and any number of builds may share it.
 */
export async function keptDocument(
  source: string,
  format: Format,
  given: GivenByCourse = {},
): Promise<LectureDocument> {
  const path = pathOf(source, format, given);
  const kept = await readFile(path, 'utf8').catch(() => undefined);
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

/** What a lecture's text is given by its course. */
export function givenTo(source: string, { macros, bibliography }: CourseWide): GivenByCourse {
  return { macros, works: citedWorks(source, bibliography) };
}

/** What every lecture of a course may use. */
export interface CourseWide {
  macros: Readonly<Record<string, string>>;
  bibliography: Bibliography | undefined;
}

/** Whether the document of an `.md` lecture is kept. */
export function isKept(source: string, given: GivenByCourse): Promise<boolean> {
  return isThere(pathOf(source, 'md', given));
}

/** Renders an `.md` lecture so that its document is kept; only a sound one, for a thread has less room than others. */
export async function renderToKeep(source: string, given: GivenByCourse): Promise<void> {
  const document = await renderWordless(source, 'md', given);
  const isSound = !document.problems.some(({ rule }) => rule === 'unreadable-lecture' || rule === 'too-deep');
  if (isSound) await writeWhole(pathOf(source, 'md', given), JSON.stringify(document));
}

function pathOf(source: string, format: Format, given: GivenByCourse): string {
  version ??= pipelineVersion();
  const key = createHash('sha256')
    .update(`${version}\n${format}\n${JSON.stringify(given)}\n${source}`)
    .digest('hex')
    .slice(0, 32);
  return join(cacheFolder(), 'lectures', key.slice(0, 2), `${key}.json`);
}

/** A digest of everything that decides how a text is rendered: all code it goes through, and the locked packages. */
function pipelineVersion(): string {
  const code = codeDigest(join(import.meta.dirname, '../markdown/render-lecture.ts'));
  const packages = readFileSync(join(import.meta.dirname, '../../package-lock.json'));
  return createHash('sha256').update(code).update(packages).digest('hex').slice(0, 16);
}
