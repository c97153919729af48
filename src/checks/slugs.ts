import { slugOf } from '../course/file-name.ts';
import { isPublishable, ownAddresses } from '../course/own-addresses.ts';
import type { Lecture, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';

/** Every lecture needs an address of its own that doesn't hide a page of the site. */
export function checkSlugs({ course, map }: Publication): Problem[] {
  const isOwn = ownAddresses(map.publicFiles);
  const seen = new Map<string, string>();
  return course.lectures.flatMap((lecture) => {
    const { slug, file } = lecture;
    // Some file systems take `Attention` and `attention` for one folder.
    const other = seen.get(slug.toLowerCase());
    if (!other) seen.set(slug.toLowerCase(), file);
    const problem = badSlug(lecture) ?? reservedSlug(lecture, isOwn) ?? duplicateSlug(lecture, other);
    return problem ? [problem] : [];
  });
}

function badSlug(lecture: Lecture): Problem | undefined {
  const { slug } = lecture;
  if (isPublishable(slug)) return undefined;
  const better = slug.split('/').map(slugOf).filter(Boolean).join('/');
  const written = lecture.document.places.slug;
  return atSlug(
    lecture,
    'bad-slug',
    written ? `\`${slug}\` can't be an address.` : 'No address can be made of the name of this file.',
    written && isPublishable(better)
      ? `Write \`slug: ${better}\`.`
      : 'Use letters, digits and hyphens in its name, or give it a `slug` in the front matter.',
  );
}

function reservedSlug(lecture: Lecture, isOwn: (slug: string) => boolean): Problem | undefined {
  if (!isOwn(lecture.slug)) return undefined;
  return atSlug(
    lecture,
    'reserved-slug',
    `The address \`/${lecture.slug}/\` belongs to the site itself.`,
    'Give the lecture another `slug` in the front matter, or another file name.',
  );
}

function duplicateSlug(lecture: Lecture, other: string | undefined): Problem | undefined {
  if (!other) return undefined;
  return atSlug(
    lecture,
    'duplicate-slug',
    `The address \`/${lecture.slug}/\` is taken by ${other}.`,
    'Rename one of the two files, or give it a `slug` in the front matter.',
  );
}

function atSlug({ file, document }: Lecture, rule: string, message: string, hint: string): Problem {
  return {
    file,
    place: document.places.slug ?? { line: 1, column: 1 },
    rule,
    severity: 'error',
    message,
    hint,
  };
}
