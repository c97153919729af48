import { relative, resolve } from 'node:path';
import { dirname } from 'node:path/posix';
import type { ImportReference, Problem } from '../course/types.ts';
import { bundleModules } from '../interactive-figures/bundle.ts';
import { importedFile, importedPath, isFileImport } from './imports.ts';

/** What Astro compiles itself, and what is only copied. */
const notBundled = /\.(?:astro|mdx?|json|css|png|jpe?g|gif|webp|avif|svg)$/i;

/** What is wrong in the files that an `.mdx` lecture imports: no page could be built with one that can't be read. */
export async function importFaults(
  folder: string,
  file: string,
  imports: readonly ImportReference[],
): Promise<Problem[]> {
  const found = imports.flatMap((one) => {
    const path =
      isFileImport(one.source) && !/[?]/.test(one.source)
        ? importedFile(folder, file, one.source)
        : undefined;
    return path && !notBundled.test(path) ? [{ ...one, path }] : [];
  });
  const { faults } = await bundleModules([...new Set(found.map(({ path }) => path))]);
  return found.flatMap(({ source, place, path }): Problem[] => {
    const fault = faults.get(path);
    if (!fault) return [];
    const { message, at } = fault;
    const where = at
      ? ` (${relative(resolve(folder, dirname(file)), at.file)}, line ${at.line}, column ${at.column})`
      : '';
    return [
      {
        file,
        place,
        rule: 'import-fault',
        severity: 'error',
        message: `\`${importedPath(source)}\` can't be built${where}: ${message}`,
        hint: 'Mend that file, or take the import out: until then the lecture is shown without what its code makes.',
      },
    ];
  });
}
