import type { Lecture, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';

/** Every lecture needs an address of its own that doesn't hide a page of the site. */
export function checkSlugs({ course }: Publication): Problem[] {
  return course.lectures.flatMap((lecture) => {
    const { file, document, slug, wanted } = lecture;
    if (!wanted) return [];
    const written = document.places.slug ?? document.places.permalink;
    // Nobody asked for an address that only a file's name would have given: another is as good.
    const severity = wanted.fault === 'own' && !written ? ('warning' as const) : ('error' as const);
    const place = written ?? { line: 1, column: 1 };
    return [{ file, place, severity, ...wordsFor(lecture, wanted, slug) }];
  });
}

function wordsFor(
  { document }: Lecture,
  { slug, fault }: NonNullable<Lecture['wanted']>,
  now: string,
): Pick<Problem, 'rule' | 'message' | 'hint'> {
  if (fault === 'own') {
    const isWritten = (document.places.slug ?? document.places.permalink) !== undefined;
    return {
      rule: 'reserved-slug',
      message: `The address \`/${slug}/\` belongs to the site itself${isWritten ? '' : `: the lecture is at \`/${now}/\``}.`,
      hint: 'Give the lecture another `slug` in the front matter, or another file name.',
    };
  }
  if (fault === 'no-address') {
    const isWritten = (document.places.slug ?? document.places.permalink) !== undefined;
    return {
      rule: 'bad-slug',
      message: isWritten
        ? `\`${slug}\` can't be an address.`
        : 'No address can be made of the name of this file.',
      hint: isWritten
        ? `Write \`slug: ${now}\`.`
        : 'Use letters, digits and hyphens in its name, or give it a `slug` in the front matter.',
    };
  }
  return {
    rule: 'duplicate-slug',
    message: `The address \`/${slug}/\` is taken by ${fault?.file}.`,
    hint: 'Rename one of the two files, or give it a `slug` in the front matter.',
  };
}
