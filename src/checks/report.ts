import { styleText } from 'node:util';
import type { Problem } from '../course/types.ts';
import { plural } from '../lib/plural.ts';
import { alwaysStops } from './problems.ts';

/** From this many on, problems with the same words are said once, with all their places. */
const FOLDED = 3;
/** How many places a line names, where it may not name all. */
const NAMED = 3;

/**
 * All problems as a list to work off: warnings first, so that the errors stand where the terminal stops. Each has
 * its place, what it is, what is wrong and how to mend it; those of the same words are folded into one.
 */
export function reportText(
  problems: Problem[],
  folderName: string,
  options: { colours?: boolean } = {},
): string {
  const entries = (['warning', 'error'] as const).flatMap((severity) =>
    folded(problems.filter((problem) => problem.severity === severity)),
  );
  const lines = entries.flatMap((alike) => entry(alike, folderName, options.colours === true));
  return [...lines, ...(lines.length > 0 ? [''] : []), summary(problems)].join('\n');
}

/**
 * The problems in at most `rows` lines, the worst first: one example of every rule, more where there is room.
 * What doesn't fit is counted.
 */
export function reportScreen(
  problems: Problem[],
  folderName: string,
  { rows, colours = false }: { rows: number; colours?: boolean },
): string {
  const groups = byWorst(problems);
  const room = Math.max(6, rows) - 3;
  // Two lines an example, one for what is like it, one for the rules that aren't shown.
  const shown = groups.slice(0, groups.length * 3 <= room ? groups.length : Math.floor((room - 1) / 3));
  const left = groups.slice(shown.length);
  let spare = room - shown.length * 3 - (left.length > 0 ? 1 : 0);
  const lines = shown.flatMap(({ problems: alike }) => {
    const examples = Math.min(alike.length, 1 + Math.floor(spare / 2));
    spare -= (examples - 1) * 2;
    return [
      ...alike.slice(0, examples).flatMap((problem) => single(problem, folderName, colours)),
      ...(alike.length > examples ? [more(alike, examples)] : []),
    ];
  });
  if (left.length > 0) lines.push(`and ${left.map(countOf).join(', ')}.`);
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

/** "2 errors and 1 warning in 2 files." */
export function summary(problems: Problem[]): string {
  const count = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  const files = new Set(problems.map(({ file }) => file)).size;
  if (problems.length === 0) return 'No problems.';
  return `${plural(count('error'), 'error')} and ${plural(count('warning'), 'warning')} in ${plural(files, 'file')}.`;
}

interface Group {
  rule: string;
  severity: Problem['severity'];
  problems: Problem[];
}

/** The problems by rule: first what stops every build, then errors, then warnings; the most frequent first. */
function byWorst(problems: Problem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const problem of problems) {
    const { rule, severity } = problem;
    const group = groups.get(`${severity} ${rule}`) ?? { rule, severity, problems: [] };
    group.problems.push(problem);
    groups.set(`${severity} ${rule}`, group);
  }
  const rank = ({ problems: [first] }: Group) =>
    first?.severity === 'warning' ? 2 : first && alwaysStops(first) ? 0 : 1;
  return [...groups.values()].sort(
    (one, other) => rank(one) - rank(other) || other.problems.length - one.problems.length,
  );
}

function folded(problems: Problem[]): Problem[][] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const words = [problem.severity, problem.rule, problem.message, problem.hint].join('\n');
    alike.set(words, [...(alike.get(words) ?? []), problem]);
  }
  const groups = [...alike.values()];
  const often = groups.filter(({ length }) => length >= FOLDED);
  const kept = new Set(often.flat());
  return [...often, ...problems.filter((problem) => !kept.has(problem)).map((problem) => [problem])];
}

function entry(alike: Problem[], folderName: string, colours: boolean): string[] {
  const [first] = alike;
  if (!first) return [];
  if (alike.length === 1) return single(first, folderName, colours);
  return [
    `${alike.length} times  ${kind(first, colours)}  ${first.message}`,
    `    ${first.hint}`,
    ...alike.map((problem) => `    ${position(problem, folderName)}`),
  ];
}

function single(problem: Problem, folderName: string, colours: boolean): string[] {
  return [
    `${position(problem, folderName)}  ${kind(problem, colours)}  ${problem.message}`,
    `    ${problem.hint}`,
  ];
}

function more(alike: Problem[], shown: number): string {
  const rest = alike.slice(shown);
  const places = rest.slice(0, NAMED).map((problem) => position(problem, '.'));
  const others = rest.length > NAMED ? ', …' : '';
  return `    and ${rest.length} more: ${places.join(', ')}${others}`;
}

function countOf({ rule, severity, problems }: Group): string {
  return `${plural(problems.length, severity)} ${rule}`;
}

function position({ file, place }: Problem, folderName: string): string {
  const path = folderName === '.' ? file : `${folderName}/${file}`;
  return place === 'unknown' ? path : `${path}:${place.line}:${place.column}`;
}

/** In words, too: a list is also read in black and white. */
function kind({ rule, severity }: Problem, colours: boolean): string {
  return colours
    ? styleText(severity === 'error' ? 'red' : 'yellow', `${severity}  ${rule}`)
    : `${severity}  ${rule}`;
}
