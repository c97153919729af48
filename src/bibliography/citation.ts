/** One work of a citation, with what its author wrote around it. */
export interface Cited {
  key: string;
  /** "see": before the mark. */
  before: string;
  /** "p. 5": after the year. */
  after: string;
  /** `-@key`: the names stand in the sentence already. */
  onlyYear: boolean;
}

/** A key as Pandoc reads it: letters, digits and `_`, with single signs inside; or anything between braces. */
export const keyPattern = String.raw`(?:\{[^{}\s]+\}|[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*)`;
const cited = new RegExp(
  String.raw`^(?<before>[^@]*?)(?<sign>-?)(?<![\p{L}\p{N}.])@(?<key>${keyPattern})(?<after>[^@]*)$`,
  'su',
);

/** The works of `see @one, p. 5; -@two`, which stands between square brackets; undefined for what cites nothing. */
export function readCitations(inside: string): Cited[] | undefined {
  const all = inside.split(';').map((part) => cited.exec(part.trim())?.groups);
  if (all.some((groups) => !groups)) return undefined;
  return all.map((groups) => ({
    key: plainKey(groups?.key ?? ''),
    before: words(groups?.before),
    after: words(groups?.after?.replace(/^\s*,/, '')),
    onlyYear: groups?.sign === '-',
  }));
}

/** A key without the braces that it may be written in. */
export function plainKey(key: string): string {
  return key.replace(/^\{(.*)\}$/s, '$1');
}

const words = (text = '') => text.replace(/\s+/g, ' ').trim();

/** Every key that a text may cite, in whatever dialect: so much of the bibliography is the text's own. */
export function keysIn(source: string): Set<string> {
  const keys = new Set<string>();
  for (const [, key = ''] of source.matchAll(at)) keys.add(plainKey(key));
  for (const [, list = '', ofDistill = list] of source.matchAll(inList))
    for (const key of ofDistill.split(',')) keys.add(key.trim());
  return keys;
}

const at = new RegExp(`@(${keyPattern})`, 'gu');
const inList =
  /cite[a-z]*\*?(?:\[[^[\]]*\]){0,2}(?:\{|[:}][a-z:}]*`)([^{}`]+)[}`]|<d-cite\s[^<>]{0,40}?key="([^"<>]+)"/gi;
