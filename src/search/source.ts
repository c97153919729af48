import type { PartKind, SearchFacts, SectionEntry } from './index/section-entry.ts';

/** What to look among. */
export interface Filters {
  lecture?: string | undefined;
  kind?: PartKind | undefined;
}

/** Where a search finds the sections that its ranking puts in order. */
export interface Source {
  facts: () => Promise<SearchFacts>;
  /** Fetches what any question needs, all at once. */
  warm: () => Promise<unknown>;
  /** The stemmer of the course's language; undefined where it has none. */
  stemmer: () => Promise<((word: string) => string) | undefined>;
  /** The numbers of all sections among which is looked. */
  all: (filters: Filters) => Promise<number[]>;
  /** The numbers of the sections that have a word or one of its forms, each with how promising it is: 1 at the most. */
  sectionsWith: (stem: string, filters: Filters) => Promise<Map<number, number>>;
  /** Whether any section has a word or one of its forms, for certain. */
  has: (stem: string) => Promise<boolean>;
  section: (n: number) => Promise<SectionEntry>;
  /** Number of the file that a section comes in. */
  fileOf: (n: number) => number;
  /** Files to read for a question beside one for each section shown. All of a short course are at hand. */
  spare: number;
  /** Milliseconds to wait before words of a long course are looked for, so that none is loaded for half a word. */
  patience: number;
}
