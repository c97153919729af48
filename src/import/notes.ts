/** What the importer needs to know of the world around a file of notes. */
export interface Surroundings {
  /** The path a picture has from now on, by the path the notes write; absent where there is no such picture. */
  pictures: Map<string, string>;
  /** The same for files that the notes link to. */
  files: Map<string, string>;
  /** Name of the notes' own file, without folder. */
  name: string;
  /** True where the notes stay where they are among others: every link stays as it is. */
  isInPlace?: true;
}

/** A file to be written into the course's folder. */
export interface ImportedFile {
  name: string;
  text: string;
}

/** Something that was done, or that a person has to do, at a line of the notes. */
export interface Remark {
  kind: 'done' | 'todo';
  line: number;
  /** What it is, such as `lost picture`: remarks of one sort are counted together. */
  sort: string;
  detail: string;
}

export interface ImportedNotes {
  files: ImportedFile[];
  remarks: Remark[];
}

/** A lecture of the notes: which blocks it is made of and where it goes. */
export interface LectureOutline {
  title: string;
  number: number | undefined;
  /** Name of its file; empty for what stands before the first lecture. */
  file: string;
  /** Index of its first block, the heading itself left out, and of the block after its last. */
  from: number;
  to: number;
}

/** What stands before the first lecture. */
export interface Introduction extends LectureOutline {
  /** Index of the block that is the course's title; -1 where there is none. */
  titleIndex: number;
}
