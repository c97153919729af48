import { copyFile, cp, lstat, mkdir, readdir, realpath, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { leftoversOf, nameBeside } from '../lib/beside.ts';
import { LIST, listWritten, removeWritten, strangersIn } from '../lib/written-folder.ts';

/** Says why a folder can't be the target of a build; undefined where it can. */
export async function checkTarget(target: string, content: string): Promise<string | undefined> {
  const [place, project, lectures, home] = (await Promise.all(
    [target, process.cwd(), content, homedir()].map(truePath),
  )) as [string, string, string, string];
  if (holds(place, project) || holds(place, lectures))
    return `The build would replace ${target}, which holds the project or its lectures. Choose another --outDir.`;
  if (holds(place, home))
    return `The build would replace ${target}, which holds your files. Choose another --outDir.`;
  if (holds(lectures, place))
    return `The folder ${target} lies among the lectures, which would then hold the built pages. Choose another --outDir.`;
  if (holds(resolve('public'), place))
    return `The folder ${target} lies in \`public/\`, which is copied into every site. Choose another --outDir.`;
  if (place.split(sep).includes('.git'))
    return `The folder ${target} lies in a repository's own files. Choose another --outDir.`;
  const names = await readdir(place).catch((error: NodeJS.ErrnoException) => error.code);
  // A link that leads nowhere is there, and yet can't be read.
  if (typeof names === 'string' && (names !== 'ENOENT' || (await isThere(place))))
    return `${target} is no folder that can be written to. Choose another --outDir.`;
  return saidOf(target, await strangersIn(place));
}

/** What stands in the way of replacing a folder, and what its owner can do. */
function saidOf(target: string, strangers: string[]): string | undefined {
  if (strangers.length === 0) return undefined;
  const repository = strangers.find((path) => /(?:^|\/)\.git$/.test(path));
  if (repository)
    return `The build doesn't replace ${target}, which holds a repository (\`${repository}\`). Build into another folder, and copy the site from there.`;
  const most = 5;
  const named = strangers.slice(0, most).map((path) => `\`${path}\``);
  const more = strangers.length > most ? ` and ${strangers.length - most} more` : '';
  return [
    `The build doesn't replace ${target}, for it holds what this tool did not write or what was changed since: ${named.join(', ')}${more}.`,
    'Choose an empty or a new folder for --outDir. What is to be published along with the site belongs into `public/`; what nobody needs, delete yourself.',
  ].join('\n');
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

/**
 * Clears away what killed builds have left beside the target, and puts the last build back where one was
 * killed in the middle of replacing it. Only what is on a list of ours goes.
 */
export async function recoverFolder(target: string): Promise<void> {
  const leftovers = await leftoversOf(target);
  const last = leftovers.findLast(({ kind }) => kind === 'before');
  if (last && !(await isThere(target))) await rename(last.path, target).catch(() => {});
  for (const { path, kind } of leftovers) {
    // In a copy that was cut short the last file is not what the list says; nobody but us ever wrote there.
    await removeWritten(path, kind === 'incoming' ? 'name' : 'content');
  }
}

/**
 * Puts a finished build, with a list of its files, in the place of the last one. On another file system it is
 * copied beside its place first, so that the exchange itself is two renames. Two builds at once end with one
 * of the two, whole. Gives the folder in which is kept what somebody put into the last build meanwhile.
 */
export async function publishFolder(from: string, target: string): Promise<string | undefined> {
  await mkdir(dirname(target), { recursive: true });
  const incoming = nameBeside(target, 'incoming');
  const before = nameBeside(target, 'before');
  let isPublished = false;
  try {
    await listWritten(from);
    await rename(from, incoming).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EXDEV') throw error;
      // The list goes first: it says what may be cleared away if the copy is cut short.
      await mkdir(incoming);
      await copyFile(join(from, LIST), join(incoming, LIST));
      await cp(from, incoming, { recursive: true });
    });
    for (let attempt = 1; ; attempt++) {
      await rename(target, before).catch(ignoreMissing);
      // A build takes long enough for somebody to put a file of their own there.
      const refusal = saidOf(target, await strangersIn(before, 'name'));
      if (refusal) throw new Error(refusal);
      try {
        await rename(incoming, target);
        isPublished = true;
        break;
      } catch (error) {
        // Another build was quicker: replace that one too.
        if (
          attempt === 20 ||
          !['ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')
        )
          throw error;
        await removeWritten(before);
      }
    }
  } finally {
    // Where ours is published and gone again, another build is putting its own there: the old one is not wanted back.
    if (!isPublished && !(await isThere(target))) await rename(before, target).catch(() => {});
    await removeWritten(incoming, 'name');
  }
  return (await removeWritten(before)) ? undefined : before;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
