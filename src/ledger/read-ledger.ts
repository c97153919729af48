import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER_FILE, type Ledger, parseLedger } from './ledger-file.ts';

/** The ledger of a content folder; an empty one where there is none. */
export async function readLedger(folder: string): Promise<Ledger> {
  const text = await readFile(join(folder, LEDGER_FILE), 'utf8').catch(unlessMissing);
  return { ...parseLedger(text ?? ''), exists: text !== undefined };
}

/** A ledger that is there and can't be read is none to be written anew. (Below a file, ENOTDIR, nothing is there.) */
function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}
