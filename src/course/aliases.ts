import { posix } from 'node:path';
import { decodeAddress } from '../syntax/decode-address.ts';
import { isPublishable, ownAddresses } from './own-addresses.ts';
import type { Lecture } from './types.ts';

/** Another name of a lecture, or an address that it had elsewhere, as other tools' notes have them. */
export interface Alias {
  lecture: Lecture;
  written: string;
  /** What the address would be as a slug; undefined for a mere name, such as "Self attention". */
  slug: string | undefined;
  /** Why nothing can be published there: it is no address, or the site's own, or another lecture has it. */
  fault?: 'no-address' | 'own' | Lecture;
}

/** The aliases of all lectures. Of two lectures with the same one, the first has it. */
export function givenAliases(lectures: Lecture[], publicFiles: Iterable<string>): Alias[] {
  const isOwn = ownAddresses(publicFiles);
  // Some file systems take `Attention` and `attention` for one folder.
  const taken = new Map(lectures.map((lecture) => [lecture.slug.toLowerCase(), lecture]));
  return lectures.flatMap((lecture) =>
    aliasesOf(lecture).flatMap((alias): Alias[] => {
      const { slug, written } = alias;
      if (slug === undefined) return [alias];
      if (slug === lecture.slug) return [];
      // In capitals it would be the same address on some disks, and is a name.
      if (slug.toLowerCase() === lecture.slug.toLowerCase() && !written.startsWith('/'))
        return [{ ...alias, slug: undefined }];
      if (!isPublishable(slug)) return [{ ...alias, fault: 'no-address' }];
      if (isOwn(slug)) return [{ ...alias, fault: 'own' }];
      const other = taken.get(slug.toLowerCase());
      if (other) return [{ ...alias, fault: other }];
      taken.set(slug.toLowerCase(), lecture);
      return [alias];
    }),
  );
}

/** The `aliases` in a lecture's front matter. One without a slash in front is an address beside the lecture. */
export function aliasesOf(lecture: Lecture): Alias[] {
  const { aliases } = lecture.document.frontmatter;
  return [aliases]
    .flat()
    .filter((alias) => typeof alias === 'string' || typeof alias === 'number')
    .map((alias) => String(alias).trim())
    .filter((written) => /[^/\s]/.test(written))
    .map((written) => ({ lecture, written, slug: slugIn(written, posix.dirname(lecture.slug)) }));
}

function slugIn(written: string, folder: string): string | undefined {
  if (/^[a-z]+:\/\//i.test(written)) return written;
  const path = decodeAddress(written).replace(/(?:\/?\bindex)?\.html?$|(?<!\/)\/+$/i, '');
  // A path of Obsidian's, `Old folder/Old name`, is a name, too.
  if (!path.startsWith('/') && /[^\p{L}\p{M}\p{N}._~/-]/u.test(path)) return undefined;
  return path.startsWith('/') ? path.replace(/^\/+/, '') : posix.join(folder, path);
}
