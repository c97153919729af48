import { styleText } from 'node:util';
import type { Problem } from '../course/types.ts';

/** The problems as an author reads them: place, rule, what is wrong, how to mend it, and a count. */
export function reportText(
  problems: Problem[],
  folderName: string,
  options: { colours?: boolean } = {},
): string {
  const lines = problems.flatMap((problem) => [
    `${position(problem, folderName)}  ${ruleName(problem, options.colours === true)}  ${problem.message}`,
    `    ${problem.hint}`,
  ]);
  return [...lines, ...(lines.length > 0 ? [''] : []), summary(problems)].join('\n');
}

/** The problems as annotations of a GitHub workflow run. */
export function reportGithub(problems: Problem[], folderName: string): string {
  const escapeText = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const escapeValue = (text: string) => escapeText(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const lines = problems.map(({ file, place, rule, severity, message, hint }) => {
    const at = place === 'unknown' ? '' : `,line=${place.line},col=${place.column}`;
    return `::${severity} file=${escapeValue(`${folderName}/${file}`)}${at},title=${rule}::${escapeText(`${message}\n${hint}`)}`;
  });
  return [...lines, summary(problems)].join('\n');
}

/** Whether anything would publish something broken, lost or unsafe. */
export function hasErrors(problems: Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** "2 errors and 1 warning in 2 files." */
export function summary(problems: Problem[]): string {
  const count = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  const files = new Set(problems.map(({ file }) => file)).size;
  if (problems.length === 0) return 'No problems.';
  return `${plural(count('error'), 'error')} and ${plural(count('warning'), 'warning')} in ${plural(files, 'file')}.`;
}

function position({ file, place }: Problem, folderName: string): string {
  const path = folderName === '.' ? file : `${folderName}/${file}`;
  return place === 'unknown' ? path : `${path}:${place.line}:${place.column}`;
}

function ruleName({ rule, severity }: Problem, colours: boolean): string {
  return colours ? styleText(severity === 'error' ? 'red' : 'yellow', rule) : rule;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
