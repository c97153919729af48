import type { Found } from './candidates.ts';
import { excerpt, type Piece } from './excerpt.ts';
import { type Query, understand } from './query.ts';
import type { Ranked } from './rank.ts';
import type { PartKind, SectionEntry } from './section-entry.ts';

/** A section that answers. */
export interface Result {
  entry: SectionEntry;
  /** Kind and label of what the excerpt is taken from. */
  kind: PartKind;
  label: string;
  /** Anchor of that part. */
  part: string;
  excerpt: Piece[];
  /** The words that were found there, as the text has them: what is highlighted on arrival. */
  words: string[];
}

/** A query and what was found for it. */
export interface Asked {
  query: Query;
  found: Found;
}

/** What a search gives. */
export interface Answer {
  query: string;
  /** What was searched for instead, where the query seemed misspelt. */
  corrected: string | undefined;
  results: Result[];
  /** Whether there are more than were asked for. */
  more: boolean;
  /** The term that was asked for. */
  definition: { id: string; term: string; text: string; entry: SectionEntry } | undefined;
  /** Words that the course doesn't have, and words of the course that look like them. */
  unknown: string[];
  nearest: string[];
  /** What stands nowhere in one piece, such as `GPT-9`: its parts were searched for. */
  inParts: string[];
  /** Where nothing was found: sections to go on from. */
  nearby: Nearby | undefined;
}

/** Sections that are offered where nothing was found. */
export interface Nearby {
  /** `everywhere`: what the filters left out. `instead`: for other words. `start`: to begin with, nearer ones being none. */
  why: 'everywhere' | 'instead' | 'start';
  /** The words that they answer; empty for those to begin with. */
  words: string;
  results: Result[];
}

/** What was found for `query`, in place of the `text` that was typed where `corrected` says so. */
export function answer(text: string, { query, found: { ranked, more } }: Asked, corrected?: string): Answer {
  return {
    query: text,
    corrected,
    results: ranked.map(result),
    more,
    definition: definitionOf(query, ranked),
    unknown: [],
    nearest: [],
    inParts: [],
    nearby: undefined,
  };
}

/** A section as it is listed. */
export function result({ entry, part, hits }: Ranked): Result {
  const shown = part ?? entry.parts[0];
  const pieces = shown ? excerpt(shown, hits) : [];
  const marked = pieces.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase());
  return {
    entry,
    kind: shown?.kind ?? 'text',
    label: shown?.label ?? '',
    part: shown?.id ?? entry.id,
    excerpt: pieces,
    words: [...new Set(marked)].slice(0, 8),
  };
}

/** The definition of a term that is all the query asks for. */
function definitionOf(query: Query, ranked: Ranked[]): Answer['definition'] {
  const asked = query.units
    .filter(({ weight }) => weight === 1)
    .flatMap(({ atoms }) => atoms.map(({ stem }) => stem))
    .join(' ');
  for (const { entry } of ranked) {
    for (const { kind, id, label, text } of entry.parts) {
      if (kind !== 'definition') continue;
      const names = label
        .split(', ')
        .map((name) => understand(name, { language: query.language, groups: [] }));
      const same = names.some(
        ({ units }) => units.flatMap(({ atoms }) => atoms.map(({ stem }) => stem)).join(' ') === asked,
      );
      if (same) return { id, term: label.split(', ')[0] ?? label, text, entry };
    }
  }
  return undefined;
}
