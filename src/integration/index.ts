import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheFolder, contentFolder } from '../course/content-folder.ts';
import { encodeAll } from '../images/encode.ts';
import { picturesToEncode } from '../publish/publication.ts';
import { writeSearchIndex } from '../search/search-index.ts';
import { currentSite, hasCurrentSite } from '../site/current-site.ts';
import { openSite } from '../site/open-site.ts';
import { copyAttachments } from './attachments.ts';
import { serveWhileWriting } from './dev-server.ts';
import { mdxLectures } from './mdx-lectures.ts';

/** Brings the course into Astro: its pages' data, its pictures and files, and the search index. */
export function course(): AstroIntegration {
  return {
    name: 'course',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command === 'sync') return;
        if (!hasCurrentSite()) await openSite(contentFolder(), withSlashes(config.base), { drafts: command === 'dev' });
        updateConfig({ vite: { plugins: [mdxLectures(contentFolder())] } });
      },
      'astro:server:setup': ({ server }) => serveWhileWriting(server),
      'astro:build:done': async ({ dir, logger }) => {
        const target = fileURLToPath(dir);
        const { publication } = currentSite();
        const pictures = picturesToEncode(publication);
        const counts = await encodeAll(pictures, join(cacheFolder(), 'pictures'), join(target, '_pictures'));
        logger.info(`${pictures.length} pictures: ${counts.encoded} files encoded, ${counts.reused} from the cache`);
        await copyAttachments(publication, join(target, 'files'));
        const records = await writeSearchIndex(publication.course, join(target, 'pagefind'));
        logger.info(`search index of ${records} sections, captions and notes`);
      },
    },
  };
}

function withSlashes(base: string): string {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}
