import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOR_GOOD, foldersNamedByContent } from '../course/own-addresses.ts';
import type { Publication } from '../publish/publication.ts';

/** Writes `_headers`, unless the project has one of its own in `public/`. */
export async function writeHostHeaders({ map, base }: Publication, target: string): Promise<void> {
  if (!map.publicFiles.has('_headers')) await writeFile(join(target, '_headers'), hostHeaders(base));
}

/**
 * `_headers`, which hosts such as Netlify and Cloudflare Pages read at the top of a site: what a page can't
 * say of itself in a `<meta>`, and which files never change under their name. Pages are left to the hosts'
 * own rule, `max-age=0, must-revalidate`: both join the values of a header that two rules set for one file.
 */
export function hostHeaders(base: string): string {
  const everywhere = [
    "Content-Security-Policy: frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy: same-origin',
    'Permissions-Policy: camera=(), geolocation=(), microphone=()',
  ];
  const rules = [
    rule(`${base}*`, everywhere),
    ...foldersNamedByContent.map((folder) => rule(`${base}${folder}/*`, [`Cache-Control: ${FOR_GOOD}`])),
  ];
  return `${rules.join('\n\n')}\n`;
}

function rule(path: string, headers: string[]): string {
  return [path, ...headers.map((header) => `  ${header}`)].join('\n');
}
