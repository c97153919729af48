import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** One for all files: of a buffer for each of ten thousand, clearing up costs many times what reading does. */
const buffer = Buffer.allocUnsafeSlow(1 << 18);

/** The SHA-256 of a text or of bytes, as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What was worked out before, by what nobody can change a file without changing: a build asks for each file thrice. */
const known = new Map<string, string>();

/** The SHA-256 of a file as 64 hexadecimal digits. */
export function digestOf(path: string): string {
  const { dev, ino, size, mtimeMs, ctimeMs } = statSync(path);
  const state = [dev, ino, size, mtimeMs, ctimeMs].join();
  const digest = known.get(state) ?? digestOfStart(path, Number.POSITIVE_INFINITY);
  // A second change within one tick of the disk's clock can't be seen; some clocks go by seconds, or two.
  if (Date.now() - ctimeMs > (ctimeMs % 1000 === 0 ? 2000 : 50)) known.set(state, digest);
  return digest;
}

/** The SHA-256 of the first `length` bytes of a file, as 64 hexadecimal digits. */
export function digestOfStart(path: string, length: number): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let left = length; left > 0; ) {
      const read = readSync(file, buffer, 0, Math.min(left, buffer.length), null);
      if (read === 0) break;
      hash.update(buffer.subarray(0, read));
      left -= read;
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
