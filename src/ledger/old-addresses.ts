import type { Alias } from '../course/aliases.ts';
import type { Lecture } from '../course/types.ts';
import type { Ledger } from './ledger-file.ts';
import { publishedAnchors } from './published-anchors.ts';

/** Where an old address leads: to a lecture, perhaps to a place in it, or to a lecture that lost the place. */
export interface NewPlace {
  lecture: Lecture;
  fragment: string;
  isGone: boolean;
}

/** An address that only a former version of the course had, by its slug and fragment. */
export interface OldAddress {
  slug: string;
  fragment: string;
  place: NewPlace;
}

/** Every address that the ledger or the lectures' `aliases` know and the course no longer has. */
export function oldAddresses(
  ledger: Ledger,
  lectures: Lecture[],
  aliases: Alias[] = [],
): Map<string, OldAddress> {
  const bySlug = new Map(lectures.map((lecture) => [lecture.slug, lecture]));
  const found = new Map<string, OldAddress>();
  const known = new Map<Lecture, Set<string>>();
  const has = (lecture: Lecture, address: string) => {
    const all = known.get(lecture) ?? new Set(publishedAnchors(lecture).map((anchor) => anchor.address));
    known.set(lecture, all);
    return all.has(address);
  };
  const follow = (address: string, steps = 0): NewPlace | undefined => {
    const [slug, fragment] = parts(address);
    const entry = ledger.entries.get(address);
    // A chain of moves is followed to its end; one that bites its tail leads nowhere.
    if (entry?.state === 'moved' && steps < 50) return follow(entry.to, steps + 1);
    const lecture = bySlug.get(slug);
    if (lecture && entry?.state !== 'gone' && fragment !== '' && !has(lecture, address)) return undefined;
    if (lecture)
      return { lecture, fragment: entry?.state === 'gone' ? '' : fragment, isGone: entry?.state === 'gone' };
    const whole = fragment === '' ? undefined : ledger.entries.get(slug);
    if (whole?.state !== 'moved' || steps >= 50) return undefined;
    const there = follow(`${whole.to}#${fragment}`, steps + 1);
    return entry?.state === 'gone' && there ? { ...there, fragment: '', isGone: true } : there;
  };
  /** What moved to a lecture that has gone since is gone from its own, which may still be there. */
  const goneFrom = (address: string): NewPlace | undefined => {
    const lecture = bySlug.get(parts(address)[0]);
    return lecture && endsGone(ledger, address) ? { lecture, fragment: '', isGone: true } : undefined;
  };
  for (const { address, state } of ledger.entries.values()) {
    const [slug, fragment] = parts(address);
    if (state === 'here') continue;
    const place = follow(address) ?? goneFrom(address);
    if (place) found.set(address, { slug, fragment, place });
  }
  for (const { lecture, slug, fault } of aliases) {
    if (slug !== undefined && !fault && !found.has(slug))
      found.set(slug, { slug, fragment: '', place: { lecture, fragment: '', isGone: false } });
  }
  return found;
}

/** Whether the moves of an address end at something that was taken out. */
export function endsGone({ entries }: Pick<Ledger, 'entries'>, address: string, steps = 0): boolean {
  const entry = entries.get(address);
  if (entry?.state === 'moved' && steps < 50) return endsGone({ entries }, entry.to, steps + 1);
  return entry?.state === 'gone';
}

function parts(address: string): [slug: string, fragment: string] {
  const at = address.indexOf('#');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}
