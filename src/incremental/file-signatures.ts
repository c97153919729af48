import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file, or a folder with everything below it but `node_modules`; what begins with a point only if it is `whole`. */
export interface Watched {
  path: string;
  whole?: boolean;
}

/** What tells, without reading them, whether files are the same as before. */
export interface Signature {
  /** Of each file's path, size, times and number on its disk, as hexadecimal digits. */
  digest: string;
  /**
   * When the last of them, or of the folders they lie in, was changed, in milliseconds by the clock of the disk.
   * Infinite where that can't be told, for a link leads to a folder elsewhere.
   */
  newest: number;
}

/**
 * The signature of files and folders; that one isn't there is part of it too. Nobody can set the time at which a
 * file's entry was last changed, so a copy that keeps its dates is told apart.
 */
export function signatureOf(watched: readonly Watched[]): Signature {
  const hash = createHash('sha256');
  let newest = 0;
  const note = (path: string, file: Stats) => {
    newest = Math.max(newest, file.ctimeMs);
    // A folder changes with whatever is put beside what counts in it.
    const facts = file.isDirectory() ? [] : [file.size, file.mtimeMs, file.ctimeMs, file.ino];
    hash.update(JSON.stringify([path, file.mode, ...facts]));
  };
  const walk = (path: string, whole: boolean): void => {
    const file = statSync(path, { throwIfNoEntry: false });
    hash.update(JSON.stringify([path]));
    if (!file) return;
    note(path, file);
    if (!file.isDirectory()) return;
    const entries = readdirSync(path, { withFileTypes: true });
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const below = join(path, entry.name);
      if (!whole && /^(?:\.|node_modules$)/.test(entry.name)) continue;
      if (entry.isSymbolicLink()) note(below, lstatSync(below));
      // Followed by some and not by others, and it may lead in a circle.
      if (entry.isSymbolicLink() && statSync(below, { throwIfNoEntry: false })?.isDirectory())
        newest = Number.POSITIVE_INFINITY;
      else walk(below, whole);
    }
  };
  for (const { path, whole = false } of watched) walk(path, whole);
  return { digest: hash.digest('hex'), newest };
}
