import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import type { ViteDevServer } from 'vite';
import type { Lecture } from '../course/types.ts';
import { pictureMade } from '../images/encode.ts';
import { figuresFolder } from '../interactive-figures/prepare-figures.ts';
import { leavingWorker } from '../offline/leaving-worker.ts';
import { publishedPath } from '../publish/address.ts';
import { picturesToEncode } from '../publish/publication.ts';
import { currentSite } from '../site/current-site.ts';
import type { Site } from '../site/open-site.ts';
import { courseRenewal } from './course-renewal.ts';
import { pictureCache } from './finish-site.ts';
import { WrittenCourse } from './written-course.ts';

/** Milliseconds after which the rest of a course is rendered though nobody has asked for a lecture. */
const SOON = 3000;

let written: WrittenCourse;

/** Opens the course that is going to be written. */
export async function openToWrite(folder: string, base: string): Promise<Site> {
  written = new WrittenCourse(folder, base);
  return written.open();
}

/**
 * While an author writes: reads the course again when a file of it changes and reloads the page, lists
 * the problems, and serves pictures, linked files and a search index made from the lectures as they are.
 */
export function serveWhileWriting(server: ViteDevServer): void {
  const { folder, base } = currentSite().publication;
  const { logger } = server.config;
  const renewal = courseRenewal(server, written);
  let waiting: NodeJS.Timeout | undefined;
  let soon: NodeJS.Timeout | undefined;
  server.httpServer?.once('listening', () => {
    soon = globalThis.setTimeout(renewal.renderRest, SOON);
  });
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(waiting);
    waiting = globalThis.setTimeout(() => renewal.showAgain().then(renewal.renderRest), 50);
  });
  renewal.report();

  server.middlewares.use(async (request, response, next) => {
    try {
      const url = decodeURIComponent((request.url ?? '').replace(/[?#].*/s, ''));
      const path = url.startsWith(base) ? url.slice(base.length) : url.slice(1);
      clearTimeout(soon);
      await renewal.isRead();
      const asked = lectureAt(path);
      if (asked) await renewal.render(asked);
      // What is asked for is made first, and the rest when a page has been shown.
      if (/(?:^|\/)$/.test(path)) response.once('close', renewal.renderRest);
      const [name = '', ...rest] = path.split('/');
      const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
      if (answer) return send(response, path, await answer(rest.join('/'), renewal));
    } catch (error) {
      logger.error(String(error));
    }
    next();
  });
}

/** What Astro doesn't serve: by the file, or the first folder, of an address of the site. */
const answers: Record<
  string,
  (rest: string, renewal: ReturnType<typeof courseRenewal>) => MaybePromise<Uint8Array | undefined>
> = {
  _pictures: (name) => pictureMade(picturesToEncode(currentSite().publication), name, pictureCache()),
  [figuresFolder]: (name) => currentSite().publication.interactive.files.get(name),
  files: attachment,
  pagefind: async (name, { index }) => (await index()).files.get(name),
  '_problems.json': () =>
    Buffer.from(JSON.stringify(written.waiting.length > 0 ? [] : currentSite().problems)),
  'service-worker.js': () => Buffer.from(leavingWorker(currentSite().publication.base)),
};

type MaybePromise<Value> = Value | Promise<Value>;

function lectureAt(path: string): Lecture | undefined {
  const slug = path.replace(/(?:\/|\.md)$/, '');
  return currentSite().publication.course.lectures.find((lecture) => lecture.slug === slug);
}

async function attachment(path: string): Promise<Uint8Array | undefined> {
  const { attachments, attachmentFaults, folder } = currentSite().publication;
  const found = [...attachments].find((own) => publishedPath(own) === path);
  return found && !attachmentFaults.has(found) ? readFile(join(folder, found)) : undefined;
}

function send(response: ServerResponse, path: string, body: Uint8Array | undefined): void {
  response.statusCode = body ? 200 : 404;
  response.setHeader('Content-Type', lookup(path) ?? 'application/octet-stream');
  response.setHeader('Cache-Control', 'no-cache');
  response.end(body);
}
