import { posix } from 'node:path';
import { isMarkdownFile } from '../course/choose-lectures.ts';
import { slugOf, splitName, withoutEnding } from '../course/file-name.ts';
import {
  type LecturePaths,
  lectureElsewhere,
  lecturePaths,
  lectureWithPath,
} from '../course/lecture-paths.ts';
import { isOwnPage } from '../course/own-addresses.ts';
import type { Course, Lecture } from '../course/types.ts';
import { lecturesByName, wikiTarget } from '../course/wiki-target.ts';
import { plainAddress } from '../dialects/template-tag.ts';
import type { OldAddress } from '../ledger/old-addresses.ts';
import { leadsOut, trimSlashes } from '../lib/paths.ts';
import { splitTitle } from '../markdown/title.ts';
import { isExternal } from '../syntax/addresses.ts';
import { decodeAddress, readableAddress } from '../syntax/decode-address.ts';
import { didYouMean } from '../syntax/nearest.ts';
import { type Anchors, anchorSpelt, anchorsOf } from './anchors.ts';
import { didYouMeanPath } from './nearest-path.ts';
import { fromFoldersAbove, onlyFileAt, staticFolders } from './static-folders.ts';

/** Where a link leads, as its author wrote it. */
export type Target =
  | { kind: 'external' }
  /** `old` by the ledger, `loose` by another spelling of what is there. */
  | { kind: 'section'; lecture: Lecture; fragment: string; old?: true; loose?: true }
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

/** Finds out where `target`, written in `from`, leads: relative to its file, to the course, or to the site. */
export function resolveTarget(map: LinkMap, from: Origin, written: string): Target {
  const known = map.resolved.get(from.file) ?? new Map<string, Target>();
  map.resolved.set(from.file, known);
  const resolved = known.get(written) ?? follow(map, from, plainAddress(written.trim()));
  known.set(written, resolved);
  return resolved;
}

function follow(map: LinkMap, from: Origin, target: string): Target {
  const named = wikiTarget(target);
  if (named) return byName(map, from, target, named);
  if (isExternal(target)) return { kind: 'external' };
  const [, rawPath = '', query = '', rawFragment = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(target) ?? [];
  const path = decodeAddress(rawPath).replace(/\\/g, '/');
  const fragment = decodeAddress(rawFragment);
  if (path === '') {
    const own = 'document' in from ? section(map, from, fragment) : missing(map, from, target, '');
    return own.kind === 'broken' ? (label(map, from, fragment) ?? own) : own;
  }
  const suffix = `${query}${rawFragment ? `#${rawFragment}` : ''}`;
  const inContent = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from.file), path);
  const asAddress = path.startsWith('/') ? path : posix.join('/', from.slug, path);
  if (leadsOut(inContent) && !fileNamed(map.files, inContent)) {
    const lecture = lectureAt(map, asAddress);
    if (lecture) return section(map, lecture, fragment);
    const published = fileAt(map, asAddress);
    return published ? { kind: 'file', path: published, suffix } : leaving(target);
  }
  const lecture = lectureWithPath(map.byPath, inContent) ?? lectureAt(map, asAddress);
  if (lecture) return section(map, lecture, fragment);
  const old = oldPlace(map, asAddress, fragment);
  if (old) return old;
  if (isGlossary(map, path, inContent)) return term(map, fragment);
  const file = fileNamed(map.files, inContent) ?? besideContent(map.files, path) ?? fileAt(map, asAddress);
  if (file && map.translations.has(file)) return otherLanguage(target);
  if (file && map.unpublished.has(file)) return unpublished(target, map.unpublished.get(file));
  if (file) return { kind: 'file', path: file, suffix };
  const shared = fileNamed(map.publicFiles, inContent);
  if (shared) return { kind: 'page', path: shared, suffix };
  if (path.startsWith('/') && (isOwnPage(trimSlashes(path)) || map.pages.has(trimSlashes(path))))
    return { kind: 'page', path: path === '/' ? '' : `${trimSlashes(path)}/`, suffix };
  if (isOutside(map, inContent)) return leaving(target);
  const below = belowItsSite(path);
  const above =
    (path.startsWith('/') ? belowAFolder(map, from, inContent) : undefined) ??
    (below === undefined ? undefined : belowAFolder(map, from, below));
  if (above)
    return typeof above === 'string' ? { kind: 'file', path: above, suffix } : section(map, above, fragment);
  const anywhere =
    path.startsWith('/') && !isMarkdownFile(path) ? onlyFileAt(map.files, inContent) : undefined;
  if (anywhere) return { kind: 'file', path: anywhere, suffix };
  const other = lectureElsewhere(map.byPath, inContent) ?? lectureElsewhere(map.byPath, below ?? inContent);
  if (other) return loosely(section(map, other, fragment));
  const labelled = path === target ? label(map, from, path) : undefined;
  if (labelled) return labelled;
  // Docusaurus and GitBook look for a page from the top of the course, too.
  const fromTop =
    /^[^./][^/]*\//.test(path) && isMarkdownFile(path) ? lectureWithPath(map.byPath, path) : undefined;
  if (fromTop) return section(map, fromTop, fragment);
  // Some sites have every page at their top, whatever folder its file is in.
  const flat = /^\/([\w-]+)\/?$/.exec(path)?.[1];
  const atTop = flat === undefined ? undefined : map.lectureByName.get(slugOf(flat));
  if (atTop) return loosely(section(map, atTop, fragment));
  if (inOtherLanguage(map, inContent)) return otherLanguage(target);
  return missing(map, from, target, inContent);
}

