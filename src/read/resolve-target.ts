import { posix } from 'node:path';
import { isMarkdownFile } from '../course/choose-lectures.ts';
import { slugOf, splitName, withoutEnding } from '../course/file-name.ts';
import { lectureElsewhere, lectureWithPath } from '../course/lecture-paths.ts';
import { isOwnPage } from '../course/own-addresses.ts';
import { splitTitle } from '../course/split-title.ts';
import type { Lecture } from '../course/types.ts';
import { wikiTarget } from '../course/wiki-target.ts';
import { plainAddress } from '../dialects/template-tag.ts';
import { leadsOut, trimSlashes } from '../lib/paths.ts';
import { isExternal } from '../syntax/addresses.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { nearest } from '../syntax/nearest.ts';
import { type Anchors, anchorSpelt } from './anchors.ts';
import {
  citesWork,
  leaving,
  missing,
  missingSection,
  missingTerm,
  namesNothing,
  otherLanguage,
  unpublished,
} from './broken-link.ts';
import { fileNamed, isOutside, type LinkMap, type Origin, type Target } from './link-map.ts';
import { fromFoldersAbove, onlyFileAt, staticFolders } from './static-folders.ts';
import { isInOtherScript, sectionInPlace } from './translated-sections.ts';

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
    const isFound = own.kind !== 'broken' && !('untranslated' in own);
    return isFound ? own : (label(map, from, fragment) ?? own);
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
  return (
    byAnotherRoot(map, from, { path, inContent, fragment, suffix }) ??
    (path === target ? label(map, from, path) : undefined) ??
    fromTop(map, path, fragment) ??
    (inOtherLanguage(map, inContent) ? otherLanguage(target) : missing(map, from, target, inContent))
  );
}

/** What a path means that counts from the root of another site, or from another folder. */
function byAnotherRoot(
  map: LinkMap,
  from: Origin,
  { path, inContent, fragment, suffix }: Record<'path' | 'inContent' | 'fragment' | 'suffix', string>,
): Target | undefined {
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
  return other && loosely(section(map, other, fragment));
}

/** A path that counts from the top of the course, as Docusaurus, GitBook and pages with a `<base>` have it. */
function fromTop(map: LinkMap, path: string, fragment: string): Target | undefined {
  const below = path.replace(/^\.\//, '');
  const isPage = /^[^./][^/]*\//.test(below) && (isMarkdownFile(below) || /\.html?$/i.test(below));
  const lecture = isPage ? lectureWithPath(map.byPath, below) : undefined;
  if (lecture) return section(map, lecture, fragment);
  // Some sites have every page at their top, whatever folder its file is in.
  const flat = /^\/([\w-]+)\/?$/.exec(path)?.[1];
  const atTop = flat === undefined ? undefined : map.lectureByName.get(slugOf(flat));
  return atTop && loosely(section(map, atTop, fragment));
}

/**
 * The file at an address of the built site, which some write links for; a collection of Jekyll, `_name`, lies at
 * `/name/`. No text: there are pages of those that are published, and the others, as `_name.md`, are kept back.
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

/** A label, as MyST, Quarto and Sphinx refer to it from anywhere in the book; else the words of a section. */
function label(map: LinkMap, from: Origin, written: string): Target | undefined {
  const fragment = written.replace(/:/g, '-');
  const lecture = map.labels.get(fragment);
  if (lecture) return { kind: 'section', lecture, fragment };
  const other = map.sections.get(fragment);
  if (!other) return undefined;
  const found = section(map, other, fragment);
  // In a book of R Markdown or Quarto that is how it's written.
  if (/\.[rq]md$/i.test(from.file)) return found;
  return isTelling(map, from, fragment) ? loosely(found) : undefined;
}

/** Whether words name a section of another lecture: one word may be anybody's, and what is much like it is here. */
function isTelling(map: LinkMap, from: Origin, fragment: string): boolean {
  const own = 'document' in from ? map.anchors.get(from)?.ids : undefined;
  return fragment.includes('-') && nearest(fragment, own ?? []).length === 0;
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
  if (name.startsWith('@')) return citesWork(target);
  const bare = posix.basename(withoutEnding(name));
  const lecture =
    byWikiPath(map, from, name) ??
    [bare, splitName(bare).name, splitTitle(bare).title]
      .map((spelling) => map.lectureByName.get(slugOf(spelling)))
      .find(Boolean);
  if (lecture) return section(map, lecture, fragment);
  const file = fileNamed(map.files, name) ?? [...map.files].find((path) => posix.basename(path) === name);
  if (file) return { kind: 'file', path: file, suffix: '' };
  return namesNothing(map, target, name);
}

/** `[[Folder/Name]]`: of lectures with one name, a path says which, from the top, beside the note or anywhere. */
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
  const outline = map.outlineOfOriginal(lecture.file);
  const inPlace = outline && sectionInPlace(lecture, outline, id);
  if (inPlace !== undefined) return { kind: 'section', lecture, fragment: inPlace, loose: true };
  // Sections behind code that nobody has closed aren't known yet.
  if (lecture.document.problems.some(({ rule, severity }) => rule === 'open-fence' && severity === 'error'))
    return { kind: 'section', lecture, fragment: '' };
  if (isInOtherScript(lecture, id) && nearest(id, anchors.ids).length === 0)
    return { kind: 'section', lecture, fragment: '', untranslated: true };
  return missingSection(lecture, fragment, anchors.ids);
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

function term(map: LinkMap, fragment: string): Target {
  return fragment === '' || map.terms.has(fragment)
    ? { kind: 'page', path: 'glossary/', suffix: fragment ? `#${fragment}` : '' }
    : missingTerm(map, fragment);
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
