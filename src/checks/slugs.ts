import { slugOf } from '../course/file-name.ts';
import { sitePages } from '../course/resolve-target.ts';
import type { Lecture, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';

/** First pieces of addresses that the site uses for its own pages and files. */
const ownNames = [
  '404',
  'all',
  'files',
  'glossary',
  'offline',
  'service-worker.js',
  'styles',
  'pagefind',
  '_pictures',
  '_astro',
  '_image',
  'index.html',
  'card.png',
  'cards',
  'drawings',
  'feed.xml',
  'llms.txt',
  'llms-full.txt',
  'robots.txt',
  'sitemap.xml',
  '_headers',
];
/** File systems take 255 bytes to a name. */
const LONGEST = 200;

/** Every lecture needs an address of its own that doesn't hide a page of the site. */
export function checkSlugs({ course, map }: Publication): Problem[] {
  const reserved = new Set([
    ...sitePages,
    ...ownNames,
    ...[...map.publicFiles].map((path) => path.split('/')[0]?.toLowerCase()),
  ]);
  const seen = new Map<string, string>();
  return course.lectures.flatMap((lecture) => {
    const { slug, file } = lecture;
    // Some file systems take `Attention` and `attention` for one folder.
    const other = seen.get(slug.toLowerCase());
    if (!other) seen.set(slug.toLowerCase(), file);
    const problem = badSlug(lecture) ?? reservedSlug(lecture, reserved) ?? duplicateSlug(lecture, other);
    return problem ? [problem] : [];
  });
}

function badSlug(lecture: Lecture): Problem | undefined {
  const { slug } = lecture;
  const pieces = slug.split('/');
  const isSlug = (piece: string) =>
    /^[\p{L}\p{N}\p{M}_~-][\p{L}\p{N}\p{M}._~-]*$/u.test(piece) &&
    new TextEncoder().encode(piece).length <= LONGEST;
  if (pieces.every(isSlug)) return undefined;
  const better = pieces.map(slugOf).filter(Boolean).join('/');
  const written = lecture.document.places.slug;
  return atSlug(
    lecture,
    'bad-slug',
    written ? `\`${slug}\` can't be an address.` : 'No address can be made of the name of this file.',
    written && better && better.length <= LONGEST
      ? `Write \`slug: ${better}\`.`
      : 'Use letters, digits and hyphens in its name, or give it a `slug` in the front matter.',
  );
}

function reservedSlug(lecture: Lecture, reserved: Set<string | undefined>): Problem | undefined {
  // `/attention.md` is the text of the lecture at `/attention/`; `Search` and `search` may be one folder.
  const isOwn = reserved.has(lecture.slug.split('/')[0]?.toLowerCase()) || /\.md$/i.test(lecture.slug);
  if (!isOwn) return undefined;
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
