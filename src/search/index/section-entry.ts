/** What the browser knows of a section. */
export interface SectionEntry {
  /** Number and title of its lecture. */
  number: number;
  lecture: string;
  /** Address of the lecture's page, without the site's sub-path: `attention/`. */
  path: string;
  /** Anchor of the section; empty for the opening of the lecture. */
  id: string;
  heading: string;
  breadcrumb: string[];
  /** Terms the section introduces. */
  terms: string[];
  parts: SectionPart[];
}

/**
 * What kind of part it is; text is what has no caption or place of its own. Above a lecture's text stand its
 * description, its objectives and its tags, which name everything that others explain.
 */
export type PartKind =
  | 'text'
  | 'above'
  | 'figure'
  | 'table'
  | 'equation'
  | 'footnote'
  | 'question'
  | 'definition';

/** Something in a section that can be the answer by itself: its text, a caption, a note, a definition. */
export interface SectionPart {
  kind: PartKind;
  /** Its own anchor; a definition's is on the page of the glossary. */
  id: string;
  /** "Figure 2", or the term that is defined, with its other names after it. */
  label: string;
  text: string;
}

/** What a search has to know of a course before its first question. */
export interface SearchFacts {
  language: string;
  /** Words of that language that say little beside others. */
  smallWords: string[];
  /** How many sections there are. */
  sections: number;
  /** All of them, where they are few; else they are in files of their own, some in each. */
  entries?: SectionEntry[];
  /** Names of one and the same thing: a term, its short form and its aliases. */
  groups: string[][];
  /** Stems that stand in a good part of all sections; no index says where all of them do. */
  everywhere: string[];
  /** The words of the course: see `countedVocabulary`. A course with its entries here has them there. */
  vocabulary?: string;
  /** Where to begin, for those whose words are nowhere: a few sections, without their parts. */
  start: SectionEntry[];
  /** Files of Pagefind's that every question needs. */
  files: string[];
}

/** What is read, matched and shown of a part: a definition begins with its term. */
export function textOfPart({ kind, label, text }: SectionPart): string {
  return kind === 'definition' ? `${label}. ${text}` : text;
}
