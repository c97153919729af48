import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { alwaysStops, hasErrors } from '../checks/problems.ts';
import type { PageCode } from '../integration/page-code.ts';
import { contentFolder, noFolder, shownPath } from '../read/content-folder.ts';
import { setCurrentSite } from '../site/current-site.ts';
import { readSite, type Site } from '../site/open-site.ts';
import { progressLine } from './progress-line.ts';
import { checkTarget, publishFolder, recoverFolder, truePath } from './publish-folder.ts';
import { sayFound } from './say-found.ts';
import { stagingFolder } from './staging-folder.ts';
import { SIGNALS, stop } from './stop.ts';

/** What a site is built from and for, as the commands are asked. */
export interface Wanted {
  outDir: string;
  base: string;
  site?: string | undefined;
  edit?: string | undefined;
  /** What may be published: only what is sound, what isn't unsafe, or anything, to be looked at here. */
  mode: 'strict' | 'draft' | 'look';
}

/** A course that may be built, and where to. */
export interface Ready {
  site: Site;
  target: string;
  base: string;
}

/** What pages are made of, with where their code may be kept, if it is known what that depends on. */
type Staged = Pick<Ready, 'site' | 'base'> & { pageCode: PageCode | undefined };

/**
 * Reads and checks the course and prints a screen of what to mend. Ends the process where it can't or mustn't be
 * built; its last line then says what can be done.
 */
export async function openForBuild({ outDir, base: path, edit, mode }: Wanted): Promise<Ready> {
  const target = await truePath(resolve(outDir));
  const base = `/${path}/`.replace(/\/{2,}/g, '/');
  const content = contentFolder();
  const refusal = await checkTarget(target, content);
  if (refusal) stop(refusal);
  await recoverFolder(target);

  const reading = progressLine('Reading', 'files');
  const site = await readSite(content, base, {
    showErrors: mode !== 'strict',
    picturesLater: mode === 'look',
    onProgress: reading.show,
    edit,
  });
  reading.end();
  const { problems, publication, remarks } = site;
  sayFound({ problems, remarks }, content);
  const nothing = 'Nothing was built; the last build is as it was.';
  if (publication.course.lectures.length === 0) {
    const reason = await noFolder(content);
    stop(
      `${reason ?? `There is no lecture in ${shownPath(content)}: add one as \`01-name.md\`.`} ${nothing}`,
    );
  }
  if (mode === 'draft' && problems.some(alwaysStops)) {
    stop(`${nothing} What is unsafe, or can't be read, is never published: mend or remove it.`);
  }
  if (mode === 'strict' && hasErrors(problems)) {
    const always = problems.some(alwaysStops);
    stop(
      always
        ? `${nothing} Mend the errors above; \`npm start\` shows you the site as it is.`
        : `${nothing} Mend the errors above, or publish in spite of them, each marked where it stands: \`npm run build -- --draft\`.`,
    );
  }
  return { site, target, base };
}

/** What is told to the stage while its site is put to use. */
export interface Stage {
  /** Lets a piece of work come to its end where the process is ended meanwhile; once that is ending, none begins. */
  finish: (work: () => Promise<void>) => Promise<void>;
  /** From now on it is no failure to end the process. */
  mayEnd: () => void;
}

/**
 * Builds the pages in a folder of their own and hands that to `use`, which may publish it. It is cleared away
 * afterwards, also when the process is ended meanwhile, unless what `use` began can no longer be stopped.
 */
export async function stageSite(
  ready: Staged,
  address: string | undefined,
  use: (built: string, stage: Stage) => Promise<void>,
): Promise<void> {
  const staging = await stagingFolder();
  // Once the exchange has begun it is finished: between its two renames there is no site at all.
  let publishing = Promise.resolve();
  let code = 1;
  const cleanUp = () => rm(staging, { recursive: true, force: true });
  let isEnding = false;
  const giveUp = () => {
    isEnding = true;
    publishing
      .catch(() => {})
      .finally(cleanUp)
      .finally(() => process.exit(code));
  };
  for (const signal of SIGNALS) process.once(signal, giveUp);
  try {
    const built = join(staging, 'site');
    await buildSite(ready, address, built, staging);
    await use(built, {
      async finish(work) {
        if (isEnding) throw new Error('The process is ending.');
        publishing = work();
        await publishing;
      },
      mayEnd() {
        code = 0;
      },
    });
  } catch (error) {
    // What fails because its folder is being cleared away is nothing to speak of.
    if (!isEnding) throw error;
  } finally {
    await cleanUp();
    for (const signal of SIGNALS) process.off(signal, giveUp);
  }
}

/** Makes the pages and all else of a site in `built`, by kept code or by Astro; `scratch` is a folder around it. */
async function buildSite(
  { site, base, pageCode }: Staged,
  address: string | undefined,
  built: string,
  scratch: string,
): Promise<void> {
  setCurrentSite(site);
  const published = address ?? site.publication.course.site;
  // Late: who has errors to mend shouldn't wait for them.
  const { completeSite } = await import('../integration/complete-site.ts');
  const { keepPageCode, makePages } = await import('../integration/page-code.ts');
  const home = `${published ?? 'http://localhost'}${base}`;
  // What went wrong with kept code is tried, and said, by Astro itself.
  if (pageCode && (await makePages(pageCode, { scratch, built, home }).catch(() => false)))
    return void (await completeSite(built));
  const { build } = await import('astro');
  // Imported as it is: Astro would have Vite translate it, with all that reads and renders a course.
  const { default: config } = await import('../../astro.config.ts');
  await build({
    ...config,
    configFile: false,
    base,
    ...(published ? { site: published } : {}),
    integrations: [...(config.integrations ?? []), ...(pageCode ? [keepPageCode(pageCode, built)] : [])],
    outDir: built,
    cacheDir: join(scratch, 'cache'),
    logLevel: 'warn',
  });
}

/** Puts a staged site in the place of the last one, and says where what others wrote into that has gone. */
export async function publishSite(built: string, target: string): Promise<void> {
  const kept = await publishFolder(built, target);
  if (kept) console.log(`What somebody else wrote into the last build lies in ${kept}.`);
}
