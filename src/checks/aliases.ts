import { type Alias, givenAliases } from '../course/aliases.ts';
import type { Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';

/** An alias leads to its lecture only where nothing else is published under it. */
export function checkAliases({ course, map }: Publication): Problem[] {
  return givenAliases(course.lectures, map.publicFiles).flatMap(({ lecture, written, fault }) => {
    if (!fault) return [];
    return [
      {
        file: lecture.file,
        place: lecture.document.places.aliases ?? { line: 1, column: 1 },
        rule: 'bad-alias',
        severity: 'warning' as const,
        ...wordsFor(written, lecture, fault),
      },
    ];
  });
}

function wordsFor(
  written: string,
  lecture: Alias['lecture'],
  fault: NonNullable<Alias['fault']>,
): { message: string; hint: string } {
  if (fault === 'no-address') {
    return {
      message: `The alias \`${written}\` can't be an address.`,
      hint: 'Write a path of letters, digits and hyphens from the root of the site, such as `/old-name/`.',
    };
  }
  if (fault === 'own') {
    return {
      message: `The alias \`${written}\` belongs to the site itself.`,
      hint: 'Take it out: nobody who goes there would be led to this lecture.',
    };
  }
  if (fault === lecture) {
    return {
      message: `The alias \`${written}\` is an address that this lecture has already.`,
      hint: 'Take it out: capital letters make no other address of it on some disks.',
    };
  }
  return {
    message: `The alias \`${written}\` is an address of ${fault.file}.`,
    hint: 'Leave it to one of the two lectures.',
  };
}
