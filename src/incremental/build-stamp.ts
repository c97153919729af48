import { existsSync, realpathSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../course/types.ts';
import { historyState } from '../history/read-history.ts';
import { digestOf, sha256 } from '../lib/digest.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { LIST, listedIn } from '../lib/written-folder.ts';
import { cacheFolder, contentFolder } from '../read/content-folder.ts';
import type { KeptPages } from '../site/open-site.ts';
import { codeInputs } from './build-inputs.ts';
import { signatureOf, type Watched } from './file-signatures.ts';

/** What a build said, so that one with nothing to do can say it again. */
export interface Said {
  lectures: number;
  problems: Problem[];
  remarks: string[];
}

interface Stamp {
  setting: string;
  /** The files and folders that the build read, and their signature. */
  inputs: Watched[];
  read: string;
  /** The signature of the site it wrote. */
  written: string;
  /** A digest of its list of files, and of what each lecture's page is made of, by slug. */
  list: string;
  pages: Record<string, string>;
  said: Said;
}

/** Variables that what we build with looks at. */
const heard = /^(?:ASTRO_|COURSE_|NODE_|PUBLIC_|VITE_)/;

/** What the last build into `target` said, if one would now make the same site of the same files. */
export async function upToDate(target: string, options: object): Promise<Said | undefined> {
  try {
    const stamp = JSON.parse(await readFile(stampPath(target), 'utf8')) as Stamp;
    const isSame =
      stamp.setting === (await settingOf(options)) &&
      stamp.read === signatureOf(stamp.inputs).digest &&
      stamp.written === writtenIn(target);
    return isSame ? stamp.said : undefined;
  } catch {
    // Never built, or a stamp that can't be read: what it would say isn't known.
    return undefined;
  }
}

/** The lectures that `target` holds as `keys`, by slug, say: a build would make the same of them again. */
export async function pagesUpToDate(target: string, keys: ReadonlyMap<string, string>): Promise<KeptPages> {
  const slugs = new Set<string>();
  const files = new Map<string, string>();
  const kept: KeptPages = { folder: target, slugs, files, all: new Map() };
  try {
    const { list, pages } = JSON.parse(await readFile(stampPath(target), 'utf8')) as Stamp;
    const written = await listedIn(target);
    if (!written || list !== digestOf(join(target, LIST))) return kept;
    kept.all = written;
    for (const [slug, key] of keys) {
      const own = [`${slug}/index.html`, `${slug}.md`, `cards/${slug}.png`].filter((path) =>
        written.has(path),
      );
      if (pages[slug] !== key || own.length < 2 || !own.every((path) => isThere(target, path, written)))
        continue;
      slugs.add(slug);
      for (const path of own) files.set(path, written.get(path) ?? '');
    }
  } catch {
    // Never built, or a stamp that can't be read: everything is made.
  }
  return kept;
}

function isThere(target: string, path: string, written: ReadonlyMap<string, string>): boolean {
  return existsSync(join(target, path)) && digestOf(join(target, path)) === written.get(path);
}

/** By what pages are made, as a digest: the code, and all that decides how it works. */
export async function makingOf(options: object): Promise<string> {
  return sha256(JSON.stringify([await circumstances(options), signatureOf(codeInputs).digest]));
}

/** By what the code of pages is bundled, as a digest: the same, without the course that they are to show. */
export function bundlingOf(options: object): string {
  return sha256(JSON.stringify([surroundings(options), signatureOf(codeInputs).digest]));
}

/** What is known before a build: it lets that be stamped once its site is published. */
export interface Begun {
  setting: string;
  inputs: Watched[];
  read: string;
  at: number;
}

/** Looks at what a build is going to read, before it does. */
export async function beginStamp(inputs: Watched[], options: object): Promise<Begun> {
  const at = Date.now();
  return { inputs, at, setting: await settingOf(options), read: signatureOf(inputs).digest };
}

/**
 * Stamps a build whose site now lies in `target`, of which `folder` is the number on its disk: where another build
 * was quicker to publish its own there, it is none of ours. `sources` are files that turned out to be read as well.
 * Nothing is stamped if a file was changed meanwhile, or so shortly before that it could have been unnoticed.
 */
export async function stampBuild(
  { setting, inputs, read, at }: Begun,
  options: object,
  {
    target,
    folder,
    sources,
    ...made
  }: {
    target: string;
    folder: number;
    sources: string[];
    said: Said;
    pages: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const written = writtenIn(target);
  const all = [...inputs, ...sources.map((path) => ({ path }))];
  const now = signatureOf(all);
  // Some disks keep times in whole seconds, or two.
  const moment = now.newest % 1000 === 0 ? 2000 : 50;
  const isSure =
    now.newest < at - moment &&
    read === signatureOf(inputs).digest &&
    setting === (await settingOf(options)) &&
    (await stat(target)).ino === folder;
  const pages = Object.fromEntries(made.pages);
  const list = digestOf(join(target, LIST));
  const stamp: Stamp = { setting, inputs: all, read: now.digest, written, list, pages, said: made.said };
  if (isSure) await writeWhole(stampPath(target), JSON.stringify(stamp));
}

/** Everything beside files that decides what a build makes. */
async function settingOf(options: object): Promise<string> {
  return sha256(JSON.stringify([await circumstances(options), await historyState(contentFolder())]));
}

async function circumstances(options: object): Promise<unknown[]> {
  const content = contentFolder();
  return [...surroundings(options), content, await realpath(content).catch(() => '')];
}

function surroundings(options: object): unknown[] {
  const variables = Object.entries(process.env).filter(([name]) => heard.test(name));
  return [options, variables.sort(), process.versions, process.platform, process.arch, process.cwd()];
}

function writtenIn(target: string): string {
  return signatureOf([{ path: realpathSync(target), whole: true }]).digest;
}

function stampPath(target: string): string {
  return join(cacheFolder(), 'builds', `${sha256(realpathSync(target)).slice(0, 32)}.json`);
}
