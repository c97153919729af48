import { forget, stored } from './stored.ts';

const SETTINGS = ['theme', 'search-slash'];

/** Whether this browser remembers a theme, or that "/" does not open the search. */
export function hasSettings(): boolean {
  return SETTINGS.some((name) => stored(name) !== undefined);
}

/** Forgets them; the page goes back to the system's theme at once. */
export function forgetSettings(): void {
  forget(...SETTINGS);
  // Only other tabs are told by the browser.
  dispatchEvent(new Event('storage'));
}
