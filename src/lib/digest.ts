import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** One for all files: of a buffer for each of ten thousand, clearing up costs many times what reading does. */
const buffer = Buffer.allocUnsafeSlow(1 << 18);

/** The SHA-256 of a text or of bytes, as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The SHA-256 of a file, or of its first `length` bytes, as 64 hexadecimal digits. */
export function digestOf(path: string, length = Number.POSITIVE_INFINITY): string {
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
