import type { Problem } from '../course/types.ts';
import { nameSet } from '../lib/name-set.ts';

/** The problems by file, place and rule, each once: two rules may see one mistake. */
export function sortProblems(problems: Problem[]): Problem[] {
  const sorted = problems.toSorted(
    (one, other) =>
      compare(one.file, other.file) ||
      line(one) - line(other) ||
      column(one) - column(other) ||
      compare(one.rule, other.rule) ||
      compare(one.message, other.message),
  );
  return sorted.filter((problem, index) => index === 0 || key(problem) !== key(sorted[index - 1] as Problem));
}

// The same order on every machine, whatever its language.
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const line = ({ place }: Problem) => (place === 'unknown' ? 0 : place.line);
const column = ({ place }: Problem) => (place === 'unknown' ? 0 : place.column);
const key = (problem: Problem) => `${problem.file} ${line(problem)} ${problem.rule} ${problem.message}`;

/** What no flag publishes: what would run something at the reader's, and files whose text can't be read. */
const unsafeOrUnreadable = nameSet(
  'raw-html script-url unsafe-svg encoding file-name unreadable-file unreadable-lecture',
);

/** Whether anything would publish something broken, lost or unsafe. */
export function hasErrors(problems: Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Whether a problem stops a build that was asked to publish in spite of errors. */
export function alwaysStops({ rule, severity }: Problem): boolean {
  return severity === 'error' && unsafeOrUnreadable.has(rule);
}
