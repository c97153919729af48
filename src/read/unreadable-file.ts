import type { Problem } from '../course/types.ts';

/** A lecture that is listed in its folder and can't be opened: its name, its rights, or a link to nothing. */
export function unreadableFile(file: string, code = ''): Problem {
  const isOddName = /\uFFFD/.test(file);
  return {
    file,
    place: 'unknown',
    rule: isOddName ? 'file-name' : 'unreadable-file',
    severity: 'error',
    message: isOddName
      ? 'The name of this file is not UTF-8, so no address can be made of it.'
      : `The file can't be read${code ? ` (${code})` : ''}.`,
    hint: isOddName
      ? 'Rename it, with letters, digits and hyphens.'
      : 'Look whether it is a link to a file that has gone, and whether you may read it.',
  };
}

/** A file that is a link out of the content folder. */
export function outsideFile(file: string): Problem {
  return {
    file,
    place: 'unknown',
    rule: 'file-outside',
    severity: 'error',
    message: 'This is a link to a file outside the content folder, which is no part of the course.',
    hint: 'Put the file itself here, or take the link away.',
  };
}
