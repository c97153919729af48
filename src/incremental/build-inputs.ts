import { join, resolve } from 'node:path';
import { otherSettingsFiles } from '../read/other-settings.ts';
import { contentsFiles } from '../read/reading-order.ts';
import { staticFolders } from '../read/static-folders.ts';
import type { Watched } from './file-signatures.ts';

/** What this site is made with: its code, the packages that are locked and installed, and what Vite reads by itself. */
const ours = [
  ...['src', 'astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['node_modules/.package-lock.json', '.env', '.env.local', '.env.production', '.env.production.local'],
];

/** What decides how a lecture becomes a page. */
export const codeInputs: Watched[] = ours.map((name) => ({ path: resolve(name) }));

/** Everything that a build of a content folder reads, as files and folders, whether they are there or not. */
export function buildInputs(content: string): Watched[] {
  const beside = [...new Set([...staticFolders, ...otherSettingsFiles, ...contentsFiles])].map((name) =>
    join(content, '..', name),
  );
  return [
    ...codeInputs,
    ...[content, ...beside].map((path) => ({ path })),
    // Copied as it is, hidden files and all.
    { path: resolve('public'), whole: true },
  ];
}
