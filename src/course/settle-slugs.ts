import { posix } from 'node:path';
import { slugOf, withoutEnding } from './file-name.ts';
import { isPublishable, ownAddresses } from './own-addresses.ts';
import type { Lecture } from './types.ts';

/**
 * Gives every lecture an address that can be published, and no other has: one that its name or front matter asks
 * for in vain keeps what it wanted, and why it can't have it, for its author to be told. Beside `x.md`, which opens
 * `x/`, that folder's index is a page in it, `x/readme`.
 */
export function settleSlugs(lectures: Lecture[], publicFiles: Iterable<string>): void {
  const isOwn = ownAddresses(publicFiles);
  const seen = new Map<string, Lecture>();
  // Some file systems take `Attention` and `attention` for one folder.
  const isFree = (slug: string) => isPublishable(slug) && !isOwn(slug) && !seen.has(slug.toLowerCase());
  const files = new Set(lectures.map(({ file }) => withoutEnding(file)));
  for (const lecture of lectures) {
    if (isSecondOpening(lecture, files))
      lecture.slug = `${lecture.slug}/${slugOf(withoutEnding(posix.basename(lecture.file)))}`;
    const { slug } = lecture;
    if (!isFree(slug)) {
      const taken = seen.get(slug.toLowerCase());
      lecture.wanted = { slug, fault: !isPublishable(slug) ? 'no-address' : isOwn(slug) ? 'own' : taken };
      lecture.slug = publishable(slug, isOwn);
      for (let more = 2; !isFree(lecture.slug); more++) lecture.slug = `${publishable(slug, isOwn)}-${more}`;
    }
    seen.set(lecture.slug.toLowerCase(), lecture);
  }
}

/** Whether a lecture is the index of a folder beside which a file has its name, and has no other address. */
function isSecondOpening({ file, document }: Lecture, files: ReadonlySet<string>): boolean {
  const { slug, permalink } = document.places;
  return (
    !slug && !permalink && /(?:^|\/)(?:_?index|readme)\.\w+$/i.test(file) && files.has(posix.dirname(file))
  );
}

/**
 * The address nearest to the wanted one that is no page's or folder's of the site, with room for a number behind
 * it: such a number then always leads to a free one.
 */
function publishable(slug: string, isOwn: (slug: string) => boolean): string {
  const plain = slug
    .split('/')
    .map((piece) => (isPublishable(piece) ? piece : slugOf(piece)))
    .map((piece) => [...piece].slice(0, mostLetters).join(''))
    .filter((piece) => isPublishable(piece))
    .join('/')
    .replace(/\.md$/i, '-md');
  if (plain === '') return 'lecture';
  return isOwn(plain) ? `lecture-${plain}` : plain;
}

/** Letters of up to four bytes each, in the 200 bytes that a piece may have. */
const mostLetters = 45;
