import type { Lecture, Place, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { resolveTarget } from '../read/resolve-target.ts';
import { readableAddress } from '../syntax/decode-address.ts';

/** Every link must lead to a lecture, a section, a file or a page that exists. */
export function checkLinks({ course, map }: Publication): Problem[] {
  return course.lectures.flatMap((lecture) =>
    lecture.document.links.flatMap(({ target, place }): Problem[] => {
      const resolved = resolveTarget(map, lecture, target);
      if (resolved.kind === 'section' && resolved.old) return [oldLink(lecture, target, place, resolved)];
      if (resolved.kind !== 'broken') return [];
      const { rule, message, hint } = resolved;
      return [{ file: lecture.file, place, rule, severity: 'error', message, hint }];
    }),
  );
}

/** The ledger knows where it leads, so readers arrive; the text may as well say so. */
function oldLink(
  { file }: Lecture,
  target: string,
  place: Place,
  now: { lecture: Lecture; fragment: string },
): Problem {
  return {
    file,
    place,
    rule: 'old-link',
    severity: 'warning',
    message: `\`${readableAddress(target)}\` is an address of former times.`,
    hint: `Link to \`${now.lecture.file}${now.fragment ? `#${now.fragment}` : ''}\`, or to something else where that was taken out.`,
  };
}
