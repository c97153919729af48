import { resolveTarget } from '../course/resolve-target.ts';
import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';

/** Every link must lead to a lecture, a section, a file or a page that exists. */
export function checkLinks({ course, map }: Publication): Problem[] {
  return course.lectures.flatMap((lecture) =>
    lecture.document.links.flatMap(({ target, place }): Problem[] => {
      const resolved = resolveTarget(map, lecture, target);
      if (resolved.kind !== 'broken') return [];
      const { rule, message, hint } = resolved;
      return [{ file: lecture.file, place, rule, severity: 'error', message, hint }];
    }),
  );
}
