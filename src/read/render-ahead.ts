import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { decodeText } from './decode-text.ts';
import { type CourseWide, givenTo, isKept, renderToKeep } from './kept-document.ts';

/** Fewer lectures than this are rendered sooner than another thread has loaded what renders them. */
const WORTH_A_THREAD = 100;
/** Megabytes, a little less than the main thread has: what is too deep for it isn't kept, and rendered there again. */
const STACK = 1;

/** What the threads share: which lectures are to be rendered, and how many of them have been taken. */
export interface RenderTask {
  folder: string;
  files: string[];
  course: CourseWide;
  taken: SharedArrayBuffer;
}

/**
 * Where many lectures of a folder have no kept document yet, renders those with all processors, so that they have
 * one when they are read in order. What becomes of a lecture is the same, whoever renders it.
 */
export async function renderAhead(
  folder: string,
  lectures: string[],
  { macros, bibliography }: CourseWide,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const threads = availableParallelism() - 1;
  if (threads < 1 || lectures.length < WORTH_A_THREAD) return;
  const course = { macros, bibliography };
  const files: string[] = [];
  for (const file of lectures) {
    const source = /\.mdx$/i.test(file) ? undefined : await sourceOf(folder, file);
    if (source !== undefined && !(await isKept(source, givenTo(source, course)))) files.push(file);
  }
  if (files.length < WORTH_A_THREAD) return;
  const task: RenderTask = { folder, files, course, taken: new SharedArrayBuffer(4) };
  const count = Math.min(threads, Math.ceil(files.length / WORTH_A_THREAD));
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL('./render-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { stackSizeMb: STACK },
    });
    // Where one fails, what it had begun is rendered when it is read.
    worker.on('error', () => {});
    return new Promise((resolve) => worker.on('exit', resolve));
  });
  const before = lectures.length - files.length;
  await renderTaken(task, (done) => onProgress?.(before + done, lectures.length));
  await Promise.all(workers);
}

/** Renders the lectures that no other thread has taken, one after the other, until there is none. */
export async function renderTaken(
  { folder, files, course, taken }: RenderTask,
  onProgress?: (taken: number) => void,
): Promise<void> {
  const next = new Int32Array(taken);
  for (;;) {
    const number = Atomics.add(next, 0, 1);
    const file = files[number];
    if (file === undefined) return;
    const source = await sourceOf(folder, file);
    if (source !== undefined) await renderToKeep(source, givenTo(source, course));
    onProgress?.(number);
  }
}

/** The text of a lecture; undefined where it can't be read, which is said when it is its turn. */
function sourceOf(folder: string, file: string): Promise<string | undefined> {
  return readFile(join(folder, file)).then(
    (bytes) => decodeText(bytes).text,
    () => undefined,
  );
}
