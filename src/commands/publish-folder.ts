import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

const OLD = '.before-';
const NEW = '.incoming-';

/** Says why a folder can't be the target of a build; undefined where it can. */
export async function checkTarget(target: string, content: string): Promise<string | undefined> {
  const holds = (inner: string) => !relative(target, inner).startsWith('..');
  if (holds(process.cwd()) || holds(content)) {
    return `The build would replace ${target}, which holds the project or its lectures. Choose another --outDir.`;
  }
  const names = await readdir(target).catch(() => []);
  if (names.length === 0 || names.includes('index.html')) return undefined;
  return `The build would replace ${target}, which holds files but no site. Choose an empty or a new folder for --outDir.`;
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
  await rename(from, incoming).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await cp(from, incoming, { recursive: true });
  });
  const before = beside(OLD);
  try {
    for (let attempt = 1; ; attempt++) {
      await rename(target, before).catch(ignoreMissing);
      try {
        await rename(incoming, target);
        return;
      } catch (error) {
        // Another build was quicker: replace that one too.
        if (attempt === 20 || !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
        await rm(before, { recursive: true, force: true });
      }
    }
  } finally {
    if (await exists(target)) await rm(before, { recursive: true, force: true });
    else await rename(before, target).catch(() => {});
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
