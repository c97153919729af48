import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { snippetPaths } from '../dialects/snippets.ts';
import { foldersAbove, leadsOut } from '../lib/paths.ts';

/** Longer files are nothing that anybody shows whole. */
const MOST_BYTES = 200_000;

/**
 * The texts of the files that a lecture shows lines of, by their paths as it writes them: from its own folder, or with
 * `@/` from a folder above it, the nearest first. What lies outside the course, or is hidden, isn't among them.
 */
export function includedFiles(folder: string, file: string, source: string): Record<string, string> {
  const found = snippetPaths(source).flatMap((path): [string, string][] => {
    const text = candidates(file, path)
      .map((candidate) => textOf(folder, candidate))
      .find((read) => read !== undefined);
    return text === undefined ? [] : [[path, text]];
  });
  return Object.fromEntries(found);
}

function candidates(file: string, path: string): string[] {
  if (!/^@?\//.test(path)) return [posix.join(posix.dirname(file), path)];
  const fromTop = path.replace(/^@?\/+/, '');
  return [...foldersAbove(file), '.'].map((above) => posix.join(above, fromTop));
}

function textOf(folder: string, path: string): string | undefined {
  const whole = join(folder, path);
  if (/(?:^|\/)\./.test(path) || !existsSync(whole)) return undefined;
  if (leadsOut(relative(realpathSync(folder), realpathSync(whole)))) return undefined;
  const { size } = statSync(whole);
  const isShown = statSync(whole).isFile() && size <= MOST_BYTES;
  const text = isShown ? readFileSync(whole, 'utf8') : '\0';
  return text.includes('\0') ? undefined : text;
}
