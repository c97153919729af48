import { posix } from 'node:path';
import { isLectureFile, slugOf, splitName } from '../course/file-name.ts';
import { isOwnPage } from '../course/own-addresses.ts';
import type { Course, Lecture } from '../course/types.ts';
import { lecturesByName, wikiTarget } from '../course/wiki-target.ts';
import type { OldAddress } from '../ledger/old-addresses.ts';
import { leadsOut, trimSlashes } from '../lib/paths.ts';
import { splitTitle } from '../markdown/title.ts';
import { isExternal } from '../syntax/addresses.ts';
import { decodeAddress, readableAddress } from '../syntax/decode-address.ts';
import { didYouMean } from '../syntax/nearest.ts';
import { didYouMeanPath } from './nearest-path.ts';

/** Where a link leads, as its author wrote it. */
export type Target =
  | { kind: 'external' }
  | { kind: 'section'; lecture: Lecture; fragment: string; old?: true }
  | { kind: 'file'; path: string; suffix: string }
  | { kind: 'page'; path: string; suffix: string }
  | { kind: 'broken'; rule: string; message: string; hint: string };

/** What there is to link to, made once for a course so that a link costs no search through it. */
export interface LinkMap {
  lectureByFile: Map<string, Lecture>;
  lectureBySlug: Map<string, Lecture>;
  lectureByName: Map<string, Lecture>;
  files: Set<string>;
  /** Links of the content folder that lead out of it. */
  outside: Set<string>;
  /** Files copied from `public/`, by their path. */
  publicFiles: Set<string>;
  anchors: Map<Lecture, Set<string>>;
  /** Addresses of former times that still lead somewhere. */
  old: ReadonlyMap<string, OldAddress>;
  /** Ids of the glossary's terms. */
  terms: Set<string>;
}

/** Makes the map of everything a link can lead to. */
export function linkMap(
  course: Course,
  files: string[],
  publicFiles: string[],
  {
    old = new Map(),
    terms = [],
    outside = [],
  }: { old?: ReadonlyMap<string, OldAddress>; terms?: string[]; outside?: string[] } = {},
): LinkMap {
  return {
    lectureByFile: new Map(course.lectures.map((lecture) => [lecture.file, lecture])),
    lectureBySlug: new Map(course.lectures.map((lecture) => [lecture.slug, lecture])),
    lectureByName: lecturesByName(course.lectures),
    files: new Set(files),
    outside: new Set(outside),
    publicFiles: new Set(publicFiles),
    anchors: new Map(course.lectures.map((lecture) => [lecture, anchorsOf(lecture)])),
    old,
    terms: new Set(terms),
  };
}

/** Finds out where `target`, written in `from`, leads: relative to its file, to the course, or to the site. */
export function resolveTarget(map: LinkMap, from: Lecture, target: string): Target {
  const named = wikiTarget(target);
  if (named) return byName(map, from, target, named);
  if (isExternal(target)) return { kind: 'external' };
  const [, rawPath = '', query = '', rawFragment = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  const path = decodeAddress(rawPath).replace(/\\/g, '/');
  const fragment = decodeAddress(rawFragment);
  if (path === '') return section(map, from, fragment);
  const suffix = `${query}${rawFragment ? `#${rawFragment}` : ''}`;
  const inContent = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from.file), path);
  if (leadsOut(inContent)) {
    const asAddress = lectureAt(map, posix.join('/', from.slug, path));
    if (asAddress) return section(map, asAddress, fragment);
    return leaving(target);
  }
  const lecture =
    lectureNamed(map, inContent) ??
    lectureAt(map, path.startsWith('/') ? path : posix.join('/', from.slug, path));
  if (lecture) return section(map, lecture, fragment);
  const old = oldPlace(map, path.startsWith('/') ? path : posix.join('/', from.slug, path), fragment);
  if (old) return old;
  if (isGlossary(map, path, inContent)) return term(map, fragment);
  const file = fileNamed(map.files, inContent);
  if (file && isLectureFile(file)) return draft(target);
  if (file) return { kind: 'file', path: file, suffix };
  const shared = fileNamed(map.publicFiles, inContent);
  if (shared) return { kind: 'page', path: shared, suffix };
  if (path.startsWith('/') && isOwnPage(trimSlashes(path)))
    return { kind: 'page', path: path === '/' ? '' : `${trimSlashes(path)}/`, suffix };
  if (isOutside(map, inContent)) return leaving(target);
  return {
    kind: 'broken',
    rule: 'missing-link',
    message: `The link \`${readableAddress(target)}\` leads to a file that doesn't exist.`,
    hint: didYouMeanPath(
      inContent,
      candidates(map, inContent),
      from.file,
      /^www\.\w/i.test(target)
        ? `Write the address whole: \`https://${target}\`.`
        : 'Link to a lecture or a file of the content folder, by its path from this file.',
    ),
  };
}

