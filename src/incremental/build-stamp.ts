import { realpathSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../course/types.ts';
import { historyState } from '../history/read-history.ts';
import { sha256 } from '../lib/digest.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { cacheFolder, contentFolder } from '../read/content-folder.ts';
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
  { target, folder, sources, said }: { target: string; folder: number; sources: string[]; said: Said },
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
  const stamp: Stamp = { setting, inputs: all, read: now.digest, written, said };
  if (isSure) await writeWhole(stampPath(target), JSON.stringify(stamp));
}

/** Everything beside files that decides what a build makes. */
async function settingOf(options: object): Promise<string> {
  const content = contentFolder();
  const variables = Object.entries(process.env).filter(([name]) => heard.test(name));
  return sha256(
    JSON.stringify([
      ...[options, variables.sort(), process.versions, process.platform, process.arch],
      ...[process.cwd(), content, await realpath(content).catch(() => ''), await historyState(content)],
    ]),
  );
}

function writtenIn(target: string): string {
  return signatureOf([{ path: realpathSync(target), whole: true }]).digest;
}

function stampPath(target: string): string {
  return join(cacheFolder(), 'builds', `${sha256(realpathSync(target)).slice(0, 32)}.json`);
}
