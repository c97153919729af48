import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { ViteDevServer } from 'vite';
import { reportText } from '../checks/report.ts';
import type { Course, Lecture } from '../course/types.ts';
import { shownPath } from '../read/content-folder.ts';
import { searchIndex } from '../search/index/search-index.ts';
import { currentSite } from '../site/current-site.ts';
import { wordsFor } from '../words/index.ts';
import type { WrittenCourse } from './written-course.ts';

/**
 * Keeps what a development server shows up with a course that is being written: `showAgain` reads it anew, `render`
 * makes a lecture that was only looked at, `renderRest` all others, one reading after the other.
 */
export function courseRenewal(server: ViteDevServer, written: WrittenCourse) {
  const { logger } = server.config;
  let index: ReturnType<typeof searchIndex> | undefined;
  let reading: Promise<void> = Promise.resolve();
  let rendering: Promise<void> | undefined;

  const report = () => {
    const { problems, publication } = currentSite();
    const { length } = written.waiting;
    const folder = shownPath(publication.folder);
    logger.info(`\n${length > 0 ? `Rendering ${length} lectures …` : reportText(problems, folder)}\n`);
  };
  const read = async () => {
    const last = currentSite().publication.course;
    const site = await written.open();
    index = undefined;
    // Which pages there are is asked again; modules are as they were but for those made of words or of lectures.
    if (hasSameModules(last, site.publication.course))
      server.environments.ssr.hot.send('astro:content-changed', {});
    else server.moduleGraph.invalidateAll();
  };
  const readAndShow = async () => {
    await read();
    report();
    server.ws.send({ type: 'full-reload' });
  };
  const inTurn = (read: () => Promise<void>) => {
    reading = reading.then(read).catch((error) => logger.error(String(error)));
    return reading;
  };
  const showAgain = () => inTurn(readAndShow);
  const renderAll = async () => {
    while (written.waiting.length > 0) {
      for (const file of written.waiting) {
        await written.render(file);
        // Requests and edits come first.
        await setTimeout(1);
      }
      await showAgain();
    }
  };
  const renderRest = () => {
    rendering ??= renderAll()
      .catch((error) => logger.error(String(error)))
      .finally(() => {
        rendering = undefined;
      });
    return rendering;
  };
  return {
    report,
    showAgain,
    renderRest,
    /** Waits for the reading that is under way. */
    isRead: () => reading,
    async render({ file }: Lecture): Promise<void> {
      if (await written.render(file)) await (written.waiting.length > 0 ? inTurn(read) : showAgain());
    },
    /** The search index of the course as it is now. */
    async index() {
      await renderRest();
      index ??= searchIndex(currentSite().publication.course, currentSite().glossary);
      return index;
    },
  };
}

/** Whether modules that the course has a part in would be the same again: its words, and code of `.mdx` lectures. */
function hasSameModules(one: Course, other: Course): boolean {
  const isPlain = [...one.lectures, ...other.lectures].every(({ format }) => format === 'md');
  return isPlain && isDeepStrictEqual(wordsFor(one), wordsFor(other));
}
