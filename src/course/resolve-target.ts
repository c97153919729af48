import { posix } from 'node:path';
import { didYouMean } from './nearest.ts';
import type { Course, Lecture } from './types.ts';

/** Where a link leads, as its author wrote it. */
export type Target =
  | { kind: 'external' }
  | { kind: 'section'; lecture: Lecture; fragment: string }
  | { kind: 'file'; path: string; suffix: string }
  | { kind: 'page'; path: string; suffix: string }
  | { kind: 'broken'; rule: string; message: string; hint: string };

/** What there is to link to, made once for a course so that a link costs no search through it. */
export interface LinkMap {
  lectureByFile: Map<string, Lecture>;
  lectureBySlug: Map<string, Lecture>;
  files: Set<string>;
  /** Files copied from `public/`, by their path. */
  publicFiles: Set<string>;
  anchors: Map<Lecture, Set<string>>;
}

/** Pages the site has beside the lectures; a lecture can't take their place. */
export const sitePages = ['', 'search', '404.html'];
const external = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Makes the map of everything a link can lead to. */
export function linkMap(course: Course, files: string[], publicFiles: string[]): LinkMap {
  return {
    lectureByFile: new Map(course.lectures.map((lecture) => [lecture.file, lecture])),
    lectureBySlug: new Map(course.lectures.map((lecture) => [lecture.slug, lecture])),
    files: new Set(files),
    publicFiles: new Set(publicFiles),
    anchors: new Map(course.lectures.map((lecture) => [lecture, anchorsOf(lecture)])),
  };
}

/** Finds out where `target`, written in `from`, leads: relative to its file, to the course, or to the site. */
export function resolveTarget(map: LinkMap, from: Lecture, target: string): Target {
  if (external.test(target)) return { kind: 'external' };
  const [, rawPath = '', query = '', rawFragment = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  const path = decode(rawPath);
  const fragment = decode(rawFragment);
  if (path === '') return section(map, from, fragment);
  const suffix = `${query}${rawFragment ? `#${rawFragment}` : ''}`;
  const inContent = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from.file), path);
  if (inContent.startsWith('../')) {
    const asAddress = lectureAt(map, posix.join('/', from.slug, path));
    if (asAddress) return section(map, asAddress, fragment);
    return {
      kind: 'broken',
      rule: 'link-outside',
      message: `The link \`${target}\` leaves the content folder.`,
      hint: 'Put the file into the content folder and link to it there.',
    };
  }
  const lecture = lectureNamed(map, inContent) ?? lectureAt(map, path.startsWith('/') ? path : posix.join('/', from.slug, path));
  if (lecture) return section(map, lecture, fragment);
  if (map.files.has(inContent)) return { kind: 'file', path: inContent, suffix };
  if (map.publicFiles.has(inContent)) return { kind: 'page', path: inContent, suffix };
  if (path.startsWith('/') && sitePages.includes(trimSlashes(path))) return { kind: 'page', path: path === '/' ? '' : `${trimSlashes(path)}/`, suffix };
  return {
    kind: 'broken',
    rule: 'missing-link',
    message: `The link \`${target}\` leads to a file that doesn't exist.`,
    hint: didYouMean(inContent, candidates(map, inContent), 'Link to a lecture or a file of the content folder, by its path from this file.'),
  };
}

function section(map: LinkMap, lecture: Lecture, fragment: string): Target {
  const anchors = map.anchors.get(lecture) as Set<string>;
  if (fragment === '' || fragment.startsWith(':~:') || anchors.has(fragment)) return { kind: 'section', lecture, fragment };
  return {
    kind: 'broken',
    rule: 'missing-section',
    message: `\`#${fragment}\` is no section, figure, table, equation or note of ${lecture.file}.`,
    hint: didYouMean(fragment, anchors, `Its sections are ${lecture.document.headings.slice(0, 8).map(({ id }) => `\`${id}\``).join(', ') || 'none'}.`),
  };
}

function lectureNamed(map: LinkMap, path: string): Lecture | undefined {
  const bare = path.replace(/\/$/, '');
  for (const candidate of [path, `${bare}.md`, `${bare}.mdx`, `${bare}/index.md`, `${bare}/index.mdx`]) {
    const lecture = map.lectureByFile.get(candidate);
    if (lecture) return lecture;
  }
  return undefined;
}

function lectureAt(map: LinkMap, address: string): Lecture | undefined {
  return map.lectureBySlug.get(trimSlashes(address).replace(/(?:\/index)?\.html$/, ''));
}

function* candidates(map: LinkMap, wanted: string): Generator<string> {
  yield* map.lectureByFile.keys();
  if (!/\.mdx?$/.test(wanted)) yield* map.files;
}

/** Every id of a lecture's page that a link may name. */
function anchorsOf({ document }: Lecture): Set<string> {
  const lists = [document.headings, document.numbered, document.footnotes];
  return new Set([...lists.flatMap((list) => list.map(({ id }) => id)), ...document.anchors]);
}

const trimSlashes = (path: string) => path.replace(/^\/+|\/+$/g, '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
