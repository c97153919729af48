import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

const OLD = '.before-';
const NEW = '.incoming-';

/** Says why a folder can't be the target of a build; undefined where it can. */
export async function checkTarget(target: string, content: string): Promise<string | undefined> {
  const place = await truePath(target);
  const project = await truePath(process.cwd());
  const lectures = await truePath(content);
  if (holds(place, project) || holds(place, lectures)) {
    return `The build would replace ${target}, which holds the project or its lectures. Choose another --outDir.`;
  }
  if (holds(lectures, place)) {
    return `The folder ${target} lies among the lectures, which would then hold the built pages. Choose another --outDir.`;
  }
  const names = await readdir(place).catch((error: NodeJS.ErrnoException): string[] | undefined =>
    error.code === 'ENOENT' ? [] : undefined,
  );
  if (!names) return `${target} is no folder that can be written to. Choose another --outDir.`;
  if (names.length === 0 || names.includes('index.html')) return undefined;
  return `The build would replace ${target}, which holds files but no site. Choose an empty or a new folder for --outDir.`;
}

/** A path without symbolic links: a link to the published folder is kept, and what it leads to is replaced. */
export async function truePath(path: string): Promise<string> {
  const parent = dirname(path);
  return realpath(path).catch(async () =>
    parent === path ? path : join(await truePath(parent), basename(path)),
  );
}

/** Whether `outer` is the folder `inner` or one around it. */
function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Puts back the last build where a process was killed in the middle of replacing it. */
export async function recoverFolder(target: string): Promise<void> {
  if (await exists(target)) return;
  const names = await readdir(dirname(target)).catch(() => [] as string[]);
  const kept = names.filter((name) => name.startsWith(`.${basename(target)}${OLD}`)).sort();
  const last = kept.at(-1);
  if (last) await rename(join(dirname(target), last), target).catch(() => {});
}

/**
 * Puts a finished build in the place of the last one. On another file system it is copied beside its place
 * first, so that the exchange itself is two renames. Two builds at once end with one of the two, whole.
 */
export async function publishFolder(from: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const id = randomUUID();
  const beside = (kind: string) => join(dirname(target), `.${basename(target)}${kind}${id}`);
  const incoming = beside(NEW);
  const before = beside(OLD);
  let isPublished = false;
  try {
    await rename(from, incoming).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      await cp(from, incoming, { recursive: true });
    });
    for (let attempt = 1; ; attempt++) {
      await rename(target, before).catch(ignoreMissing);
      try {
        await rename(incoming, target);
        isPublished = true;
        return;
      } catch (error) {
        // Another build was quicker: replace that one too.
        if (
          attempt === 20 ||
          !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
        )
          throw error;
        await rm(before, { recursive: true, force: true });
      }
    }
  } finally {
    // Where ours is published and gone again, another build is putting its own there: the old one is not wanted back.
    if (!isPublished && !(await exists(target))) await rename(before, target).catch(() => {});
    if (isPublished || (await exists(target))) await rm(before, { recursive: true, force: true });
    await rm(incoming, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
