import type { Place } from '../course/types.ts';

/** Somebody who wrote or edited a work, by the names of CSL-JSON. */
export interface Name {
  family?: string;
  given?: string;
  /** `van der`, which stands before the family and is sorted with it. */
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
  suffix?: string;
  /** An institution. */
  literal?: string;
}

/** A work that lectures cite: an entry of the bibliography, with those fields of CSL-JSON that are printed. */
export interface Work {
  key: string;
  /** The file of the content folder that it stands in, and where. */
  file: string;
  place: Place;
  type: string;
  people: Name[];
  /** Whether there are more people than the entry names: `and others`. */
  hasOthers: boolean;
  /** Whether they edited it, nobody being named as its author. */
  isEdited: boolean;
  /** `2017`; undefined for a work without a date. */
  year: string | undefined;
  title: string;
  container: string | undefined;
  volume: string | undefined;
  issue: string | undefined;
  pages: string | undefined;
  publisher: string | undefined;
  note: string | undefined;
  doi: string | undefined;
  arxiv: string | undefined;
  url: string | undefined;
}

/** The works of a course by their keys. */
export type Bibliography = ReadonlyMap<string, Work>;
