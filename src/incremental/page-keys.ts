import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Course, GlossaryTerm, Lecture } from '../course/types.ts';
import { publishedPicture } from '../feeds/published-picture.ts';
import { courseHistory } from '../history/course-history.ts';
import { sha256 } from '../lib/digest.ts';
import { addressOf, referenceWords } from '../publish/lecture-html.ts';
import { formerAddresses } from '../publish/old-anchors.ts';
import { type Publication, picturePath } from '../publish/publication.ts';
import { resolveTarget } from '../read/resolve-target.ts';
import type { Site } from '../site/open-site.ts';

/** A digest, by slug, of everything that a lecture's page is made of. `made` says by what: code and options. */
export async function pageKeys(site: Site, made: string): Promise<Map<string, string>> {
  const { publication, glossary } = site;
  const { course, folder, figures } = publication;
  const history = await courseHistory(site);
  const shared = sha256(JSON.stringify([made, history.size > 0, onEveryPage(publication, glossary)]));
  const drawn = new Map([...figures].map(([path, html]) => [path, sha256(html)]));
  return new Map(
    course.lectures.map((lecture) => {
      // What it got from the rest of the course is small; its document is kept by all that it is made of.
      const { document, wanted: _, ...facts } = lecture;
      const own = [
        facts,
        sha256(readFileSync(join(folder, lecture.file))),
        basename(document.htmlFile ?? ''),
        history.get(lecture),
        formerAddresses(publication, lecture).above,
        linksOf(publication, lecture),
        picturesOf(publication, lecture, drawn),
      ];
      return [lecture.slug, sha256(shared + JSON.stringify(own))];
    }),
  );
}

/** What any page of a lecture may show of the course. Of other lectures it shows where they stand and their names. */
function onEveryPage(publication: Publication, glossary: GlossaryTerm[]): unknown[] {
  const { base, bibliography, course, macros, map } = publication;
  const { lectures, parts, ...about }: Course = course;
  return [
    [base, about, macros, [...(bibliography ?? [])], [...map.pages]],
    lectures.map(({ file, format, slug, number, title }) => [file, format, slug, number, title]),
    parts.map(({ slug, title, lectures: own }) => [slug, title, own.length]),
    glossary.map(({ home, ...term }) => [term, home?.lecture.slug, home?.section]),
    [...map.old].map(([address, { place }]) => [address, place.lecture.slug, place.fragment, place.isGone]),
  ];
}

/** Where each link of a lecture leads, with the words that it may have from there, or why it leads nowhere. */
function linksOf(publication: Publication, lecture: Lecture): unknown[] {
  const { links, addresses } = lecture.document;
  return [...links.map(({ target }) => target), ...addresses.map(({ address }) => address)].map((written) => {
    const target = resolveTarget(publication.map, lecture, written);
    return [
      addressOf(publication, lecture, written),
      referenceWords(publication, lecture, written),
      target.kind === 'section' ? target.lecture.slug : target,
      target.kind === 'file' && publication.attachmentFaults.get(target.path),
      publishedPicture(publication, lecture, written),
    ];
  });
}

function picturesOf(
  publication: Publication,
  lecture: Lecture,
  drawn: ReadonlyMap<string, string>,
): unknown[] {
  return (publication.found.get(lecture) ?? []).map((found) => {
    const path = picturePath(publication, found) ?? '';
    return [found, path, publication.pictures.get(path), drawn.get(path)];
  });
}
