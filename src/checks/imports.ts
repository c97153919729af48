import { posix } from 'node:path';
import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { importedPath, isFileImport, isImportThere, isJsxImport } from '../read/imports.ts';
import { didYouMeanPath } from '../read/nearest-path.ts';

/** What an `.mdx` lecture imports must be there: a file beside it, or a package of the project. */
export function checkImports({ course, folder, map }: Publication): Problem[] {
  return course.lectures.flatMap((lecture) =>
    lecture.document.imports.flatMap(({ source, place }): Problem[] => {
      if (isJsxImport(folder, lecture.file, source)) {
        const message = `\`${source}\` is a component in JSX, which needs a framework that this site does not have.`;
        const hint = 'Write what it shows as Markdown, or as a component in `.astro`.';
        return [{ file: lecture.file, place, rule: 'jsx-import', severity: 'error', message, hint }];
      }
      if (isImportThere(folder, lecture.file, source)) return [];
      const isFile = isFileImport(source);
      const wanted = posix.join(posix.dirname(lecture.file), importedPath(source));
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
