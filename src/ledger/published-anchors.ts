import type { Lecture, LectureDocument, Place } from '../course/types.ts';
import type { AnchorKind } from './ledger-file.ts';

/** A place of the course that a link can lead to. */
export interface PublishedAnchor {
  address: string;
  kind: AnchorKind;
  /** Heading, caption or first words, for a person who reads the ledger. */
  words: string;
  /** What the fingerprint is made of. */
  text: string;
  file: string;
  place: Place;
}

/** Everything in a lecture that has a permanent address, the lecture itself first. */
export function publishedAnchors({ slug, file, title, document }: Lecture): PublishedAnchor[] {
  const start = { line: 1, column: 1 };
  const anchor = (
    id: string,
    kind: AnchorKind,
    words: string,
    text: string,
    place: Place,
  ): PublishedAnchor => ({
    address: id === '' ? slug : `${slug}#${id}`,
    kind,
    words: words.replace(/\s+/g, ' ').trim().slice(0, 60).trim(),
    text,
    file,
    place,
  });
  const own = (id: string) => document.records.find((record) => record.id === id)?.text ?? '';
  const all = [
    anchor('', 'lecture', title, document.records.map(({ text }) => text).join(' '), start),
    ...document.headings.map(({ id, text, place }) =>
      anchor(id, 'section', text, sectionText(document, id), place),
    ),
    ...document.numbered.map(({ id, kind, caption, place }) =>
      anchor(id, kind, caption, caption || own(id), place),
    ),
    ...document.footnotes.map(({ id, text, place }) => anchor(id, 'footnote', text, text, place)),
    ...document.references.map(({ id, text }) => anchor(id, 'reference', text, text, start)),
    ...document.anchors.map((id) => anchor(id, kindOf(id), '', own(id), start)),
  ];
  const seen = new Set<string>();
  return all.filter(({ address }) => !seen.has(address) && seen.add(address));
}

/** A section's own words, its heading left out; of one that only groups others, their headings. */
export function sectionText({ records, headings }: LectureDocument, id: string): string {
  const own = records.filter((record) => record.kind === 'text' && record.id === id && record.text !== '');
  if (own.length > 0) return own.map(({ text }) => text).join(' ');
  const at = headings.findIndex((heading) => heading.id === id);
  const depth = headings[at]?.depth ?? 0;
  const below: string[] = [];
  for (const heading of headings.slice(at + 1)) {
    if (heading.depth <= depth) break;
    below.push(heading.text);
  }
  return below.join(' ');
}

function kindOf(id: string): AnchorKind {
  if (id.startsWith('fig-')) return 'figure';
  if (id.startsWith('tbl-')) return 'table';
  return id.startsWith('eq-') ? 'equation' : 'anchor';
}
