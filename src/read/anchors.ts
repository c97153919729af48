import type { Lecture } from '../course/types.ts';

/** Every id of a lecture's page that a link may name, and the other ways to spell them. */
export interface Anchors {
  ids: ReadonlySet<string>;
  /** Those that its author gave: labels, and ids that aren't just the words of a heading. */
  labels: readonly string[];
  spellings: ReadonlyMap<string, string>;
}

/** Collects the ids of headings, figures, tables, equations, notes and authors' own anchors. */
export function anchorsOf({ document }: Lecture): Anchors {
  const lists = [document.headings, document.numbered, document.footnotes, document.references];
  const ids = new Set([...lists.flatMap((list) => list.map(({ id }) => id)), ...document.anchors]);
  const spellings = new Map<string, string>();
  const note = (key: string, id: string) => {
    if (key !== '' && !spellings.has(key)) spellings.set(key, id);
  };
  for (const id of ids) note(id.normalize('NFC'), id);
  for (const id of ids) note(id.normalize('NFC').toLowerCase(), id);
  const texts = document.headings.map(({ id, text }) => [text, id] as const);
  const words = [...[...ids].map((id) => [id, id] as const), ...texts];
  for (const kind of [lettersOf, plainLettersOf, lettersFromFirst])
    for (const [text, id] of words) note(`~${kind(text)}`, id);
  const labels = [
    ...document.numbered.map(({ id }) => id),
    ...document.anchors,
    ...document.headings
      .filter(({ id, text }) => !lettersOf(id).startsWith(lettersOf(text)))
      .map(({ id }) => id),
  ];
  return { ids, labels, spellings };
}

/**
 * The id that a fragment means in another spelling: in another case, as the words of the heading, or as GitHub,
 * mdBook, MkDocs, Docusaurus, kramdown and Pandoc make ids of the same heading: they keep its letters and digits
 * (some without accents, some from the first letter on) and differ in what they put between them. `isSame` where
 * only the encoding of an accent differs.
 */
export function anchorSpelt(
  { spellings }: Anchors,
  fragment: string,
): { id: string; isSame: boolean } | undefined {
  const composed = fragment.normalize('NFC');
  const same = spellings.get(composed);
  if (same !== undefined && same.normalize('NFC') === composed) return { id: same, isSame: true };
  const keys = [composed.toLowerCase(), ...[lettersOf, plainLettersOf].map((kind) => `~${kind(fragment)}`)];
  const id = keys
    .map((key) => (key === '~' ? undefined : spellings.get(key)))
    .find((found) => found !== undefined);
  return id === undefined ? undefined : { id, isSame: false };
}

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function plainLettersOf(text: string): string {
  return lettersOf(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

function lettersFromFirst(text: string): string {
  return plainLettersOf(text).replace(/^\p{N}+/u, '');
}
