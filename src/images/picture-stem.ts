import { parse } from 'node:path';

/** The start of a picture's published name: its file's in lower-case ASCII, or `picture` where nothing is left. */
export function pictureStem(path: string): string {
  const stem = parse(path)
    .name.normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return stem || 'picture';
}
