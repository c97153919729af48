import type { Root } from 'mdast';
import { slugOf, splitName, titleOf } from '../course/file-name.ts';
import { splitTitle } from '../course/split-title.ts';
import { mendText } from '../mending/mend-text.ts';
import { anchorMap } from './anchors.ts';
import { blocksOf } from './blocks.ts';
import { courseFile, introductionOf, isMoreThanWords } from './course-file.ts';
import type { Surroundings } from './find-surroundings.ts';
import { freeBoldLines } from './free-bold-lines.ts';
import { noFrontMatter, type SplitNotes, splitFrontMatter, withTitle } from './front-matter.ts';
import type { Mending } from './inline-edits.ts';
import { definitionsOf, labelOf, labelsUsed } from './labels.ts';
import { lectureText } from './lecture-text.ts';
import { followLink } from './links.ts';
import { type LectureOutline, outline } from './outline.ts';
import { parseNotes } from './parse-notes.ts';
import { done, type Remark } from './remarks.ts';

/** A file to be written into the course's folder. */
export interface ImportedFile {
  name: string;
  text: string;
}

/** What becomes of notes: the files to write, and what was done and is left to do. */
export interface ImportedNotes {
  files: ImportedFile[];
  remarks: Remark[];
}

/** One is the rule; notes in which everything is wrong at once take two or three. */
const MOST_ROUNDS = 5;

/**
 * Makes a course of one file of notes: a file for each lecture, and `course.yml` with what stands before the
 * first. Notes that are one lecture already, with front matter, stay one file. Pure: it only says what to write.
 */
export function importNotes(source: string, surroundings: Surroundings): ImportedNotes {
  const { files, remarks } = importOnce(source, surroundings);
  const settled = files.map((file) => (file.name.endsWith('.md') ? settle(file, files, surroundings) : file));
  return { files: settled, remarks };
}

/** Mends notes that are one lecture and stay where they are. Pure, as all of it. */
export function mendNotes(source: string, surroundings: Surroundings): { text: string; remarks: Remark[] } {
  const { files, remarks } = importOnce(source, surroundings, true);
  const [only] = files as [ImportedFile];
  return { text: settle(only, files, surroundings).text, remarks };
}

/**
 * Mends a lecture until nothing is left to mend: taking away one fault can bring another to light. A `#` that
 * comes to stand at the beginning of a line on the way (`text<br># words`) begins no further lecture.
 */
function settle(
  file: ImportedFile,
  files: ImportedFile[],
  { pictures, files: linked, isInPlace }: Surroundings,
): ImportedFile {
  const same = (paths: Iterable<string>) => new Map([...paths].map((path) => [path, path]));
  const lectures = files.map(({ name }) => `./${name}`);
  const own = {
    pictures: same(pictures.values()),
    files: same([...linked.values(), ...lectures]),
    name: file.name,
    ...(isInPlace ? { isInPlace } : {}),
  };
  let now = file;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const [next] = importOnce(now.text, own, true).files;
    if (!next || next.text === now.text) break;
    now = next;
  }
  return now;
}

function importOnce(source: string, surroundings: Surroundings, mustBeOne = false): ImportedNotes {
  const notes = splitFrontMatter(source);
  const { frontMatter } = notes;
  const { text, places } = mendText(notes.text);
  const tree = parseNotes(text);
  tree.children = freeBoldLines(tree.children, text);
  const remarks: Remark[] = [];
  for (let place = 0; place < places; place++) done(remarks, 1, 'what `check --fix` mends');
  const { introduction, lectures: found } = outline(tree, remarks, frontMatter === '');
  const opens = introduction.to === 0 ? found[0] : undefined;
  const isOne =
    mustBeOne || found.length === 0 || (frontMatter !== '' && found.length === 1 && opens !== undefined);
  const lectures = isOne ? [onlyLecture(tree, notes, opens, surroundings.name)] : found;
  if (!isOne && isMoreThanWords(tree, introduction)) {
    introduction.file = '00-introduction.md';
    lectures.unshift({ ...introduction, title: 'Introduction' });
  }
  const nodesOf = (lecture: LectureOutline) =>
    lecture.file === introduction.file
      ? introductionOf(tree, introduction)
      : tree.children.slice(lecture.from, lecture.to);
  // A mark in a title is none: the title becomes plain words.
  const used = labelsUsed(tree, lectures.flatMap(nodesOf));
  const parts = lectures.map((lecture) => {
    const nodes = nodesOf(lecture);
    const blocks = blocksOf(
      nodes.filter((node) => node.type !== 'definition' && !used.has(labelOf(node) ?? '')),
    );
    return { lecture, nodes, blocks };
  });
  const anchors = anchorMap(tree, parts);
  const labels = definitionsOf(tree);

  const files = parts.map(({ lecture, nodes, blocks }): ImportedFile => {
    const own = { used: labelsUsed(tree, nodes), usedAnywhere: used };
    const follow: Mending['follow'] = (url) => followLink(url, lecture.file, anchors, surroundings);
    const body = lectureText(tree, { text, surroundings, follow, remarks, ...labels }, lecture, blocks, own);
    const head = withTitle(isOne ? notes : noFrontMatter, lecture.title);
    return { name: lecture.file, text: `${head}${body}\n` };
  });
  const course = isOne ? undefined : courseFile(tree, introduction, notes);
  return {
    files: [...(course ? [course] : []), ...files],
    remarks: remarks.toSorted((one, other) => one.line - other.line),
  };
}

/** Notes without `#` headings, or a file of ours: one lecture under its own name. */
function onlyLecture(
  tree: Root,
  { keys, isValid }: Pick<SplitNotes, 'keys' | 'isValid'>,
  only: LectureOutline | undefined,
  name: string,
): LectureOutline {
  const stem = name.replace(/\.[^.]+$/, '');
  const { number, name: bare } = splitName(stem);
  const title = typeof keys.title === 'string' ? keys.title : (only?.title ?? titleOf(bare));
  // A `#` heading that only repeats the title needs no place in the text, if the front matter can hold it.
  const from =
    only && isValid && splitTitle(title).title.toLowerCase() === only.title.toLowerCase() ? only.from : 0;
  const isOurName = stem === stem.toLowerCase() && slugOf(bare) === bare;
  return {
    title,
    number,
    file: `${isOurName ? stem : slugOf(stem) || 'lecture'}.md`,
    from,
    to: tree.children.length,
  };
}
