import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { figuresFolder } from '../interactive-figures/prepare-figures.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { contentFolder } from '../read/content-folder.ts';
import { writeSearchIndex } from '../search/index/search-index.ts';
import { currentSite, hasCurrentSite } from '../site/current-site.ts';
import { openSite } from '../site/open-site.ts';
import { copyAttachments } from './attachments.ts';
import { courseWords } from './course-words.ts';
import { serveWhileWriting } from './dev-server.ts';
import { finishSite } from './finish-site.ts';
import { writeHostHeaders } from './host-headers.ts';
import { lateImports } from './late-imports.ts';
import { mdxLectures } from './mdx-lectures.ts';
import { scriptFiles } from './script-files.ts';
import { takeKeptPages } from './take-kept-pages.ts';

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
          await openSite(contentFolder(), withSlashes(config.base), { drafts: command === 'dev' });
        if (command === 'dev') injectScript('page', `import ${JSON.stringify(problemPanel)};`);
        updateConfig({
          vite: { plugins: [mdxLectures(contentFolder()), courseWords(), lateImports(), scriptFiles()] },
        });
      },
      'astro:server:setup': ({ server }) => serveWhileWriting(server),
      'astro:build:done': async ({ dir, logger }) => {
        const target = fileURLToPath(dir);
        const { publication, glossary, kept } = currentSite();
        if (kept) takeKeptPages(kept, target);
        for (const [name, bytes] of publication.interactive.files)
          await writeWhole(join(target, figuresFolder, name), bytes);
        await copyAttachments(publication, join(target, 'files'));
        await writeHostHeaders(publication, target);
        const records = await writeSearchIndex(publication.course, glossary, join(target, 'pagefind'));
        logger.info(`search index of ${records} sections`);
        if (currentSite().picturesLater) return;
        const { pictures, encoded, reused } = await finishSite(target);
        logger.info(`${pictures} pictures: ${encoded} files encoded, ${reused} from the cache`);
      },
    },
  };
}

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}
