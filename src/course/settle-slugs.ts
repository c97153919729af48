import { slugOf } from './file-name.ts';
import { isPublishable, ownAddresses } from './own-addresses.ts';
import type { Lecture } from './types.ts';

/**
 * Gives every lecture an address that can be published, and no other has: one that its name or front matter asks
 * for in vain keeps what it wanted, and why it can't have it, for its author to be told.
 */
export function settleSlugs(lectures: Lecture[], publicFiles: Iterable<string>): void {
  const isOwn = ownAddresses(publicFiles);
  const seen = new Map<string, Lecture>();
  // Some file systems take `Attention` and `attention` for one folder.
  const isFree = (slug: string) => isPublishable(slug) && !isOwn(slug) && !seen.has(slug.toLowerCase());
  for (const lecture of lectures) {
    const { slug } = lecture;
    if (!isFree(slug)) {
      const taken = seen.get(slug.toLowerCase());
      lecture.wanted = { slug, fault: !isPublishable(slug) ? 'no-address' : isOwn(slug) ? 'own' : taken };
      const pieces = slug.split('/').map((piece) => (isPublishable(piece) ? piece : slugOf(piece)));
      const plain = pieces.filter((piece) => isPublishable(piece)).join('/') || 'lecture';
      for (let more = 1; !isFree(lecture.slug); more++)
        lecture.slug = more === 1 ? plain : `${plain}-${more}`;
    }
    seen.set(lecture.slug.toLowerCase(), lecture);
  }
}
