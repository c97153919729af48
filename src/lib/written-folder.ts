import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { lstat, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { digestOf } from './digest.ts';

/** Lies in a folder that this tool wrote and names each file of it, in the form that `sha256sum --check` reads. */
export const LIST = '.written-files';

/** What file managers put into every folder that they show. */
const LITTER = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Writes down, in the folder, which files it holds and what is in them: they are ours from now on. */
export async function listWritten(folder: string): Promise<void> {
  const lines: string[] = [];
  for (const { path, kind } of entriesOf(folder))
    if (kind === 'file' && path !== LIST) lines.push(lineOf(digestOf(join(folder, path)), path));
  await writeFile(join(folder, LIST), lines.join(''));
}

/**
 * The paths in a folder that this tool did not write, or that somebody has changed since: in a folder without
 * a list, all. None where the folder is empty or isn't there. By name alone it is a matter of moments.
 */
export async function strangersIn(folder: string, by: 'name' | 'content' = 'content'): Promise<string[]> {
  const isOurs = await ownership(folder, by);
  const strangers: string[] = [];
  for (const entry of entriesOf(folder))
    if (entry.kind !== 'folder' && !isOurs(entry)) strangers.push(entry.path);
  return strangers;
}

/**
 * Deletes the files that the folder's list names, and then every folder in which nothing is left. Says whether
 * all is gone: what isn't on the list, or has changed, stays where it is.
 */
export async function removeWritten(folder: string, by: 'name' | 'content' = 'content'): Promise<boolean> {
  const isOurs = await ownership(folder, by);
  const entries = entriesOf(folder);
  // The list goes last: where this is cut short, it still says what the rest is.
  const files = entries.filter(({ path }) => path !== LIST);
  for (const entry of files) if (isOurs(entry)) rmSync(join(folder, entry.path), { force: true });
  const folders = entries.filter(({ kind }) => kind === 'folder').reverse();
  for (const { path } of folders) removeEmpty(join(folder, path));
  if (entriesOf(folder).every(({ path }) => path === LIST)) rmSync(join(folder, LIST), { force: true });
  removeEmpty(folder);
  return lstat(folder).then(
    () => false,
    () => true,
  );
}

/** Puts a file on the list of the folder of ours in which it lies; elsewhere it does nothing. */
export async function addToList(file: string): Promise<void> {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const written = await listedIn(folder);
    if (!written) continue;
    written.set(relative(folder, file).replaceAll(sep, '/'), digestOf(file));
    const lines = [...written].map(([path, digest]) => lineOf(digest, path));
    return writeFile(join(folder, LIST), lines.sort().join(''));
  }
}

/** Tells of each entry whether it is a file that we wrote, or that nobody did. */
async function ownership(folder: string, by: 'name' | 'content'): Promise<(entry: Entry) => boolean> {
  const written = await listedIn(folder);
  return ({ path, kind }) => {
    if (kind !== 'file') return false;
    if ((path === LIST && written) || LITTER.test(path)) return true;
    const digest = written?.get(path);
    return digest !== undefined && (by === 'name' || digest === digestOf(join(folder, path)));
  };
}

/** Digests of the files that we wrote, by path; undefined where the folder has no list. */
export async function listedIn(folder: string): Promise<Map<string, string> | undefined> {
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n').flatMap((line): [string, string][] => {
    const [, isEscaped, digest = '', path = ''] = /^(\\?)([\da-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const unescaped = path.replace(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter));
    return digest ? [[isEscaped ? unescaped : path, digest]] : [];
  });
  return new Map(lines);
}

function lineOf(digest: string, path: string): string {
  if (!/[\\\n]/.test(path)) return `${digest}  ${path}\n`;
  return `\\${digest}  ${path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}\n`;
}

interface Entry {
  /** With forward slashes. */
  path: string;
  /** A link counts as neither, wherever it leads; a repository is one thing that nobody looks into. */
  kind: 'file' | 'folder' | 'other';
}

/** Everything below a folder, hidden or not, each folder before what it holds; nothing where there is no folder. */
function entriesOf(folder: string, prefix = ''): Entry[] {
  const found: Entry[] = [];
  // Thousands of files: to hand each to another thread takes several times what it takes to see to it.
  const there = existsSync(join(folder, prefix))
    ? readdirSync(join(folder, prefix), { withFileTypes: true })
    : [];
  for (const entry of there.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = prefix + entry.name;
    if (entry.isDirectory() && !/^\.(?:git|hg|svn|jj)$/i.test(entry.name))
      found.push({ path, kind: 'folder' }, ...entriesOf(folder, `${path}/`));
    else found.push({ path, kind: entry.isFile() && entry.name !== '.git' ? 'file' : 'other' });
  }
  return found;
}

/** A folder in which something lies stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // So does one that isn't there, or that somebody is looking at.
  }
}
