import type { Place } from '../course/types.ts';
import type { Name, Work } from './work.ts';

type Fields = Record<string, unknown>;

/** A work from an object of CSL-JSON, as BibTeX is read into and reference managers write; undefined for none. */
export function workFromCsl(item: unknown, file: string, place: Place): Work | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const fields = item as Fields;
  const key = textOf(fields.id);
  const title = textOf(fields.title) ?? textOf(fields['container-title']) ?? textOf(fields['title-short']);
  if (!key || !title) return undefined;
  const authors = namesIn(fields.author);
  const named = authors.length > 0 ? authors : namesIn(fields.editor);
  const people = named.filter((name) => !isOthers(name));
  const arxiv = arxivIn(fields);
  const container = textOf(fields['container-title']);
  return {
    key,
    file,
    place,
    type: textOf(fields.type) ?? 'document',
    people,
    hasOthers: people.length < named.length,
    isEdited: authors.length === 0 && people.length > 0,
    year: yearIn(fields.issued),
    title,
    container: container === title || (arxiv && /arxiv/i.test(container ?? '')) ? undefined : container,
    volume: textOf(fields.volume),
    issue: textOf(fields.issue),
    pages: textOf(fields.page)?.replace(/(?<=\d)-{1,2}(?=\d)/g, '–'),
    publisher: textOf(fields.publisher),
    note: noteIn(fields),
    doi: textOf(fields.DOI)?.replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)/i, ''),
    arxiv,
    url: addressIn(fields.URL),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return withoutTex(String(value)).replace(/\s+/g, ' ').trim() || undefined;
}

/** What is left of TeX: the space after a full stop, a sign between numbers, an accent on an i without its dot. */
function withoutTex(text: string): string {
  return text
    .replace(/\\(?=\s)/g, '')
    .replace(/\\times\s*/g, '×')
    .replace(/ı(?=\p{M})/gu, 'i')
    .normalize('NFC');
}

function namesIn(value: unknown): Name[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter((name): name is Fields => typeof name === 'object' && name !== null)
    .map(
      (name) => Object.fromEntries(Object.entries(name).map(([part, text]) => [part, textOf(text)])) as Name,
    )
    .filter(({ family, given, literal }) => family || given || literal);
}

/** `and others` of BibTeX, and what people write for it. */
function isOthers({ family, literal, given, ...rest }: Name): boolean {
  const name = [rest['non-dropping-particle'], given, family ?? literal].filter(Boolean).join(' ');
  return /^(?:others|et\.? ?al\.?)$/i.test(name);
}

function yearIn(issued: unknown): string | undefined {
  const first = Array.isArray(issued) ? issued[0] : issued;
  if (typeof first === 'object' && first !== null) {
    const date = first as Fields;
    const parts = date['date-parts'] as unknown[][] | undefined;
    return textOf(parts?.[0]?.[0]) ?? textOf(date.year) ?? yearIn(date.raw ?? date.literal);
  }
  const text = textOf(first);
  return text && (/\b\d{4}\b/.exec(text)?.[0] ?? text);
}

/** The number of a preprint: in a field of its own, in an address, or in what stands for a journal. */
function arxivIn(fields: Fields): string | undefined {
  const own = textOf(fields.archive_location) ?? textOf(fields.number);
  const isOwn = /^arxiv$/i.test(textOf(fields.archive) ?? textOf(fields.publisher) ?? '');
  const others = [fields.URL, fields['container-title'], fields.note, fields.DOI].map((field) =>
    textOf(field),
  );
  const found = [isOwn && own ? `arXiv:${own}` : '', ...others].map(
    (text) => arxivNumber.exec(text ?? '')?.[1],
  );
  return found.find((number) => number !== undefined);
}

const arxivNumber =
  /\barxiv(?:\.org\/(?:abs|pdf)\/|[:.\s]\s?)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;

/** A note that says something: not that it is a preprint, which its number says. */
function noteIn({ note }: Fields): string | undefined {
  const text = textOf(note);
  return text && !/^(?:arxiv|https?:)/i.test(text) ? text.replace(/\.$/, '') : undefined;
}

function addressIn(value: unknown): string | undefined {
  const text = textOf(value);
  return text && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
}
