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
