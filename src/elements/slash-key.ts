const KEY = 'search-slash';

/** Whether the reader has switched off that "/" opens the search, as a shortcut of one character must allow (WCAG 2.1.4). */
export function slashIsOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off';
  } catch {
    return false;
  }
}

/** Switches the key off, or on again. */
export function switchSlash(): void {
  try {
    if (slashIsOff()) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // Without storage the key stays on.
  }
}
