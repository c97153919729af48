import type { Course, Lecture } from '../course/types.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { movePiece } from './move-piece.ts';
import type { Publication } from './publication.ts';

/** A browser opens a page of this many lectures in a moment; of many more it would choke. */
const MOST_LECTURES = 60;
/** Ids that the page itself has. */
const ownIds = ['content', 'course-map', 'glossary'];

/** Whether the course has a one-page edition: beyond 60 lectures it has none. */
export function hasOnePage({ lectures }: Course): boolean {
  return lectures.length > 0 && lectures.length <= MOST_LECTURES;
}

/**
 * What each lecture's ids begin with on the one page, and the id of the lecture itself: its slug, in which a
 * slash becomes a hyphen. Two hyphens end it, so it has no two of its own.
 */
export function onePageNames({ lectures }: Course): Map<Lecture, string> {
  const taken = new Set(ownIds);
  const names = new Map<Lecture, string>();
  for (const lecture of lectures) {
    const plain = lecture.slug.replace(/[/-]+/g, '-').replace(/-$/, '');
    let name = plain;
    for (let more = 2; taken.has(name); more++) name = `${plain}-${more}`;
    taken.add(name);
    names.set(lecture, name);
  }
  return names;
}

/**
 * Makes the pieces of the one-page edition: given the HTML of a lecture (or of the glossary) as it stands on
 * its own page, what stands for it among all the others, with the links between them led inside the page.
 */
export function onePageEdition({ base, course, map }: Publication, hasGlossary: boolean) {
  const names = onePageNames(course);
  const nameAt = (path: string): string | undefined => {
    const lecture = map.lectureBySlug.get(path);
    if (lecture) return names.get(lecture);
    return path === 'glossary' && hasGlossary ? 'glossary' : undefined;
  };
  const piece = (html: string, name: string): string =>
    movePiece(html, {
      id: (id) => oneId(name, id),
      address: (written) => movedAddress(written, base, name, nameAt),
    });
  return { names, piece };
}

function oneId(name: string, id: string): string {
  return id === '' || id === 'top' ? name : `${name}--${id}`;
}

/** A link's address on the one page; undefined for what isn't on it, which stays as it is. */
function movedAddress(
  written: string,
  base: string,
  own: string,
  nameAt: (path: string) => string | undefined,
): string | undefined {
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  if (path !== '' && !path.startsWith(base)) return undefined;
  if (path === '' && !written.startsWith('#')) return undefined;
  const name = path === '' ? own : nameAt(decodeAddress(path.slice(base.length)).replace(/\/$/, ''));
  if (name === undefined) return undefined;
  const [id = '', ...directive] = fragment.split(/(?=:~:)/);
  return `#${encodeURI(oneId(name, decodeAddress(id)))}${directive.join('')}`;
}
