import { resolve } from 'node:path';
import { reportScreen } from '../checks/report.ts';
import type { Problem } from '../course/types.ts';
import { shownPath } from '../read/content-folder.ts';

const ROWS = 40;

/** Prints what was found when a course was read: a screen of what to mend, and what was guessed or left alone. */
export function sayFound(
  { problems, remarks }: { problems: Problem[]; remarks: string[] },
  content: string,
): void {
  if (problems.length > 0) console.error(`${screen(problems, content)}\n`);
  for (const remark of remarks) console.error(`${remark}\n`);
}

function screen(problems: Problem[], content: string): string {
  const { isTTY, rows = ROWS } = process.stderr;
  const text = reportScreen(problems, shownPath(content), { rows: isTTY ? rows - 4 : ROWS, colours: isTTY });
  return `${text} The whole list: \`npm run check${checkArgument(content)}\`.`;
}

function checkArgument(content: string): string {
  return content === resolve('content') ? '' : ` -- ${shownPath(content)}`;
}
