import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildInputs } from '../incremental/build-inputs.ts';
import { beginStamp, bundlingOf, makingOf, pagesUpToDate, stampBuild } from '../incremental/build-stamp.ts';
import { pageKeys } from '../incremental/page-keys.ts';
import type { PageCode } from '../integration/page-code.ts';
import { sha256 } from '../lib/digest.ts';
import { cacheFolder, contentFolder } from '../read/content-folder.ts';
import type { Site } from '../site/open-site.ts';
import { wordsFor } from '../words/index.ts';
import { openForBuild, publishSite, type Ready, stageSite } from './stage-site.ts';

/** What `npm run build` was asked for. */
interface Asked {
  draft: boolean;
  outDir: string;
  base: string;
  site?: string | undefined;
  edit?: string | undefined;
}

/** Builds a course, publishes it and stamps it, so that the next build knows whether there is anything to do. */
export async function buildCourse(
  asked: Asked,
  say: (built: { count: number; kept: number; target: string }) => void,
): Promise<void> {
  const begun = await beginStamp(buildInputs(contentFolder()), asked);
  const ready = await openForBuild({ ...asked, mode: asked.draft ? 'draft' : 'strict' });
  const { problems, remarks, publication } = ready.site;
  const count = publication.course.lectures.length;
  const making = isPredictable(ready.site) ? await makingOf(asked) : undefined;
  const pages = making === undefined ? undefined : await pageKeys(ready.site, making);
  if (pages) ready.site.kept = await pagesUpToDate(ready.target, pages);
  if (making !== undefined) ready.pageCode = pageCode(ready, asked);
  try {
    await stageSite(ready, asked.site, async (built, { finish }) => {
      const { ino: folder } = await stat(built);
      await finish(publishSite(built, ready.target));
      say({ count, kept: ready.site.kept?.slugs.size ?? 0, target: ready.target });
      if (!pages) return;
      const said = { lectures: count, problems, remarks };
      const sources = [...publication.interactive.sources];
      await stampBuild(begun, asked, { target: ready.target, folder, sources, said, pages });
    });
  } catch (error) {
    console.error(`Nothing was published: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

/** What is bundled for pages depends on how they are made, on the words and the address of the site, and on no lecture. */
function pageCode({ site, base }: Ready, asked: Asked): PageCode {
  const { course, map } = site.publication;
  const address = [base, asked.site ?? course.site];
  const key = sha256(JSON.stringify([bundlingOf(address), wordsFor(course), [...map.publicFiles]]));
  return { key, path: join(cacheFolder(), 'code', `${key.slice(0, 32)}.json`) };
}

/** Whether all that a course's pages are made of is known: code of a lecture may look at whatever it likes. */
function isPredictable({ publication: { course, interactive } }: Site): boolean {
  return interactive.faults.size === 0 && course.lectures.every(({ format }) => format === 'md');
}
