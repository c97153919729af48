import type { Problem } from '../course/types.ts';

/** The problems as an author reads them: place, rule, what is wrong, how to mend it, and a count. */
export function reportText(problems: Problem[], folderName: string): string {
  const lines = problems.flatMap((problem) => [
    `${position(problem, folderName)}  ${problem.rule}  ${problem.message}`,
    `    ${problem.hint}`,
  ]);
  return [...lines, ...(lines.length > 0 ? [''] : []), summary(problems)].join('\n');
}

/** The problems as annotations of a GitHub workflow run. */
export function reportGithub(problems: Problem[], folderName: string): string {
  const escape = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const lines = problems.map(({ file, place, rule, severity, message, hint }) => {
    const at = place === 'unknown' ? '' : `,line=${place.line},col=${place.column}`;
    return `::${severity} file=${folderName}/${file}${at},title=${rule}::${escape(`${message}\n${hint}`)}`;
  });
  return [...lines, summary(problems)].join('\n');
}

/** Whether anything would publish something broken, lost or unsafe. */
export function hasErrors(problems: Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function position({ file, place }: Problem, folderName: string): string {
  return place === 'unknown' ? `${folderName}/${file}` : `${folderName}/${file}:${place.line}:${place.column}`;
}

function summary(problems: Problem[]): string {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const files = new Set(problems.map(({ file }) => file)).size;
  if (problems.length === 0) return 'No problems.';
  return `${plural(errors, 'error')} and ${plural(warnings, 'warning')} in ${plural(files, 'file')}.`;
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
