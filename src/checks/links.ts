import type { Lecture, Place, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { addressFrom, resolveTarget } from '../read/resolve-target.ts';
import { readableAddress } from '../syntax/decode-address.ts';

/** Every link must lead to a lecture, a section, a file or a page that exists. */
export function checkLinks({ course, map }: Publication): Problem[] {
  // Where no `[[name]]` is known, they are text: of Wikipedia, of an array of arrays.
  const hasNames = course.lectures.some((lecture) =>
    lecture.document.links.some(
      ({ target }) => isName(target) && resolveTarget(map, lecture, target).kind !== 'broken',
    ),
  );
  return course.lectures.flatMap((lecture) =>
    lecture.document.links.flatMap(({ target, place }): Problem[] => {
      const resolved = resolveTarget(map, lecture, target);
      if (resolved.kind === 'section' && (resolved.old || resolved.loose))
        return [otherAddress(lecture, target, place, resolved)];
      if (resolved.kind === 'section' && resolved.untranslated) return [untranslated(lecture, place)];
      if (resolved.kind !== 'broken') return [];
      const { rule, message, hint } = resolved;
      return [
        {
          file: lecture.file,
          place,
          rule,
          severity:
            isTold.has(rule) || (isName(target) && !hasNames && isUnlikely(resolved)) ? 'warning' : 'error',
          message,
          hint,
        },
      ];
    }),
  );
}

/** What is there, and isn't shown: readers see the words of the link. */
const isTold = new Set(['citation', 'other-language', 'left-alone']);
const isName = (target: string) => target.startsWith('[[');

/** Whether nothing of the course is spelt like it. */
function isUnlikely({ rule, hint }: { rule: string; hint: string }): boolean {
  return rule === 'missing-link' && !hint.startsWith('Did you mean');
}

/** Readers arrive at the lecture: which section of it is meant, its translator knows. */
function untranslated({ file }: Lecture, place: Place): Problem {
  return {
    file,
    place,
    rule: 'untranslated-section',
    severity: 'warning',
    message: 'A link names a section by its words in another language, and leads to the top of its page.',
    hint: 'Link to the id that the section has here, or give its heading that of the link: `## Title {#id}`.',
  };
}

/** Readers arrive, by the ledger or by what its letters say; the text may as well give the address there is. */
function otherAddress(
  { file }: Lecture,
  target: string,
  place: Place,
  { lecture, fragment, old }: { lecture: Lecture; fragment: string; old?: true },
): Problem {
  const hint = `Link to \`${addressFrom(file, lecture, fragment)}\`${old ? ', or to something else where that was taken out' : ''}.`;
  return {
    file,
    place,
    rule: old ? 'old-link' : 'other-spelling',
    severity: 'warning',
    message: `\`${readableAddress(target)}\` is ${old ? 'an address of former times' : 'another spelling of what is there'}.`,
    hint,
  };
}
