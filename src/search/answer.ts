import type { PartKind, SectionEntry } from './index/section-entry.ts';
import { excerpt, type Piece } from './rank/excerpt.ts';
import { type Atom, atomsOf, type Question } from './rank/question.ts';
import type { Ranked } from './rank/rank.ts';

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

/** A question, the sections found for it, the best first, and how many of them to show. */
export interface Asked {
  question: Question;
  ranked: Ranked[];
  count: number;
  /** Where parts of a kind are asked for, each is listed. */
  kind: PartKind | undefined;
}

/** What a search gives. */
export interface Answer {
  query: string;
  /** Whether it is the beginning of a question that was too long to be answered whole. */
  isCut?: boolean;
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
  /** `everywhere`: what the filters left out. `instead`: for other words. `start`: to begin with, none being nearer. */
  why: 'everywhere' | 'instead' | 'start';
  /** The words that they answer; empty for those to begin with. */
  words: string;
  results: Result[];
}

/** What was found for a question, in place of the `text` that was typed where `corrected` says so. */
export function answer(text: string, asked: Asked, corrected?: string): Answer {
  const { question, ranked, count, kind } = asked;
  const listed = kind
    ? ranked.flatMap((one) => one.parts.map((_, place) => result(one, place)))
    : ranked.map((one) => result(one));
  return {
    query: text,
    corrected,
    results: listed.slice(0, count),
    more: listed.length > count,
    definition: definitionOf(question, ranked),
    unknown: [],
    nearest: [],
    inParts: [],
    nearby: undefined,
  };
}

/** A section as it is listed, with its best part or another one. */
export function result({ entry, parts }: Ranked, place = 0): Result {
  const { part, hits } = parts[place] ?? { part: entry.parts[0], hits: [] };
  const pieces = part ? excerpt(part, hits) : [];
  const marked = pieces.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase());
  return {
    entry,
    kind: part?.kind ?? 'text',
    label: part?.label ?? '',
    part: part?.id ?? entry.id,
    excerpt: pieces,
    words: [...new Set(marked)].slice(0, 8),
  };
}

/** The definition of a term that is all the question asks for. */
function definitionOf({ units, language }: Question, ranked: Ranked[]): Answer['definition'] {
  const stemsOf = (atoms: Atom[]) =>
    atoms
      .filter(({ exact }) => !language.faint.has(exact))
      .map(({ stem }) => stem)
      .join(' ');
  const asked = stemsOf(units.flatMap(({ atoms }) => atoms));
  if (!asked) return undefined;
  for (const { entry } of ranked) {
    for (const { kind, id, label, text } of entry.parts) {
      const names = kind === 'definition' ? label.split(', ') : [];
      if (names.some((name) => stemsOf(atomsOf(name, language)) === asked))
        return { id, term: names[0] ?? label, text, entry };
    }
  }
  return undefined;
}
