import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { encodeAll } from '../images/encode.ts';
import { figuresFolder } from '../interactive-figures/prepare-figures.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { writeWorker } from '../offline/write-worker.ts';
import { picturesToEncode } from '../publish/publication.ts';
import { cacheFolder, contentFolder } from '../read/content-folder.ts';
import { writeSearchIndex } from '../search/index/search-index.ts';
import { currentSite, hasCurrentSite } from '../site/current-site.ts';
import { openSite } from '../site/open-site.ts';
import { copyAttachments } from './attachments.ts';
import { serveWhileWriting } from './dev-server.ts';
import { writeHostHeaders } from './host-headers.ts';
import { mdxLectures } from './mdx-lectures.ts';

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
        updateConfig({ vite: { plugins: [mdxLectures(contentFolder())] } });
      },
      'astro:server:setup': ({ server }) => serveWhileWriting(server),
      'astro:build:done': async ({ dir, logger }) => {
        const target = fileURLToPath(dir);
        const { publication, glossary } = currentSite();
        const pictures = picturesToEncode(publication);
        const counts = await encodeAll(pictures, join(cacheFolder(), 'pictures'), join(target, '_pictures'));
        logger.info(
          `${pictures.length} pictures: ${counts.encoded} files encoded, ${counts.reused} from the cache`,
        );
        for (const [name, bytes] of publication.interactive.files)
          await writeWhole(join(target, figuresFolder, name), bytes);
        await copyAttachments(publication, join(target, 'files'));
        await writeHostHeaders(publication, target);
        const records = await writeSearchIndex(publication.course, glossary, join(target, 'pagefind'));
        logger.info(`search index of ${records} sections`);
        // Last, because it knows every other file.
        await writeWorker(
          target,
          publication.course.lectures.map(({ slug }) => slug),
        );
      },
    },
  };
}

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}
