/** Courses under different paths of one host are kept or left alone each on its own. */
const KEY = `offline ${import.meta.env.BASE_URL}`;

/** Whether pages may be stored: until the reader has removed them. Not where the browser refuses storage. */
export function mayKeepOffline(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'no';
  } catch {
    return false;
  }
}

/** Remembers the reader's choice, which is the one word that stays behind after everything else is removed. */
export function chooseOffline(keep: boolean): void {
  try {
    if (keep) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'no');
  } catch {
    // Without storage no worker comes either.
  }
}
