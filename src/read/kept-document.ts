import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LectureDocument } from '../course/types.ts';
import { codeDigest } from '../lib/code-digest.ts';
import { sha256 } from '../lib/digest.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { renderStatic, renderWordless } from '../markdown/render-lecture.ts';
import type { GivenByCourse } from '../markdown/run-pipeline.ts';
import { scanLecture } from '../markdown/scan-lecture.ts';
import { cacheFolder } from './content-folder.ts';

/** The documents that the last reading of a course used, and those that this one does. Nobody changes a document. */
export interface Documents {
  before: ReadonlyMap<string, LectureDocument>;
  now: Map<string, LectureDocument>;
  /**
   * From which moment on, by the clock of the process, what was never rendered is only looked at, and how each file of
   * which that is true is rendered later.
   */
  later: { from: number; waiting: Map<string, () => Promise<unknown>> };
}

/** How a text is read; `static mdx` is what can be shown of `.mdx` whose code can't run. */
export type DocumentFormat = 'md' | 'mdx' | 'static mdx';

let version: string | undefined;

/**
 * A lecture's document, rendered now or taken from the cache. The cache is keyed by the text and by the
 * code that renders it, so it never has to be cleared and any number of builds may share it.
 */
export async function keptDocument(
  source: string,
  format: DocumentFormat,
  given: GivenByCourse = {},
  memory?: Documents & { file: string },
): Promise<LectureDocument> {
  version ??= pipelineVersion();
  const key = sha256(`${version}\n${format}\n${JSON.stringify(given)}\n${source}`).slice(0, 32);
  const path = join(cacheFolder(), 'lectures', key.slice(0, 2), `${key}.txt`);
  const known = memory?.before.get(key) ?? readKept(path);
  const render = async () => {
    const document = known ?? (await renderAndKeep(path, source, format, given));
    memory?.now.set(key, document);
    return document;
  };
  if (!memory || known || performance.now() < memory.later.from) return render();
  memory.later.waiting.set(memory.file, render);
  return scanLecture(source);
}

/** The HTML of a lecture's document, with slots. */
export function htmlOf({ html, htmlFile }: LectureDocument): string {
  if (htmlFile === undefined) return html;
  const kept = readFileSync(htmlFile);
  return kept.toString('utf8', kept.indexOf('\n') + 1);
}

/** A file holds a document as a line of JSON, and below it the HTML, which only who makes the page needs. */
function readKept(path: string): LectureDocument | undefined {
  // At once: to hand each of a thousand small files to another thread takes longer than reading it.
  const kept = existsSync(path) && readFileSync(path);
  const end = kept ? kept.indexOf('\n') : -1;
  return kept && end > 0 ? keptIn(path, kept.toString('utf8', 0, end)) : undefined;
}

function keptIn(path: string, facts: string): LectureDocument {
  return { ...(JSON.parse(facts) as LectureDocument), htmlFile: path };
}

async function renderAndKeep(
  path: string,
  source: string,
  format: DocumentFormat,
  given: GivenByCourse,
): Promise<LectureDocument> {
  const document = await (format === 'static mdx'
    ? renderStatic(source, given)
    : renderWordless(source, format, given));
  // A crash may have had another cause than the text.
  if (document.problems.some(({ rule }) => rule === 'unreadable-lecture')) return document;
  const facts = JSON.stringify({ ...document, html: '' });
  await writeWhole(path, `${facts}\n${document.html}`);
  // Not `document` itself: what is made now must be what is kept, to the last value.
  return keptIn(path, facts);
}

/** A digest of everything that decides how a text is rendered: all code it goes through, and the locked packages. */
function pipelineVersion(): string {
  const code = codeDigest(join(import.meta.dirname, '../markdown/render-lecture.ts'));
  const packages = readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8');
  return sha256(code + packages).slice(0, 16);
}
