import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Bibliography } from '../bibliography/work.ts';
import { givenAliases } from '../course/aliases.ts';
import { isFigureModule } from '../course/file-name.ts';
import { settleSlugs } from '../course/settle-slugs.ts';
import type { Course, Lecture } from '../course/types.ts';
import { inlineSvg } from '../images/inline-svg.ts';
import { type PictureFault, pictureFault } from '../images/picture-fault.ts';
import { inspectPicture, type Picture } from '../images/picture-file.ts';
import { unsafeXml } from '../images/unsafe-svg.ts';
import { type InteractiveFigures, prepareFigures } from '../interactive-figures/prepare-figures.ts';
import { oldAddresses } from '../ledger/old-addresses.ts';
import { escapeHtml } from '../lib/escape-html.ts';
import { listFiles } from '../lib/list-files.ts';
import { cacheFolder } from '../read/content-folder.ts';
import { type LinkMap, linkMap } from '../read/link-map.ts';
import type { LoadedCourse } from '../read/load-course.ts';
import { resolveTarget } from '../read/resolve-target.ts';
import { originalOutlines } from '../read/translated-sections.ts';
import { wordsFor } from '../words/index.ts';
import { type FoundPicture, findPicture } from './find-picture.ts';
import { goneLectures } from './gone-lectures.ts';
import { findNamedDrawing } from './named-drawing.ts';
import { openedAsPage } from './opened-as-page.ts';
import { hasReferencesPage } from './references.ts';

/** A course with everything its pages need from beyond their own text. Found before any page is built. */
export interface Publication {
  course: Course;
  folder: string;
  /** The works that lectures may cite; undefined where there is no bibliography. */
  bibliography: Bibliography | undefined;
  /** Commands of TeX that every formula knows. */
  macros: Readonly<Record<string, string>>;
  /** Sub-path the site lives under, with a slash at both ends. */
  base: string;
  map: LinkMap;
  /** Titles of lectures that were taken out, by the slug under which a page still says so. */
  gone: ReadonlyMap<string, string>;
  /** Where each lecture's pictures were found, by lecture and by the picture's index. */
  found: Map<Lecture, FoundPicture[]>;
  /** The pictures themselves, or what is wrong with them, by absolute path. */
  pictures: Map<string, Picture | PictureFault>;
  /** Drawings and interactive figures, ready to stand in the page, by absolute path. */
  figures: Map<string, string>;
  /** The modules of figures that can be touched, with what a browser loads of them. */
  interactive: InteractiveFigures;
  /** Files that lectures link to, by their path in the content folder. */
  attachments: Set<string>;
  /** What is wrong with drawings among them, which a browser would open as pages, by the same path. */
  attachmentFaults: Map<string, PictureFault>;
}

/** What links of a loaded course can lead to; the terms of its glossary are added once that is read. */
export async function linksOf({
  course,
  folder,
  files,
  ledger,
  bibliography,
  outside,
  unpublished,
  translations,
  originals,
}: LoadedCourse): Promise<LinkMap> {
  const shared = await publicFiles();
  settleSlugs(course.lectures, shared);
  const old = oldAddresses(ledger, course.lectures, givenAliases(course.lectures, shared));
  const pages = hasReferencesPage({ course, bibliography }) ? ['references'] : [];
  const outlineOfOriginal = originalOutlines(folder, originals);
  return linkMap(course, files, shared, {
    old,
    outside,
    unpublished,
    translations,
    outlineOfOriginal,
    pages,
  });
}

/** Looks up every picture and linked file of a loaded course. */
export async function preparePublication(
  loaded: LoadedCourse,
  base: string,
  links?: LinkMap,
): Promise<Publication> {
  const map = links ?? (await linksOf(loaded));
  const { course, folder, ledger, bibliography, macros } = loaded;
  const found = new Map<Lecture, FoundPicture[]>();
  const attachments = new Set<string>();
  for (const lecture of course.lectures) {
    found.set(
      lecture,
      lecture.document.pictures.map(({ source }) => findPicture(map, lecture.file, source)),
    );
    for (const link of lecture.document.links) {
      const target = resolveTarget(map, lecture, link.target);
      if (target.kind === 'file') attachments.add(target.path);
    }
  }
  const publication: Publication = {
    course,
    folder,
    bibliography,
    macros,
    base,
    map,
    gone: goneLectures(ledger, course.lectures, map.old),
    found,
    pictures: new Map(),
    figures: new Map(),
    interactive: { html: new Map(), faults: new Map(), files: new Map(), sources: new Set() },
    attachments,
    attachmentFaults: new Map(),
  };
  await inspectAll(publication);
  await prepareInteractive(publication);
  await inspectDrawings(publication);
  return publication;
}

