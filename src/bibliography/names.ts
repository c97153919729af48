import type { Name, Work } from './work.ts';

/** Beyond this many, an entry names the first few. */
const MOST = 6;
const FIRST = 3;

/** Whom a mark in the text names: "Vaswani et al.", "Press & Wolf"; a work of nobody goes by its title. */
export function shortNames({ people, hasOthers, title }: Work): string {
  const [first, second] = people.map(familyOf);
  if (!first) return shortTitle(title);
  if (people.length > 2 || hasOthers) return `${first} et al.`;
  return second ? `${first} & ${second}` : first;
}

/** Everybody whom the list names, the first by the family, as lists are sorted. */
export function longNames({ people, hasOthers, isEdited }: Work): string {
  const shown = people.length > MOST ? people.slice(0, FIRST) : people;
  const names = shown.map((name, index) => (index === 0 ? familyFirst(name) : givenFirst(name)));
  const more = hasOthers || shown.length < people.length;
  const last = more || names.length < 2 ? undefined : names.pop();
  const list = `${names.join(', ')}${last ? ` & ${last}` : ''}${more ? ' et al.' : ''}`;
  return isEdited ? `${list} (${people.length > 1 ? 'eds' : 'ed.'})` : list;
}

/** What a work is sorted by: whose it is, then its year and title. */
export function sortKey(work: Work): string {
  const names = work.people.map(familyOf).join(' ') || work.title;
  return `${names.replace(/[“”"'‘’]/g, '')} ${work.year ?? ''} ${work.title}`;
}

function familyOf(name: Name): string {
  if (!name.family) return name.literal ?? name.given ?? '';
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
}

function familyFirst(name: Name): string {
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [familyOf(name), name.family ? given : '', name.suffix].filter(Boolean).join(', ');
}

function givenFirst(name: Name): string {
  if (!name.family) return familyOf(name);
  return [name.given, name['dropping-particle'], familyOf(name), name.suffix].filter(Boolean).join(' ');
}

function shortTitle(title: string): string {
  const plain = title.replace(/<[^<>]*>/g, '');
  const words = plain.split(/[:.?!–—]\s/)[0]?.split(' ') ?? [];
  return `“${words.slice(0, 5).join(' ')}${words.length > 5 ? ' …' : ''}”`;
}
