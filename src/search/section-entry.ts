/** What the browser knows of a section that was found: it travels in Pagefind's fragment. */
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

/** What kind of part it is; text is what has no caption or place of its own. */
export type PartKind = 'text' | 'figure' | 'table' | 'equation' | 'footnote' | 'question' | 'definition';

/** Something in a section that can be the answer by itself: its text, a caption, a note, a definition. */
export interface SectionPart {
  kind: PartKind;
  /** Its own anchor; a definition's is on the page of the glossary. */
  id: string;
  /** "Figure 2", or the term that is defined, with its other names after it. */
  label: string;
  text: string;
}

/** How the course's words hang together, loaded with the first search. */
export interface SearchTerms {
  language: string;
  /** Number of sections in the index. */
  sections: number;
  /** Names of one and the same thing: a term, its short form and its aliases. */
  groups: string[][];
  /** Where to begin, for those whose words are nowhere: a few sections, without their parts. */
  start: SectionEntry[];
}

/** What is read, matched and shown of a part: a definition begins with its term. */
export function textOfPart({ kind, label, text }: SectionPart): string {
  return kind === 'definition' ? `${label}. ${text}` : text;
}
