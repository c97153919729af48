import { existsSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { didYouMeanPath } from '../read/nearest-path.ts';

/** Endings that an import may leave out, as Vite tries them (its `resolve.extensions`). */
const endings = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json', '/index.js', '/index.ts'];

/** What an `.mdx` lecture imports must be there: a file beside it, or a package of the project. */
export function checkImports({ course, folder, map }: Publication): Problem[] {
  return course.lectures.flatMap((lecture) =>
    lecture.document.imports.flatMap(({ source, place }): Problem[] => {
      const path = source.replace(/[?#].*$/s, '');
      const isFile = /^\.{1,2}(?:\/|$)/.test(path);
      if (isFile ? isThere(resolve(folder, dirname(lecture.file), path)) : isKnown(path)) return [];
      const wanted = posix.join(posix.dirname(lecture.file), path);
      return [
        {
          file: lecture.file,
          place,
          rule: 'missing-import',
          severity: 'error',
          message: isFile
            ? `There is no file \`${source}\` to import.`
            : `There is no package \`${source}\`.`,
          hint: isFile
            ? didYouMeanPath(wanted, map.files, lecture.file, 'Import a file by its path from this lecture.')
            : 'Install it with `npm install`, or import a file by its path from this lecture, as `./name.js`.',
        },
      ];
    }),
  );
}

function isThere(path: string): boolean {
  return endings.some((ending) => existsSync(`${path}${ending}`));
}

/** Packages are those of the project, wherever the course lies; `/src/…` and `astro:…` are the site's own. */
function isKnown(source: string): boolean {
  if (source.startsWith('/')) return existsSync(join(projectFolder, source));
  if (/^[a-z]+:/i.test(source)) return true;
  try {
    import.meta.resolve(source);
    return true;
  } catch {
    return false;
  }
}

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
