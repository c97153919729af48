import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../course/content-folder.ts';
import { writeWhole } from '../images/whole-file.ts';
import { type SourcePiece, sourceAddresses } from './source-addresses.ts';

/** Raise it when `sourceAddresses` finds something else: kept lists are then made anew. */
const VERSION = 1;

/** The addresses in a lecture's text, found now or taken from the cache: parsing costs some milliseconds each. */
export async function keptPieces(text: string, format: 'md' | 'mdx'): Promise<SourcePiece[]> {
  const key = createHash('sha256').update(`${format}\n${text}`).digest('hex').slice(0, 32);
  const path = join(cacheFolder(), `addresses-${VERSION}`, key.slice(0, 2), `${key}.json`);
  try {
    return JSON.parse(await readFile(path, 'utf8')) as SourcePiece[];
  } catch {
    const pieces = sourceAddresses(text, format);
    await writeWhole(path, JSON.stringify(pieces));
    return pieces;
  }
}
