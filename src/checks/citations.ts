import { distance } from 'fastest-levenshtein';
import type { Bibliography, Work } from '../bibliography/work.ts';
import type { Citation, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import type { LoadedCourse } from '../read/load-course.ts';
import { didYouMean, nearest } from '../syntax/nearest.ts';

/** So many works that nobody cites are named one by one; of more the first stands for all. */
const MOST = 10;

/** What is cited must be in the bibliography, and what stands there is meant to be cited. */
export function checkCitations({ course, bibliography }: Publication, { hidden }: LoadedCourse): Problem[] {
  if (!bibliography) return [];
  const missing = course.lectures.flatMap(({ file, document }) =>
    document.citations
      .filter((citation) => !bibliography.has(citation.key) && isMeant(citation, bibliography))
      .map(({ key, place }) => missingWork(file, place, key, bibliography)),
  );
  const cited = new Set(
    [...course.lectures, ...hidden].flatMap(({ document }) => document.citations.map(({ key }) => key)),
  );
  const uncited = [...bibliography.values()].filter(({ key }) => !cited.has(key));
  return [...missing, ...uncitedWorks(uncited)];
}

/** `@name` in a sentence may be anybody's name, unless it is nearly a key of the bibliography. */
function isMeant({ key, isBare }: Citation, bibliography: Bibliography): boolean {
  if (!isBare) return true;
  const [near] = nearest(key, bibliography.keys());
  return near !== undefined && key.length > 4 && distance(key, near) <= 2;
}

function missingWork(file: string, place: Problem['place'], key: string, works: Bibliography): Problem {
  const [first] = works.values();
  const where = first?.file ?? 'references.bib';
  return {
    file,
    place,
    rule: 'missing-work',
    severity: 'error',
    message: `The bibliography has no work \`${key}\`.`,
    hint: didYouMean(
      key,
      works.keys(),
      `Write it into \`${where}\`, or \`\\@${key}\` where no work is meant.`,
    ),
  };
}

function uncitedWorks(works: Work[]): Problem[] {
  const [first] = works;
  if (!first) return [];
  if (works.length > MOST) {
    const message = `No lecture cites \`${first.key}\`, nor ${works.length - 1} other works of the bibliography.`;
    return [
      {
        ...uncited(first),
        message,
        hint: 'Cite them, delete them, or write `off: [uncited-work]` into course.yml.',
      },
    ];
  }
  return works.map(uncited);
}

function uncited({ file, place, key }: Work): Problem {
  return {
    file,
    place,
    rule: 'uncited-work',
    severity: 'warning',
    message: `No lecture cites \`${key}\`.`,
    hint: `Cite it with \`[@${key}]\`, or delete the entry.`,
  };
}
