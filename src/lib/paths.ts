/** A path as a piece of an address: every name in it escaped, the slashes kept. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A path without the slashes at its ends. */
export function trimSlashes(path: string): string {
  return path.replace(/^\/+|(?<!\/)\/+$/g, '');
}

/** Whether a relative path, already joined, leads out of the folder it starts from. */
export function leadsOut(path: string): boolean {
  return path === '..' || path.startsWith('../') || path.startsWith('..\\');
}

/** The folders that a file lies in, the innermost first: `a/b` and `a` of `a/b/c.md`. */
export function foldersAbove(file: string): string[] {
  const pieces = file.split('/');
  return pieces.slice(1).map((_, index) => pieces.slice(0, -1 - index).join('/'));
}
