/** What a course is made of. Everything else in `src/` reads these shapes. */

import type { OwnWords } from '../words/index.ts';

/** A place in an author's file; lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Something wrong in a lecture, as data: `report.ts` turns it into text. */
export interface Problem {
  /** Path inside the content folder, with forward slashes. */
  file: string;
  place: Place | 'unknown';
  /** Permanent name of the rule, such as `missing-picture`. */
  rule: string;
  severity: 'error' | 'warning';
  /** What is wrong, as a whole sentence. */
  message: string;
  /** How to mend it, as a whole sentence, with real candidates where there are some. */
  hint: string;
}

/** A heading of a lecture; `depth` is 2 to 6. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
  place: Place;
  /** Whether its author gave it that id. */
  isLabelled?: true;
}

/** A figure, table or equation that has a number and can be linked to. */
export interface Numbered {
  kind: 'figure' | 'table' | 'equation';
  id: string;
  number: number;
  /** "Figure 2": what an empty link to it prints. */
  label: string;
  caption: string;
  place: Place;
}

/** A footnote, by its permanent id (`fn-brown`). */
export interface Footnote {
  id: string;
  number: number;
  text: string;
  place: Place;
}

/** A place where a work is cited. */
export interface Citation {
  key: string;
  /** The mark's own id; empty where the bibliography has no such key. */
  id: string;
  /** Anchor of the section it stands in; empty for the opening of the lecture. */
  section: string;
  place: Place;
  /** Whether it is a bare `@key` in a sentence, which may be a name of another kind. */
  isBare: boolean;
}

/** An entry of a lecture's list of references, by its permanent id (`ref-vaswani2017`). */
export interface Reference {
  key: string;
  id: string;
  text: string;
}

/** An acronym of a lecture's text, such as `RNN`. */
export interface Acronym {
  name: string;
  /** Where running text uses it first without a word of what it stands for; undefined where it never does. */
  used: Place | undefined;
  /** Whether the lecture says, there or later, what it stands for. */
  isExplained: boolean;
}

/** A picture as the author wrote it. `index` is the number of its slot in the HTML. */
export interface PictureReference {
  index: number;
  source: string;
  alt: string | undefined;
  /** Whether its caption says the same: a screen reader then hears it once, as the HTML standard has it. */
  isSaid?: true;
  /** What the author wrote to be seen beside it, where no caption shows it. */
  title: string | undefined;
  class: string | undefined;
  /** Size the author asked for, in CSS pixels. */
  width: number | undefined;
  height: number | undefined;
  /** True where the picture stands inside a link, which it then keeps instead of opening larger. */
  linked: boolean;
  /** True where the picture stands inside a line of text. */
  inline: boolean;
  place: Place;
}

/** A link as the author wrote it. `index` is the number of its slot in the HTML. */
export interface LinkReference {
  index: number;
  target: string;
  /** True for `[](#fig-x)`: the site fills in "Figure 2" or the heading's text. */
  empty: boolean;
  place: Place;
}

/** What an `.mdx` lecture imports, as its author wrote it. */
export interface ImportReference {
  source: string;
  place: Place;
}

/** A piece of a lecture that search can find: a section, or a caption, table, footnote or question in it. */
export interface SearchRecord {
  kind: 'text' | 'figure' | 'table' | 'equation' | 'footnote' | 'question';
  /** Anchor on the page; empty for the opening of the lecture. */
  id: string;
  /** Anchor of the section it stands in; empty for the opening of the lecture. */
  section: string;
  heading: string;
  /** Headings above it inside the lecture, outermost first. */
  breadcrumb: string[];
  /** Words that the text sets in italics or bold, which is how a term is introduced. */
  terms: string[];
  text: string;
}

/** A piece of a lecture's text that means something else where the text is read at another address. */
export interface SourceAddress {
  /** A `definition` is `[name]: address`, of a link or a picture; a `program` is a line of `.mdx` for the compiler. */
  kind: 'link' | 'picture' | 'definition' | 'program' | 'citation';
  /** Offsets in the prepared text, which begins after the front matter. */
  start: number;
  end: number;
  /** What the author means by it, without escapes. */
  address: string;
  /** Where the words of `[](#fig-x)` go, which the site gives it. */
  wordsAt?: number;
  /** How a citation reads, and which works its parts lead to. */
  words?: { text: string; key?: string }[];
}

/** In which language a text seems to be. */
export interface TextLanguage {
  /** BCP 47 tag; empty where nothing shows it. */
  language: string;
  isReliable: boolean;
  /** Whether it has letters of the Latin alphabet, and how many letters it has that say something. */
  isLatin: boolean;
  letters: number;
}

