import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** The SHA-256 of a file, or of its first `length` bytes, as 64 hexadecimal digits. */
export async function digestOf(path: string, length?: number): Promise<string> {
  const hash = createHash('sha256');
  if (length !== 0)
    for await (const piece of createReadStream(path, length === undefined ? {} : { end: length - 1 }))
      hash.update(piece as Buffer);
  return hash.digest('hex');
}
