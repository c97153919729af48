import { posix } from 'node:path';
import type { Lecture, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';

const keys = ['order', 'sidebar_position', 'weight', 'nav_order'];

/** Two lectures of a part can't both be its third: which comes first would be chance. */
export function checkOrders({ course }: Publication): Problem[] {
  const seen = new Map<string, Lecture>();
  return course.lectures.flatMap((lecture): Problem[] => {
    const { file, order } = lecture;
    if (order === undefined) return [];
    const at = `${folderOf(file)}#${order}`;
    const first = seen.get(at);
    if (!first) {
      seen.set(at, lecture);
      return [];
    }
    const { key, place } = whereSaid(lecture);
    const other = whereSaid(first).key ? '`order` in its front matter' : 'its name';
    return [
      {
        file,
        place: place ?? { line: 1, column: 1 },
        rule: 'duplicate-order',
        severity: 'warning',
        message: `Number ${order} is taken by ${first.file}, by ${other}.`,
        hint: key
          ? `Give this lecture another \`${key}\`.`
          : 'Rename one of the two files with another number.',
      },
    ];
  });
}

/** The folder that a lecture is one of several in: for `03-name/index.md` the one above. */
function folderOf(file: string): string {
  const folder = posix.dirname(file);
  return /(?:^|\/)(?:index|readme)\.\w+$/i.test(file) ? posix.dirname(folder) : folder;
}

function whereSaid({ document: { places } }: Lecture) {
  const key = keys.find((name) => places[name]);
  return { key, place: key ? places[key] : undefined };
}