/** Follows `[[Name#section]]`: the name is that of a lecture, in one of several spellings, or of a file. */
function byName(
  map: LinkMap,
  from: Lecture,
  target: string,
  { name, fragment }: { name: string; fragment: string },
): Target {
  if (name === '') return section(map, from, fragment);
  const bare = posix.basename(name.replace(/\.mdx?$/i, ''));
  const lecture = [bare, splitName(bare).name, splitTitle(bare).title]
    .map((spelling) => map.lectureByName.get(slugOf(spelling)))
    .find(Boolean);
  if (lecture) return section(map, lecture, fragment);
  const file = fileNamed(map.files, name) ?? [...map.files].find((path) => posix.basename(path) === name);
  if (file) return { kind: 'file', path: file, suffix: '' };
  return {
    kind: 'broken',
    rule: 'missing-link',
    message: `\`${readableAddress(target)}\` names no lecture or file.`,
    hint: didYouMean(
      name,
      [...map.lectureByName.values()].map(({ title }) => title),
      'Write the title of a lecture, or `\\[[` if no link was meant.',
    ),
  };
}

function leaving(target: string): Target {
  return {
    kind: 'broken',
    rule: 'link-outside',
    message: `The link \`${readableAddress(target)}\` leaves the content folder.`,
    hint: 'Put the file itself into the content folder and link to it there.',
  };
}

/** Whether a path leads out of the content folder, by itself or by a symbolic link that it goes through. */
export function isOutside({ outside }: LinkMap, path: string): boolean {
  const pieces = path.split('/');
  return leadsOut(path) || pieces.some((_, index) => outside.has(pieces.slice(0, index + 1).join('/')));
}

/** A lecture's file that is none of the course's lectures: it isn't published, not even as it is. */
function draft(target: string): Target {
  return {
    kind: 'broken',
    rule: 'missing-link',
    message: `The link \`${readableAddress(target)}\` leads to a lecture that is a draft.`,
    hint: 'Take `draft: true` out of its front matter, or link to it when it is published.',
  };
}

function section(map: LinkMap, lecture: Lecture, fragment: string): Target {
  const anchors = map.anchors.get(lecture) as Set<string>;
  const id = fragment.replace(/:~:.*$/s, '');
  if (id === '' || id === 'top' || anchors.has(id)) return { kind: 'section', lecture, fragment };
  const alias = lecture.document.aliases[id];
  if (alias !== undefined) return { kind: 'section', lecture, fragment: alias };
  const old = oldPlace(map, lecture.slug, id);
  if (old) return old;
  const ids = lecture.document.headings
    .slice(0, 8)
    .map((heading) => `\`${heading.id}\``)
    .join(', ');
  return {
    kind: 'broken',
    rule: 'missing-section',
    message: `\`#${fragment}\` is no section, figure, table, equation or note of ${lecture.file}.`,
    hint: didYouMean(
      fragment,
      anchors,
      ids === '' ? 'This lecture has no sections.' : `Its sections are ${ids}.`,
    ),
  };
}

/** Where an address of former times leads now; what was taken out leads to the note about it. */
function oldPlace(map: LinkMap, slug: string, fragment: string): Target | undefined {
  const path = trimSlashes(slug);
  const there = map.old.get(fragment === '' ? path : `${path}#${fragment}`);
  if (there)
    return {
      kind: 'section',
      lecture: there.place.lecture,
      fragment: there.place.isGone ? fragment : there.place.fragment,
      old: true,
    };
  // A lecture that has moved takes its places along.
  const whole = map.old.get(path);
  const target = whole && section(map, whole.place.lecture, fragment);
  return target?.kind === 'section' ? { ...target, old: true } : target;
}

function isGlossary(map: LinkMap, path: string, inContent: string): boolean {
  return (
    (trimSlashes(path) === 'glossary' && path.startsWith('/')) ||
    (inContent === 'glossary.yml' && map.files.has(inContent))
  );
}

function term({ terms }: LinkMap, fragment: string): Target {
  if (fragment === '' || terms.has(fragment)) {
    return { kind: 'page', path: 'glossary/', suffix: fragment ? `#${fragment}` : '' };
  }
  return {
    kind: 'broken',
    rule: 'missing-term',
    message: `The glossary has no term \`${fragment}\`.`,
    hint: didYouMean(
      fragment,
      terms,
      'Write the term into `glossary.yml`; its id is its words, with hyphens between them.',
    ),
  };
}

function lectureNamed(map: LinkMap, path: string): Lecture | undefined {
  const bare = path.replace(/\/$/, '');
  for (const candidate of [path, `${bare}.md`, `${bare}.mdx`, `${bare}/index.md`, `${bare}/index.mdx`]) {
    for (const form of [candidate, candidate.normalize('NFC'), candidate.normalize('NFD')]) {
      const lecture = map.lectureByFile.get(form);
      if (lecture) return lecture;
    }
  }
  return undefined;
}

/** A path as the disk spells it: file systems differ in how they write an accent. */
export function fileNamed(files: ReadonlySet<string>, path: string): string | undefined {
  return [path, path.normalize('NFC'), path.normalize('NFD')].find((form) => files.has(form));
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
