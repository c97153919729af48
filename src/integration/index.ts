import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../read/content-folder.ts';
import { hasCurrentSite } from '../site/current-site.ts';
import { openSite } from '../site/open-site.ts';
import { completeSite } from './complete-site.ts';
import { courseWords } from './course-words.ts';
import { openToWrite, serveWhileWriting } from './dev-server.ts';
import { mdxLectures } from './mdx-lectures.ts';
import { scriptFiles } from './script-files.ts';

/** Only `dev` shows it: a build with errors has no pages. */
const problemPanel = fileURLToPath(new URL('../elements/problem-panel.ts', import.meta.url));

/** Brings the course into Astro: its pages' data, its pictures and files, and the search index. */
export function course(): AstroIntegration {
  return {
    name: 'course',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectScript }) => {
        if (command === 'sync') return;
        if (!hasCurrentSite())
          await (command === 'dev' ? openToWrite : openSite)(contentFolder(), withSlashes(config.base));
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(problemPanel)};`);
        updateConfig({
          vite: { plugins: [mdxLectures(contentFolder()), courseWords(), scriptFiles()] },
        });
      },
      'astro:server:setup': ({ server }) => serveWhileWriting(server),
      'astro:build:done': async ({ dir, logger }) => {
        for (const line of await completeSite(fileURLToPath(dir))) logger.info(line);
      },
    },
  };
}

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}
