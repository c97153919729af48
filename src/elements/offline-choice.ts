import { forget, store, stored } from './stored.ts';

const KEY = 'offline';

/** Whether pages may be stored: until the reader has removed them. Not where the browser refuses storage. */
export function mayKeepOffline(): boolean {
  try {
    return Boolean(localStorage) && stored(KEY) !== 'no';
  } catch {
    return false;
  }
}

/** Remembers the reader's choice, which is the one word that stays behind after everything else is removed. */
export function chooseOffline(keep: boolean): void {
  if (keep) forget(KEY);
  else store(KEY, 'no');
}