/**
 * The file at an address of the built site, which some write links for; a collection of Jekyll, `_name`, lies at `/name/`.
 * No text: there are pages of those that are published, and the others, as `_name.md`, are kept back.
 */
function fileAt({ files }: LinkMap, address: string): string | undefined {
  const path = address.slice(1);
  if (isMarkdownFile(path)) return undefined;
  return fileNamed(files, path) ?? fileNamed(files, `_${path}`);
}

/** A site that lay at `/course/` wrote that in front of its addresses, also behind the way up: `../course/week/x/`. */
function belowItsSite(path: string): string | undefined {
  const [, up = '', rest = ''] = /^(\/|(?:\.\.\/)+)(.*)$/s.exec(path) ?? [];
  const below = rest.slice(rest.indexOf('/') + 1);
  return up === '/' || (up && trimSlashes(below).includes('/')) ? below : undefined;
}

/** How a lecture's file, or a section of it, is linked to from the file `from`. */
export function addressFrom(from: string, lecture: Lecture, fragment: string): string {
  const path = lecture.file === from ? '' : posix.relative(posix.dirname(from), lecture.file);
  return `${encodeURI(path).replace(/#/g, '%23')}${fragment ? `#${fragment}` : ''}`;
}

/** Whether a path is that of a page, or of a folder of them, in a language that isn't shown. */
function inOtherLanguage({ translations }: LinkMap, path: string): boolean {
  const stem = withoutEnding(trimSlashes(path).replace(/\.html?$/i, ''));
  return [...translations].some(
    (file) => withoutEnding(file) === stem || file.startsWith(`${trimSlashes(path)}/`),
  );
}

function otherLanguage(target: string): Target {
  return {
    kind: 'broken',
    rule: 'other-language',
    message: `The link \`${readableAddress(target)}\` leads to a page in a language that isn't shown: readers see its words.`,
    hint: 'Let `include:` in `course.yml` name the language, or take the link out.',
  };
}

function missing(map: LinkMap, from: Origin, target: string, wanted: string): Target {
  const isFolder = [...map.files].some((file) => file.startsWith(`${trimSlashes(wanted)}/`));
  const isSite = /^www\.\w|^(?:[\w-]+\.)+(?:com|org|net|io|dev|edu|gov|fr|de|uk|ph|me|app|ai)(?:\/|$)/i;
  return {
    kind: 'broken',
    rule: 'missing-link',
    message: isFolder
      ? `The link \`${readableAddress(target)}\` leads to a folder without a lecture.`
      : `The link \`${readableAddress(target)}\` leads to a file that doesn't exist.`,
    hint: isFolder
      ? 'Link to one of the files in it, or give the folder a `README.md`.'
      : didYouMeanPath(
          wanted,
          isSite.test(target) ? [] : candidates(map, wanted),
          from.file,
          isSite.test(target)
            ? `Write the address whole: \`https://${target}\`.`
            : 'Link to a lecture or a file of the content folder, by its path from this file.',
        ),
  };
}

/** A label of another lecture, as MyST, Quarto and Sphinx refer to it from anywhere in the book; else the words of a section. */
function label(map: LinkMap, { file }: Origin, written: string): Target | undefined {
  const fragment = written.replace(/:/g, '-');
  const lecture = map.labels.get(fragment);
  if (lecture) return { kind: 'section', lecture, fragment };
  const other = map.sections.get(fragment);
  const found = other && section(map, other, fragment);
  // In a book of R Markdown or Quarto that is how it's written.
  return found && (/\.[rq]md$/i.test(file) ? found : loosely(found));
}

/** What was found only by another spelling: it is led there, and its author told the right one. */
function loosely(target: Target): Target {
  return target.kind === 'section' && !target.old ? { ...target, loose: true } : target;
}

