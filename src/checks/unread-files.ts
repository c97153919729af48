import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import type { LoadedCourse } from '../read/load-course.ts';
import { resolveTarget } from '../read/resolve-target.ts';

const lecture = /\.(?:markdown|mdown|mkdn?|qmd|rmd)$/i;
const settings = /^(?:course|glossary)\.yaml$/i;

/** A file that looks as if it were a lecture or the course's settings, and that nothing reads. */
export function checkUnreadFiles({ map }: Publication, { course, files }: LoadedCourse): Problem[] {
  const unread = files.filter(
    (file) => settings.test(file) || (lecture.test(file) && !/(?:^|\/)(?:_|readme\.)/i.test(file)),
  );
  if (unread.length === 0) return [];
  const linked = new Set(
    course.lectures.flatMap((from) =>
      from.document.links.map(({ target }) => {
        const resolved = resolveTarget(map, from, target);
        return resolved.kind === 'file' ? resolved.path : undefined;
      }),
    ),
  );
  return unread
    .filter((file) => !linked.has(file))
    .map((file) => ({
      file,
      place: 'unknown',
      rule: 'unread-file',
      severity: 'warning',
      message: `Nothing reads this file: ${settings.test(file) ? 'its name ends in `.yml`' : 'lectures end in `.md` or `.mdx`'}.`,
      hint: `Call it \`${file
        .replace(/^.*\//, '')
        .replace(/\.\w+$/, settings.test(file) ? '.yml' : '.md')
        .replace(/^\w+\.yml$/i, (name) => name.toLowerCase())}\`, or let its name begin with \`_\`.`,
    }));
}
