import { posix } from 'node:path';
import type { Lecture, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { importedPath, isFileImport, isImportThere, isJsxImport } from '../read/imports.ts';
import { didYouMeanPath } from '../read/nearest-path.ts';

/** From this many on, imports of one fault are said in the same words, which a report then folds into one. */
const MANY = 4;
/** How many of them are named. */
const NAMED = 3;

interface Found {
  source: string;
  problem: Problem;
  /** Whether the problem says more than that it can't be imported. */
  isTold?: boolean;
}

/** What an `.mdx` lecture imports must be there: a file beside it, or a package of the project. */
export function checkImports(publication: Publication): Problem[] {
  const found = publication.course.lectures.flatMap((lecture) => importFaults(publication, lecture));
  const often = Map.groupBy(
    found.filter(({ isTold }) => !isTold),
    ({ problem }) => problem.rule,
  );
  return found.map(({ source: _, problem, isTold }) => {
    const alike = often.get(problem.rule) ?? [];
    return isTold || alike.length < MANY ? problem : { ...problem, ...inSameWords(alike) };
  });
}

function importFaults({ folder, map }: Publication, { file, document }: Lecture): Found[] {
  return document.imports.flatMap(({ source, place }): Found[] => {
    if (isJsxImport(folder, file, source)) {
      const message = `\`${source}\` is a component in JSX, which needs a framework that this site does not have.`;
      const hint = 'Write what it shows as Markdown, or as a component in `.astro`.';
      return [{ source, problem: { file, place, rule: 'jsx-import', severity: 'error', message, hint } }];
    }
    if (isImportThere(folder, file, source)) return [];
    const isFile = isFileImport(source);
    const wanted = posix.join(posix.dirname(file), importedPath(source));
    const byPath = 'Import a file by its path from this lecture.';
    const hint = isFile
      ? didYouMeanPath(wanted, map.files, file, byPath)
      : 'Install it with `npm install`, or import a file by its path from this lecture, as `./name.js`.';
    const message = isFile
      ? `There is no file \`${source}\` to import.`
      : `There is no package \`${source}\`.`;
    const problem: Problem = { file, place, rule: 'missing-import', severity: 'error', message, hint };
    return [{ source, problem, isTold: isFile && hint !== byPath }];
  });
}

/** What is said of each of many: they are components of the site that a course comes from. */
function inSameWords(alike: Found[]): Pick<Problem, 'message' | 'hint'> {
  const bySource = Map.groupBy(alike, ({ source }) => source);
  const names = [...bySource].toSorted(([, one], [, other]) => other.length - one.length);
  const named = names.slice(0, NAMED).map(([source]) => `\`${source}\``);
  const more = names.length > NAMED ? ', …' : '';
  const fault =
    alike[0]?.problem.rule === 'jsx-import'
      ? 'components in JSX, which need a framework that this site does not have'
      : 'what is neither in the course nor a package of this site';
  return {
    message: `${alike.length} imports name ${fault}: ${named.join(', ')}${more}.`,
    hint: 'Take them out with their tags, and write what they show as Markdown; `--draft` shows the components by their names.',
  };
}
