import { type LecturePaths, lecturePaths } from '../course/lecture-paths.ts';
import type { Course, Lecture } from '../course/types.ts';
import { lecturesByName } from '../course/wiki-target.ts';
import type { OldAddress } from '../ledger/old-addresses.ts';
import { leadsOut } from '../lib/paths.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import type { OriginalOutline } from './translated-sections.ts';

/** Where a link leads, as its author wrote it. */
export type Target =
  | { kind: 'external' }
  /**
   * `old` by the ledger, `loose` by another spelling of what is there, `untranslated` where a section was named in
   * another language and its lecture is what can be led to.
   */
  | {
      kind: 'section';
      lecture: Lecture;
      fragment: string;
      old?: true;
      loose?: true;
      untranslated?: true;
    }
  | { kind: 'file'; path: string; suffix: string }
  | { kind: 'page'; path: string; suffix: string }
  | { kind: 'broken'; rule: string; message: string; hint: string };

/** What there is to link to, made once for a course so that a link costs no search through it. */
export interface LinkMap {
  lectureBySlug: Map<string, Lecture>;
  lectureByName: Map<string, Lecture>;
  byPath: LecturePaths;
  files: Set<string>;
  /** Links of the content folder that lead out of it. */
  outside: Set<string>;
  /** Files copied from `public/`, by their path. */
  publicFiles: Set<string>;
  anchors: Map<Lecture, Anchors>;
  /** The lecture of each label that only one has: to many tools a label is known in the whole book. */
  labels: ReadonlyMap<string, Lecture>;
  /** The same of sections and titles by their words, which Pandoc and bookdown know in the whole book, too. */
  sections: ReadonlyMap<string, Lecture>;
  /** Addresses of former times that still lead somewhere. */
  old: ReadonlyMap<string, OldAddress>;
  /** Ids of the glossary's terms. */
  terms: Set<string>;
  /** Pages of the site that only some courses have. */
  pages: Set<string>;
  /** Lectures that belong to no course yet: drafts, and files that can't be read. */
  unpublished: ReadonlyMap<string, 'draft' | 'unreadable'>;
  /** Pages in languages that aren't shown. */
  translations: ReadonlySet<string>;
  /** The sections of the page that a lecture translates. */
  outlineOfOriginal: OriginalOutline;
  /** Where each link leads, once it was followed: pages, checks and feeds ask for the same ones. */
  resolved: Map<string, Map<string, Target>>;
}

/** What a link map knows beside the lectures and files. */
export interface MoreTargets {
  old?: ReadonlyMap<string, OldAddress>;
  terms?: string[];
  pages?: string[];
  outside?: string[];
  unpublished?: ReadonlyMap<string, 'draft' | 'unreadable'>;
  translations?: ReadonlySet<string>;
  outlineOfOriginal?: OriginalOutline;
}

/** Makes the map of everything a link can lead to. */
export function linkMap(
  course: Course,
  files: string[],
  publicFiles: string[],
  {
    old = new Map(),
    terms = [],
    pages = [],
    outside = [],
    unpublished = new Map(),
    translations = new Set(),
    outlineOfOriginal = () => undefined,
  }: MoreTargets = {},
): LinkMap {
  const anchors = new Map(course.lectures.map((lecture) => [lecture, anchorsOf(lecture)]));
  return {
    lectureBySlug: new Map(course.lectures.map((lecture) => [lecture.slug, lecture])),
    lectureByName: lecturesByName(course.lectures),
    byPath: lecturePaths(course.lectures),
    files: new Set(files),
    outside: new Set(outside),
    publicFiles: new Set(publicFiles),
    anchors,
    labels: ofOnlyOne(anchors, ({ labels }) => labels),
    sections: ofOnlyOne(anchors, ({ titles }, { document }) => [
      ...titles,
      ...document.headings.map(({ id }) => id),
    ]),
    old,
    terms: new Set(terms),
    pages: new Set(pages),
    unpublished,
    translations,
    outlineOfOriginal,
    resolved: new Map(),
  };
}

/** The lecture of each id that no other has as well. */
function ofOnlyOne(
  anchors: LinkMap['anchors'],
  idsOf: (anchors: Anchors, lecture: Lecture) => readonly string[],
): Map<string, Lecture> {
  const found = new Map<string, Lecture>();
  const shared = new Set<string>();
  for (const [lecture, own] of anchors) {
    for (const id of new Set(idsOf(own, lecture))) {
      if (found.has(id)) shared.add(id);
      found.set(id, lecture);
    }
  }
  for (const id of shared) found.delete(id);
  return found;
}

/** Where a link is written: a lecture, or a file such as `glossary.yml` at the top of the course. */
export type Origin = Lecture | { file: string; slug: string };

/** Whether a path leads out of the content folder, by itself or by a symbolic link that it goes through. */
export function isOutside({ outside }: LinkMap, path: string): boolean {
  const pieces = path.split('/');
  return leadsOut(path) || pieces.some((_, index) => outside.has(pieces.slice(0, index + 1).join('/')));
}

/** A path as the disk spells it: file systems differ in how they write an accent. */
export function fileNamed(files: ReadonlySet<string>, path: string): string | undefined {
  return [path, path.normalize('NFC'), path.normalize('NFD')].find((form) => files.has(form));
}
