import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LEDGER_FILE, type Ledger, parseLedger } from './ledger-file.ts';

/** The ledger of a content folder; an empty one where there is none. */
export async function readLedger(folder: string): Promise<Ledger> {
  const text = await readFile(join(folder, LEDGER_FILE), 'utf8').catch(() => undefined);
  return text === undefined ? { exists: false, entries: new Map(), mistakes: [] } : parseLedger(text);
}
