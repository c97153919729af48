import { appendFile, lstat, open, rename, rm, stat } from 'node:fs/promises';
import { leftoversOf } from './beside.ts';
import { digestOf, digestOfStart } from './digest.ts';
import { addToList } from './written-folder.ts';

const WORDS = 'written by llm-notes, sha256 ';
/** Bytes of a seal. */
export const SEAL_LENGTH = WORDS.length + 64;

/**
 * Seals a file of which we wrote every byte: at its end stands a digest of all before it. Whoever changes the
 * file, by an annotation or a further entry, breaks the seal.
 */
export async function sealFile(path: string): Promise<void> {
  await appendFile(path, WORDS + digestOf(path));
}

/** Why nothing may be written in the place of `path`; undefined for nothing, or an unchanged file of ours. */
export async function whyNotReplace(path: string): Promise<string | undefined> {
  if (!(await lstat(path).catch(() => undefined))) return undefined;
  const file = await stat(path).catch(() => undefined);
  if (!file?.isFile()) return `${path} is no file.`;
  if (await isSealed(path, file.size)) return undefined;
  return `${path} is there already, and this tool did not write it or somebody has changed it since.`;
}

/** Puts a finished, sealed file in its place, and clears away what killed runs have left beside it. */
export async function putInPlace(finished: string, path: string): Promise<void> {
  const refusal = await whyNotReplace(path);
  if (refusal) throw new Error(refusal);
  await rename(finished, path);
  await addToList(path);
  for (const leftover of await leftoversOf(path)) await rm(leftover.path, { force: true });
}

async function isSealed(path: string, size: number): Promise<boolean> {
  if (size < SEAL_LENGTH) return false;
  const file = await open(path);
  try {
    const { buffer } = await file.read({ buffer: Buffer.alloc(SEAL_LENGTH), position: size - SEAL_LENGTH });
    return buffer.toString('latin1') === WORDS + digestOfStart(path, size - SEAL_LENGTH);
  } finally {
    await file.close();
  }
}
