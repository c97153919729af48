import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { resolveTarget } from '../read/resolve-target.ts';

/** A drawing that a lecture links to opens as a page of its own, so it must be as safe as one that is shown. */
export function checkAttachments({ course, map, attachmentFaults }: Publication): Problem[] {
  if (attachmentFaults.size === 0) return [];
  return course.lectures.flatMap((lecture) =>
    lecture.document.links.flatMap(({ target, place }): Problem[] => {
      const resolved = resolveTarget(map, lecture, target);
      const fault = resolved.kind === 'file' ? attachmentFaults.get(resolved.path) : undefined;
      return fault ? [{ file: lecture.file, place, severity: 'error', ...fault }] : [];
    }),
  );
}
