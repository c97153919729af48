const KEYS = ['theme', 'search-slash'];

/** Whether this browser remembers a theme, or that "/" does not open the search. */
export function hasSettings(): boolean {
  try {
    return KEYS.some((key) => localStorage.getItem(key) !== null);
  } catch {
    return false;
  }
}

/** Forgets them; the page goes back to the system's theme at once. */
export function forgetSettings(): void {
  try {
    for (const key of KEYS) localStorage.removeItem(key);
  } catch {
    // There was nothing to forget.
  }
  // Only other tabs are told by the browser.
  dispatchEvent(new Event('storage'));
}
