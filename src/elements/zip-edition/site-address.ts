// The script lies in a folder of its own, one below the home page.
const root = new URL('../', (document.currentScript as HTMLScriptElement).src).href;

/** Address of a page of this folder, wherever the folder lies: a page is opened as the file it is. */
export function siteAddress(path = ''): string {
  return `${root}${path.replace(/(^|\/)$/, '$1index.html')}`;
}
