import { forget, store, stored } from './stored.ts';

const KEY = 'search-slash';

/** Whether the reader has switched off that "/" opens the search, which WCAG 2.1.4 asks for. */
export function slashIsOff(): boolean {
  return stored(KEY) === 'off';
}

/** Switches the key off, or on again. */
export function switchSlash(): void {
  if (slashIsOff()) forget(KEY);
  else store(KEY, 'off');
}
