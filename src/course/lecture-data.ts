import type { VFile } from 'vfile';
import type { LectureDocument, Place } from './types.ts';

/** What the plugins find on their way through a lecture; it travels with the file. */
export interface LectureData extends Omit<LectureDocument, 'frontmatter' | 'places'> {
  /** Where headings of the first level stand beside the one that is the title. */
  extraTitles: Place[];
}

/** The lecture's data on `file`, made empty on first use. */
export function lectureData(file: VFile): LectureData {
  const data = file.data as { lecture?: LectureData };
  data.lecture ??= {
    firstHeading: undefined,
    extraTitles: [],
    headings: [],
    numbered: [],
    footnotes: [],
    citations: [],
    references: [],
    pictures: [],
    links: [],
    addresses: [],
    imports: [],
    anchors: [],
    aliases: {},
    acronyms: [],
    spelledOut: [],
    off: [],
    targets: [],
    styles: {},
    hasHues: false,
    records: [],
    textLanguage: { language: '', isReliable: false, isLatin: false, letters: 0 },
    words: 0,
    formulas: 0,
    typefaces: [],
    hasQuestion: false,
    firstParagraph: '',
    problems: [],
    html: '',
  };
  return data.lecture;
}

/** A lecture's front matter, as its plugins are given it. */
export function frontmatterOf({ data }: VFile): Record<string, unknown> {
  return (data as { astro?: { frontmatter?: Record<string, unknown> } }).astro?.frontmatter ?? {};
}

/** What a lecture is called if its text doesn't say; empty where that means nothing, such as `README`. */
export function nameOf({ data }: VFile): string | undefined {
  return (data as { name?: string }).name;
}

/** Where a node stands in the author's file; line 1 where the parser kept no place. */
export function placeOf(node: { position?: { start: Place } | undefined }): Place {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : { line: 1, column: 1 };
}

/** The language that the front matter says, or else whoever wrote the course's settings; undefined where nobody did. */
export function languageGiven(file: VFile): string | undefined {
  return languageSaid(frontmatterOf(file), file.data.language);
}

/** The same of a front matter and what the settings say. */
export function languageSaid(
  { lang, language }: Record<string, unknown>,
  ofCourse: unknown,
): string | undefined {
  return [lang, language, ofCourse].find(
    (said): said is string => typeof said === 'string' && /^[a-z]{2,3}\b/i.test(said),
  );
}
