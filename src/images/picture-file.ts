import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import pLimit from 'p-limit';
import { sha256 } from '../lib/digest.ts';
import { writeWhole } from '../lib/whole-file.ts';
import { type PictureFault, pictureFault } from './picture-fault.ts';
import { pictureStem } from './picture-stem.ts';
import { judgePicture, type SoundPicture, type Verdict } from './picture-verdict.ts';

/** Raise it when `judgePicture` judges otherwise: kept verdicts are then made anew. */
const VERDICT_VERSION = 4;
const MOST_BYTES = 50_000_000;

// A course may ask for all its pictures at once; only a few fit into memory.
const queue = pLimit(availableParallelism());

/**
 * Reads a picture and tells its size and kind, or what is wrong with it. The bytes are read every time,
 * so that a picture replaced under its name is noticed; they are decoded once, and the verdict is kept.
 */
export function inspectPicture(path: string, cacheFolder: string): Promise<Picture | PictureFault> {
  return queue(() => inspect(path, cacheFolder));
}

/** The name a picture's bytes go by: the first ten hexadecimal digits of their SHA-256. */
export function pictureHash(bytes: Uint8Array): string {
  return sha256(bytes).slice(0, 10);
}

async function inspect(path: string, cacheFolder: string): Promise<Picture | PictureFault> {
  const name = basename(path);
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile()) return pictureFault('missing-picture', name);
  if (file.size === 0) return pictureFault('empty-picture', name);
  if (file.size > MOST_BYTES) {
    const megabytes = Math.round(file.size / 1_000_000);
    return pictureFault('huge-picture', name, `${megabytes} MB, and the most we take is 50`);
  }

  const bytes = await readFile(path);
  const verdict = await keptVerdict(bytes, cacheFolder);
  if ('rule' in verdict) return pictureFault(verdict.rule, name, verdict.detail);
  return { path, stem: pictureStem(path), hash: pictureHash(bytes), ...verdict };
}

async function keptVerdict(bytes: Buffer, cacheFolder: string): Promise<Verdict> {
  const path = join(cacheFolder, `verdicts-${VERDICT_VERSION}`, `${sha256(bytes)}.json`);
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Verdict;
  } catch {
    // Never judged, or the note cannot be read: judge it now.
    const verdict = await judgePicture(bytes);
    await writeWhole(path, JSON.stringify(verdict));
    return verdict;
  }
}

/** A picture that can be shown. */
export interface Picture extends SoundPicture {
  path: string;
  /** Start of its published names, in URL-safe ASCII. */
  stem: string;
  hash: string;
}
