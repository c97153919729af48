import type { Problem } from '../course/types.ts';

/** What no flag publishes: what would run something at the reader's, and files whose text can't be read. */
const unsafeOrUnreadable = new Set([
  'event-handler',
  'raw-html',
  'script-url',
  'unsafe-svg',
  'encoding',
  'file-name',
  'unreadable-file',
  'unreadable-lecture',
]);

/** Whether anything would publish something broken, lost or unsafe. */
export function hasErrors(problems: Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** Whether a problem stops a build that was asked to publish in spite of errors. */
export function alwaysStops({ rule, severity }: Problem): boolean {
  return severity === 'error' && unsafeOrUnreadable.has(rule);
}