/** Follows `[[Name#section]]`: the name is that of a lecture, in one of several spellings, or of a file. */
function byName(
  map: LinkMap,
  from: Origin,
  target: string,
  { name, fragment }: { name: string; fragment: string },
): Target {
  if (name === '' && 'document' in from) return section(map, from, fragment);
  // Pandoc's way to cite, which Obsidian's users write too.
  if (name.startsWith('@'))
    return {
      kind: 'broken',
      rule: 'citation',
      message: `\`${readableAddress(target)}\` cites a work, and this site has no list of works.`,
      hint: 'Put the work into `references.bib` beside the lectures, or write a footnote, `[^name]`, with the work in it.',
    };
  const bare = posix.basename(withoutEnding(name));
  const lecture =
    byWikiPath(map, from, name) ??
    [bare, splitName(bare).name, splitTitle(bare).title]
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

/** `[[Folder/Name]]`: of lectures with one name, a path says which; it begins at the top, beside the note or anywhere. */
function byWikiPath(map: LinkMap, from: Origin, name: string): Lecture | undefined {
  if (!name.includes('/')) return undefined;
  const path = trimSlashes(name);
  const beside = posix.join(posix.dirname(from.file), name);
  const anywhere = onlyFileAt(map.files, isMarkdownFile(path) ? path : `${path}.md`);
  return [path, beside, anywhere]
    .map((candidate) => (candidate === undefined ? undefined : lectureElsewhere(map.byPath, candidate)))
    .concat(map.lectureBySlug.get(path))
    .find(Boolean);
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
function unpublished(target: string, why: 'draft' | 'unreadable' | undefined): Target {
  const isDraft = why === 'draft';
  return {
    kind: 'broken',
    rule: 'missing-link',
    message: `The link \`${readableAddress(target)}\` leads to a lecture that ${isDraft ? 'is a draft' : "can't be read"}.`,
    hint: isDraft
      ? 'Take `draft: true` out of its front matter, or link to it when it is published.'
      : 'Mend that file, or link to something else.',
  };
}

function section(map: LinkMap, lecture: Lecture, fragment: string): Target {
  const anchors = map.anchors.get(lecture) as Anchors;
  const id = fragment.replace(/:~:.*/s, '');
  const directive = fragment.slice(id.length);
  if (id === '' || id === 'top' || anchors.ids.has(id) || lecture.document.isScanned)
    return { kind: 'section', lecture, fragment };
  const { aliases } = lecture.document;
  const alias = Object.hasOwn(aliases, id) ? aliases[id] : undefined;
  if (alias !== undefined) return { kind: 'section', lecture, fragment: alias };
  const old = oldPlace(map, lecture.slug, id);
  if (old) return old;
  if (anchors.titles.has(id)) return { kind: 'section', lecture, fragment: directive };
  const other = anchorSpelt(anchors, id);
  if (other) {
    const found = { kind: 'section', lecture, fragment: `${other.id}${directive}` } as const;
    return other.isSame ? found : { ...found, loose: true };
  }
  // A paragraph of an Obsidian note: where it has no address of its own, its lecture has.
  if (id.startsWith('^')) return { kind: 'section', lecture, fragment: '', loose: true };
  // Sections behind code that nobody has closed aren't known yet.
  if (lecture.document.problems.some(({ rule, severity }) => rule === 'open-fence' && severity === 'error'))
    return { kind: 'section', lecture, fragment: '' };
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
      anchors.ids,
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

/** A path as the disk spells it: file systems differ in how they write an accent. */
export function fileNamed(files: ReadonlySet<string>, path: string): string | undefined {
  return [path, path.normalize('NFC'), path.normalize('NFD')].find((form) => files.has(form));
}

/** A path from the root of a site, of whose static files some tools keep the folder beside the content. */
function besideContent(files: ReadonlySet<string>, path: string): string | undefined {
  if (!path.startsWith('/')) return undefined;
  return staticFolders.map((folder) => fileNamed(files, `../${folder}${path}`)).find(Boolean);
}

/** The same where the root of that site is a folder of the content, such as `src/` of VitePress. */
function belowAFolder(map: LinkMap, from: Origin, path: string): Lecture | string | undefined {
  for (const candidate of fromFoldersAbove(from.file, path)) {
    const found = lectureWithPath(map.byPath, candidate) ?? fileNamed(map.files, candidate);
    if (found && !(typeof found === 'string' && map.unpublished.has(found))) return found;
  }
  return undefined;
}

function lectureAt(map: LinkMap, address: string): Lecture | undefined {
  return map.lectureBySlug.get(trimSlashes(address).replace(/(?:\/index)?\.html$/, ''));
}

function* candidates(map: LinkMap, wanted: string): Generator<string> {
  for (const { file } of map.lectureBySlug.values()) yield file;
  if (!isMarkdownFile(wanted)) yield* map.files;
}
