import type { VFile } from 'vfile';
import type {
  Footnote,
  Heading,
  ImportReference,
  LectureDocument,
  LinkReference,
  Numbered,
  PictureReference,
  Place,
  SearchRecord,
} from '../course/types.ts';

/** What the plugins find on their way through a lecture; it travels with the file. */
export interface LectureData {
  firstHeading: string | undefined;
  extraTitles: Place[];
  headings: Heading[];
  numbered: Numbered[];
  footnotes: Footnote[];
  pictures: PictureReference[];
  links: LinkReference[];
  imports: ImportReference[];
  anchors: string[];
  styles: Record<string, string>;
  records: SearchRecord[];
  words: number;
  formulas: number;
  firstParagraph: string;
  problems: LectureDocument['problems'];
  html: string;
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
    pictures: [],
    links: [],
    imports: [],
    anchors: [],
    styles: {},
    records: [],
    words: 0,
    formulas: 0,
    firstParagraph: '',
    problems: [],
    html: '',
  };
  return data.lecture;
}

/** Where a node stands in the author's file; line 1 where the parser kept no place. */
export function placeOf(node: { position?: { start: Place } | undefined }): Place {
  const start = node.position?.start;
  return start ? { line: start.line, column: start.column } : { line: 1, column: 1 };
}