/** Absolute path of a picture that was found; undefined for one that has no file. */
export function picturePath(publication: Publication, found: FoundPicture | undefined): string | undefined {
  if (found?.kind === 'content') return join(publication.folder, found.path);
  if (found?.kind === 'public') return join(publicFolder(), found.path);
  return undefined;
}

/** Every sound picture that has to be encoded: what is inlined needs no file. */
export function picturesToEncode(publication: Publication): Picture[] {
  return [...publication.pictures.values()].filter(
    (picture): picture is Picture => !('rule' in picture) && !publication.figures.has(picture.path),
  );
}

async function inspectAll(publication: Publication): Promise<void> {
  const named = publication.course.lectures.map((lecture) => findNamedDrawing(publication.map, lecture));
  const paths = new Set(
    [...[...publication.found.values()].flat(), ...named].flatMap(
      (found) => picturePath(publication, found) ?? [],
    ),
  );
  for (const path of paths) if (isFigureModule(path)) paths.delete(path);
  await Promise.all(
    [...paths].map(async (path) => {
      const picture = await inspectPicture(path, join(cacheFolder(), 'pictures'));
      publication.pictures.set(path, picture);
      if ('rule' in picture || picture.format !== 'svg') return;
      const figure = inlineSvg(await readFile(path, 'utf8'));
      if (figure) publication.figures.set(path, figure);
    }),
  );
}

/** Absolute path of the home page's figure; undefined where there is none, or no such file. */
export function courseFigurePath({ course, folder, map }: Publication): string | undefined {
  const found = course.figure && findPicture(map, 'course.yml', course.figure.source);
  return found?.kind === 'content' ? join(folder, found.path) : undefined;
}

/** Runs the figures that can be touched; those of `public/` stay files, for nobody wrote them for this. */
async function prepareInteractive(publication: Publication): Promise<void> {
  const paths = [...publication.found.values()]
    .flat()
    .flatMap((found) => (found.kind === 'content' && isFigureModule(found.path) ? [found.path] : []))
    .map((path) => join(publication.folder, path));
  const own = courseFigurePath(publication);
  if (own) paths.push(own);
  const words = wordsFor(publication.course);
  if (process.env.COURSE_FIGURES === 'off') {
    const note = `<p class="figure-off">${escapeHtml(words.figureOff)}</p>`;
    for (const path of paths) publication.figures.set(path, note);
    return;
  }
  publication.interactive = await prepareFigures([...new Set(paths)], {
    folder: publication.folder,
    base: publication.base,
    kept: join(cacheFolder(), 'figures'),
    words,
  });
  for (const [path, html] of publication.interactive.html) publication.figures.set(path, html);
}

async function inspectDrawings({ attachments, attachmentFaults, folder }: Publication): Promise<void> {
  for (const path of attachments) {
    const page = await openedAsPage(join(folder, path));
    const unsafe = page === undefined ? undefined : unsafeXml(page);
    const detail = unsafe && `${unsafe.what} (line ${unsafe.line}, column ${unsafe.column})`;
    if (unsafe) attachmentFaults.set(path, pictureFault('unsafe-xml', basename(path), detail));
    if (!/\.svg$/i.test(path)) continue;
    const drawing = await inspectPicture(join(folder, path), join(cacheFolder(), 'pictures'));
    if ('rule' in drawing) attachmentFaults.set(path, drawing);
    // A file that is linked to is published as it is.
    else if (drawing.without)
      attachmentFaults.set(path, pictureFault('unsafe-svg', basename(path), drawing.without));
  }
}

/** What `public/` holds, which is copied as it is. */
function publicFiles(): Promise<string[]> {
  return listFiles(publicFolder()).catch(() => []);
}

function publicFolder(): string {
  return resolve('public');
}