/** A lecture's text, rendered. Depends on nothing but the text of its own file. */
export interface LectureDocument {
  frontmatter: Record<string, unknown>;
  /** Where each key of the front matter stands. */
  places: Record<string, Place>;
  /** Text of the first `#` heading, where the front matter has no title. */
  firstHeading: string | undefined;
  /** The same with its formulas as they are written, where there are any: addresses are made of these words. */
  firstHeadingInTex?: string;
  /** First paragraph, as plain text. */
  firstParagraph: string;
  /** HTML with slots for pictures, link targets and reference texts; empty for `.mdx`, and where a file has it. */
  html: string;
  /** The file that has its HTML, which is read when its page is made: nobody holds that of a whole course in memory. */
  htmlFile?: string;
  headings: Heading[];
  numbered: Numbered[];
  footnotes: Footnote[];
  /** What it cites, in the order of the text. */
  citations: Citation[];
  /** Its list of references. */
  references: Reference[];
  pictures: PictureReference[];
  links: LinkReference[];
  /** Every address by where it stands in the text, in order. */
  addresses: SourceAddress[];
  /** What an `.mdx` lecture imports; empty for `.md`. */
  imports: ImportReference[];
  /** Every other id that can be linked to: `<a name>` and ids on raw HTML. */
  anchors: string[];
  /** The acronyms that it uses or explains. */
  acronyms: Acronym[];
  /** The words that it says an abbreviation stands for, with that: the two are searched as one. */
  spelledOut: [long: string, short: string][];
  /** Rules whose warnings its author doesn't want to see. */
  off: string[];
  /** Ids that other builders give the headings, and which of ours each means. */
  aliases: Record<string, string>;
  /** Every id with a slot for its former addresses, by the number of the slot. */
  targets: string[];
  /** Declarations of authors' `style` attributes, by the class that carries them. */
  styles: Record<string, string>;
  /** Whether something in it has one of the six hues. */
  hasHues: boolean;
  records: SearchRecord[];
  textLanguage: TextLanguage;
  /** Words of running text, code and formulas left out. */
  words: number;
  /** Formulas in the running text and on lines of their own. */
  formulas: number;
  /** The files of typefaces that its text is set in: `serif`, `serif-italic`, `math-letters`. */
  typefaces: string[];
  /** Whether it asks a question that readers can answer in the page. */
  hasQuestion: boolean;
  problems: Omit<Problem, 'file'>[];
  /** While a course is written: this was only looked at, and has nothing yet but its front matter and its title. */
  isScanned?: true;
}

/** A lecture in its course. */
export interface Lecture {
  /** Path inside the content folder, with forward slashes: `03-attention/index.md`. */
  file: string;
  format: 'md' | 'mdx';
  /** `attention`, or `part-slug/attention`; its page is at `/<slug>/`. */
  slug: string;
  /** The address it should have had and can't: no address, one of the site's own, or that of another lecture. */
  wanted?: { slug: string; fault: 'no-address' | 'own' | Lecture | undefined };
  /** Place that the author gave it, in the front matter or by a number in the file's name. */
  order: number | undefined;
  /** Position in the course; what the reader sees as "Lecture 3". From 1, or from where the author begins. */
  number: number;
  title: string;
  description: string;
  /** Whether its author wrote the description; else it repeats how the text begins. */
  isDescribed: boolean;
  /** What a reader can do afterwards, each continuing "After this lecture you can". */
  objectives: string[];
  /** The day that its author gave it, as `2024-03-05`. */
  date: string | undefined;
  /** The day its author last went through it against its sources, as `2024-03-05`. */
  reviewed: string | undefined;
  /** What its author filed it under. */
  tags: string[];
  /** Minutes at 230 words a minute, at least 1. */
  readingMinutes: number;
  /** The language that it is in, where that isn't the course's, as a BCP 47 tag. */
  language?: string;
  document: LectureDocument;
}

/** A group of lectures: a folder of the content folder. */
export interface Part {
  /** Folder's slug; empty for lectures at the top. */
  slug: string;
  title: string;
  lectures: Lecture[];
}

/** The module of a figure, as course.yml names it, and where it does. */
export interface CourseFigure {
  source: string;
  place: Problem['place'];
}

/** A whole course. */
export interface Course {
  title: string;
  /** One paragraph, plain text. */
  description: string;
  author: string | undefined;
  /** BCP 47 tag, `en` unless the course says otherwise. */
  language: string;
  /** What its author has the site say instead of its own words. */
  words?: OwnWords | undefined;
  /** Address it is published at, without the sub-path. */
  site: string | undefined;
  licence: string | undefined;
  /** Address below which a lecture's file can be edited. */
  edit: string | undefined;
  /** Address, of a page or of a mailbox, where readers report what is wrong. */
  contact: string | undefined;
  /** The figure of the home page. */
  figure: CourseFigure | undefined;
  lectures: Lecture[];
  parts: Part[];
}

/** A term of the course, from `glossary.yml`. */
export interface GlossaryTerm {
  /** Its anchor on the glossary's page. */
  id: string;
  term: string;
  /** Abbreviation, such as `RLHF`. */
  short: string | undefined;
  /** Other words for the same thing. */
  aliases: string[];
  definition: string;
  /** Where it is explained; undefined where the file doesn't say. */
  home: { lecture: Lecture; section: string } | undefined;
}
