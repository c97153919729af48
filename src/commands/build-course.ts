import { stat } from 'node:fs/promises';
import { buildInputs } from '../incremental/build-inputs.ts';
import { beginStamp, makingOf, pagesUpToDate, stampBuild } from '../incremental/build-stamp.ts';
import { pageKeys } from '../incremental/page-keys.ts';
import { contentFolder } from '../read/content-folder.ts';
import { isPredictable, pageCodeOf } from './page-code-of.ts';
import { openForBuild, publishSite, stageSite } from './stage-site.ts';

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
  const code = pageCodeOf(ready.site, ready.base, asked.site);
  if (code) ready.pageCode = code;
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
