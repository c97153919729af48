import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { lookup } from 'mrmime';
import type { ViteDevServer } from 'vite';
import { reportText } from '../checks/report.ts';
import type { Course, Lecture } from '../course/types.ts';
import { pictureMade } from '../images/picture-made.ts';
import { figuresFolder } from '../interactive-figures/prepare-figures.ts';
import { leavingWorker } from '../offline/leaving-worker.ts';
import { publishedPath } from '../publish/address.ts';
import { picturesToEncode } from '../publish/publication.ts';
import { shownPath } from '../read/content-folder.ts';
import { searchIndex } from '../search/index/search-index.ts';
import { currentSite } from '../site/current-site.ts';
import type { Site } from '../site/open-site.ts';
import { wordsFor } from '../words/index.ts';
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
  let index: ReturnType<typeof searchIndex> | undefined;
  let reading: Promise<void> = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  const { logger } = server.config;

  const report = () => {
    const { problems } = currentSite();
    const { length } = written.waiting;
    const said = length > 0 ? `Rendering ${length} lectures …` : reportText(problems, shownPath(folder));
    logger.info(`\n${said}\n`);
  };
  const readAgain = async () => {
    const last = currentSite().publication.course;
    const site = await written.open();
    index = undefined;
    // Which pages there are is asked again; modules are as they were but for those made of words or of lectures.
    if (hasSameModules(last, site.publication.course))
      server.environments.ssr.hot.send('astro:content-changed', {});
    else server.moduleGraph.invalidateAll();
  };
  const showAgain = async () => {
    await readAgain();
    report();
    server.ws.send({ type: 'full-reload' });
  };
  const inTurn = (read: () => Promise<void>) => {
    reading = reading.then(read).catch((error) => logger.error(String(error)));
    return reading;
  };
  const renderAll = async () => {
    while (written.waiting.length > 0) {
      for (const file of written.waiting) {
        await written.render(file);
        // Requests and edits come first.
        await setTimeout(1);
      }
      await inTurn(showAgain);
    }
  };
  let rendering: Promise<void> | undefined;
  const renderRest = () => {
    rendering ??= renderAll()
      .catch((error) => logger.error(String(error)))
      .finally(() => {
        rendering = undefined;
      });
    return rendering;
  };
  let soon: NodeJS.Timeout | undefined;
  server.httpServer?.once('listening', () => {
    soon = globalThis.setTimeout(renderRest, SOON);
  });
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(waiting);
    waiting = globalThis.setTimeout(() => inTurn(showAgain).then(renderRest), 50);
  });
  report();

  server.middlewares.use(async (request, response, next) => {
    try {
      const url = decodeURIComponent((request.url ?? '').replace(/[?#].*/s, ''));
      const path = url.startsWith(base) ? url.slice(base.length) : url.slice(1);
      clearTimeout(soon);
      await reading;
      const asked = lectureAt(path);
      if (asked && (await written.render(asked.file)))
        await inTurn(written.waiting.length > 0 ? readAgain : showAgain);
      // What is asked for is made first, and the rest when a page has been shown.
      if (/(?:^|\/)$/.test(path)) response.once('close', renderRest);
      if (path.startsWith('_pictures/'))
        return send(response, path, await picture(path.slice('_pictures/'.length)));
      if (path.startsWith(`${figuresFolder}/`))
        return send(response, path, interactive(path.slice(figuresFolder.length + 1)));
      if (path.startsWith('files/'))
        return send(response, path, await attachment(path.slice('files/'.length)));
      if (path === '_problems.json')
        return send(
          response,
          path,
          Buffer.from(JSON.stringify(written.waiting.length > 0 ? [] : currentSite().problems)),
        );
      if (path === 'service-worker.js') return send(response, path, Buffer.from(leavingWorker(base)));
      if (path.startsWith('pagefind/')) {
        await renderRest();
        index ??= searchIndex(currentSite().publication.course, currentSite().glossary);
        return send(response, path, (await index).files.get(path.slice('pagefind/'.length)));
      }
    } catch (error) {
      logger.error(String(error));
    }
    next();
  });
}

function lectureAt(path: string): Lecture | undefined {
  const slug = path.replace(/(?:\/|\.md)$/, '');
  return currentSite().publication.course.lectures.find((lecture) => lecture.slug === slug);
}

/** Whether modules that the course has a part in would be the same again: its words, and the code of `.mdx` lectures. */
function hasSameModules(one: Course, other: Course): boolean {
  const isPlain = [...one.lectures, ...other.lectures].every(({ format }) => format === 'md');
  return isPlain && isDeepStrictEqual(wordsFor(one), wordsFor(other));
}

function picture(name: string): Promise<Uint8Array | undefined> {
  return pictureMade(picturesToEncode(currentSite().publication), name, pictureCache());
}

function interactive(name: string): Uint8Array | undefined {
  return currentSite().publication.interactive.files.get(name);
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
