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
  const { site, target, base } = await openForBuild({ ...asked, mode: asked.draft ? 'draft' : 'strict' });
  const { problems, remarks, publication } = site;
  const count = publication.course.lectures.length;
  const pages = isPredictable(site) ? await pageKeys(site, await makingOf(asked)) : undefined;
  const kept = pages && (await pagesUpToDate(target, pages));
  const pageCode = pageCodeOf(site, base, asked.site);
  try {
    await stageSite({ site: { ...site, kept }, base, pageCode }, asked.site, async (built, { finish }) => {
      const { ino: folder } = await stat(built);
      await finish(() => publishSite(built, target));
      say({ count, kept: kept?.slugs.size ?? 0, target });
      if (!pages) return;
      const said = { lectures: count, problems, remarks };
      const sources = [...publication.interactive.sources];
      await stampBuild(begun, asked, { target, folder, sources, said, pages });
    });
  } catch (error) {
    console.error(`Nothing was published: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
