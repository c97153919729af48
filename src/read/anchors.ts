import type { Lecture, LectureDocument } from '../course/types.ts';
import { idsOfOthers, vitePressId } from '../dialects/heading-ids.ts';

/** Every id of a lecture's page that a link may name, and the other ways to spell them. */
export interface Anchors {
  ids: ReadonlySet<string>;
  /** Those that its author gave. */
  labels: readonly string[];
  /** Those that the words of its title would be, as other tools make them: they mean the page from its top. */
  titles: ReadonlySet<string>;
  spellings: ReadonlyMap<string, string>;
}

const known = new WeakMap<LectureDocument, Anchors>();

/** Collects the ids of headings, figures, tables, equations, notes and authors' own anchors. */
export function anchorsOf({ document, title }: Lecture): Anchors {
  const { firstHeading, firstHeadingInTex } = document;
  const anchors = known.get(document) ?? collectAnchors(document, firstHeadingInTex ?? firstHeading ?? title);
  known.set(document, anchors);
  return anchors;
}

function collectAnchors(document: LectureDocument, title: string): Anchors {
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
  const letters = words.map(([text, id]) => [lettersOf(text), id] as const);
  const plain = letters.map(([text, id]) => [withoutAccents(text), id] as const);
  const fromFirst = plain.map(([text, id]) => [text.replace(/^\p{N}+/u, ''), id] as const);
  for (const [text, id] of [...letters, ...plain, ...fromFirst]) note(`~${text}`, id);
  for (const [text, id] of texts) note(`=${vitePressId(text)}`, id);
  note(`~${lettersOf(title)}`, '');
  const labels = [
    ...document.numbered.map(({ id }) => id),
    ...document.anchors,
    ...document.headings.filter(({ isLabelled }) => isLabelled).map(({ id }) => id),
  ];
  return { ids, labels, titles: new Set(idsOfOthers(title)), spellings };
}

/**
 * The id that a fragment means in another spelling: in another case, as the words of the heading, or as GitHub,
 * mdBook, MkDocs, Docusaurus, kramdown and Pandoc make ids of the same heading: they keep its letters and digits
 * (some without accents, some from the first letter on) and differ in what they put between them. `isSame` where
 * only the encoding of an accent differs, or the tool.
 */
export function anchorSpelt(
  { spellings }: Anchors,
  fragment: string,
): { id: string; isSame: boolean } | undefined {
  // GitHub has this before every id of a text, and GitBook that before one of a heading that begins with a number.
  const composed = fragment.normalize('NFC').replace(/^user-content-|^id-(?=\d)/, '');
  const same = spellings.get(composed);
  if (same !== undefined && same.normalize('NFC') === composed) return { id: same, isSame: true };
  const exact = spellings.get(`=${composed}`);
  if (exact !== undefined) return { id: exact, isSame: true };
  const letters = lettersOf(composed);
  const keys = [composed.toLowerCase(), `~${letters}`, `~${withoutAccents(letters)}`];
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

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}
