import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import type { LoadedCourse } from '../read/load-course.ts';

/** A file that looks as if it were the course's settings, and that nothing reads. */
export function checkUnreadFiles(_: Publication, { files }: LoadedCourse): Problem[] {
  return files
    .filter((file) => /^(?:course|glossary)\.yaml$/i.test(file))
    .map((file) => ({
      file,
      place: 'unknown',
      rule: 'unread-file',
      severity: 'warning',
      message: 'Nothing reads this file: its name ends in `.yml`.',
      hint: `Call it \`${file.toLowerCase().replace(/\.yaml$/, '.yml')}\`.`,
    }));
}
