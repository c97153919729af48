import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Place } from '../course/types.ts';
import { placeAt } from '../syntax/places.ts';

/** An entry of a `.bib` file: as an object of CSL-JSON, or why it is none. */
export interface BibtexEntry {
  key: string;
  place: Place;
  item?: unknown;
  /** What is wrong with it, in the words of the parser. */
  fault?: string;
}

/** BibTeX is read as BibLaTeX, which has more fields. */
const chain = (input: unknown, forceType: string, target?: string) =>
  plugins.input.chain(input, { forceType, ...(target && { target }), generateGraph: false } as Parameters<
    typeof plugins.input.chain
  >[1]) as unknown[];

interface Entry {
  properties: Record<string, string>;
}

/** Where an entry begins: its kind and its key. */
const opening = /^[ \t]*@([a-z]+)\s*[{(]\s*(?:([^\s,{}()"=]+)\s*(?=,))?/gim;

/**
 * Reads BibTeX or BibLaTeX. Each entry is read by itself, after the abbreviations (`@string`) before it, so that one
 * that can't be read is one problem and leaves the others standing.
 */
export function readBibtex(source: string): BibtexEntry[] {
  const starts = [...source.matchAll(opening)];
  const entries: BibtexEntry[] = [];
  let abbreviations = '';
  let end = 0;
  for (const [index, { 0: written, 1: kind = '', 2: key = '', index: at }] of starts.entries()) {
    // What looks like an entry inside another is none.
    if (at < end) continue;
    const open = at + written.search(/[{(]/);
    end = closingOf(source, open) ?? starts[index + 1]?.index ?? source.length;
    const text = source.slice(at, end);
    if (/^string$/i.test(kind)) abbreviations += `${text}\n`;
    if (/^(?:string|comment|preamble)$/i.test(kind)) continue;
    const place = placeAt(source, at + written.length - written.trimStart().length);
    entries.push({ key, place, ...entryIn(abbreviations + text) });
  }
  return entries;
}

function entryIn(text: string): Pick<BibtexEntry, 'item' | 'fault'> {
  try {
    const entries = chain(text, '@biblatex/text', '@biblatex/entries+list') as Entry[];
    const [item] = chain(entries, '@biblatex/entries+list');
    // The number of a preprint has no place in what the library makes of an entry.
    const { eprint, eprinttype, archiveprefix } = entries[0]?.properties ?? {};
    const preprint = eprint && { archive: eprinttype ?? archiveprefix, archive_location: eprint };
    return item ? { item: { ...(item as object), ...preprint } } : { fault: 'it holds nothing' };
  } catch (error) {
    const [line = ''] = String((error as Error).message).split('\n');
    return { fault: line.replace(/ at line .*|:$/g, '').trim() || 'its braces do not match' };
  }
}

/** Where the bracket at `open` is closed; undefined where it never is. */
function closingOf(source: string, open: number): number | undefined {
  const [opens, closes] = source[open] === '(' ? '()' : '{}';
  let depth = 0;
  let braces = 0;
  for (let at = open; at < source.length; at++) {
    const character = source[at];
    if (source[at - 1] === '\\') continue;
    // Inside braces a round bracket is text.
    if (opens === '(' && character === '{') braces++;
    else if (opens === '(' && character === '}') braces--;
    else if (braces === 0 && character === opens) depth++;
    else if (braces === 0 && character === closes && --depth === 0) return at + 1;
  }
  return undefined;
}
