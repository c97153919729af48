import { isFigureModule } from '../course/file-name.ts';
import type { Lecture, PictureReference } from '../course/types.ts';
import { pictureMarkup, zoomOfDrawing } from '../images/picture-markup.ts';
import { escapeHtml } from '../lib/escape-html.ts';
import { numberIn, referenceText } from '../markdown/references.ts';
import { fillAddresses, fillSlots } from '../markdown/slots.ts';
import { htmlOf } from '../read/kept-document.ts';
import { resolveTarget } from '../read/resolve-target.ts';
import { fill } from '../words/fill.ts';
import { wordsFor } from '../words/index.ts';
import { fillWords } from '../words/word-slots.ts';
import type { Words } from '../words/words.ts';
import { drawingAddress, fileAddress, lectureAddress, pictureAddress } from './address.ts';
import { formerAddresses } from './old-anchors.ts';
import { type Publication, picturePath } from './publication.ts';

/**
 * Fills the slots of a rendered lecture: pictures, link addresses, the words of references, ids that the ledger
 * settles. `html` is the lecture's own, or what an `.mdx` lecture's components made of it.
 */
export function lectureHtml(
  publication: Publication,
  lecture: Lecture,
  html = htmlOf(lecture.document),
): string {
  const first = firstRaster(publication, lecture);
  const former = formerAddresses(publication, lecture);
  // What the code of an `.mdx` lecture has made still lacks the words.
  const spoken = fillWords(html, wordsFor(publication.course), true);
  const marked = fillAddresses(spoken, (index) => deadLink(publication, lecture, index));
  const filled = fillSlots(marked, (kind, index) => {
    if (kind === 'link') return escapeHtml(linkAddress(publication, lecture, index));
    if (kind === 'reference') return escapeHtml(linkText(publication, lecture, index));
    if (kind === 'number') return escapeHtml(numberIn(linkText(publication, lecture, index)));
    if (kind === 'heading') return escapeHtml(lecture.document.headings[index]?.id ?? '');
    if (kind === 'anchor') return former.anchor(index);
    const reference = lecture.document.pictures[index];
    return reference ? picture(publication, lecture, reference, index === first) : '';
  });
  return former.above + filled;
}

function linkAddress(publication: Publication, lecture: Lecture, index: number): string {
  const written = lecture.document.links[index]?.target ?? '';
  const address = addressOf(publication, lecture, written);
  if (!written.startsWith('#')) return address;
  const target = resolveTarget(publication.map, lecture, written);
  // Within the page it stays short, as it was written.
  return target.kind === 'section' && target.lecture !== lecture
    ? address
    : address.replace(/^[^#]+(?=#)/, '');
}

/** What a link that leads nowhere has instead of its address: it stays words, marked for eyes and for ears. */
function deadLink(
  { attachmentFaults, map }: Publication,
  lecture: Lecture,
  index: number,
): string | undefined {
  const target = resolveTarget(map, lecture, lecture.document.links[index]?.target ?? '');
  const fault = target.kind === 'file' ? attachmentFaults.get(target.path) : target;
  return fault && 'message' in fault
    ? `role="link" aria-disabled="true" title="${escapeHtml(fault.message)}"`
    : undefined;
}

/** Where a link of `lecture` leads on the site; an address elsewhere stays as it was written. */
export function addressOf({ base, map }: Publication, lecture: Lecture, written: string): string {
  const target = resolveTarget(map, lecture, written);
  if (target.kind === 'section') return lectureAddress(base, target.lecture, target.fragment);
  if (target.kind === 'file') return `${fileAddress(base, target.path)}${target.suffix}`;
  if (target.kind === 'page') return `${base}${encodeURI(target.path)}${target.suffix}`;
  return written;
}

function linkText(publication: Publication, lecture: Lecture, index: number): string {
  return referenceWords(publication, lecture, lecture.document.links[index]?.target ?? '');
}

/** The words of a link that has none of its own, such as `[](#fig-x)`: "Figure 2", or "Lecture 3, Figure 2". */
export function referenceWords({ course, map }: Publication, lecture: Lecture, written: string): string {
  const target = resolveTarget(map, lecture, written);
  if (target.kind !== 'section') return written.replace(/^#/, '');
  const words = wordsFor(course);
  const name = referenceText(target.lecture.document, target.fragment, words);
  const elsewhere = target.lecture === lecture ? '' : fill(words.lecture, { number: target.lecture.number });
  const place = elsewhere ? target.lecture.title : target.fragment || target.lecture.title;
  return [elsewhere, name ?? place].filter(Boolean).join(words.comma);
}

function picture(
  publication: Publication,
  lecture: Lecture,
  reference: PictureReference,
  eager: boolean,
): string {
  const { base, course, figures, pictures } = publication;
  const words = wordsFor(course);
  const found = publication.found.get(lecture)?.[reference.index];
  if (found?.kind === 'data') return dataPicture(reference);
  if (found?.kind === 'remote') return placeholder(reference, words, true);
  const path = picturePath(publication, found);
  const figure = path === undefined ? undefined : figures.get(path);
  const file = path === undefined ? undefined : pictures.get(path);
  // A figure that can be touched has room of its own, or none: `check` says so.
  if (figure && !(reference.inline && isFigureModule(reference.source)))
    return !file || 'rule' in file || reference.inline || reference.linked
      ? figure
      : `${figure}${zoomOfDrawing(drawingAddress(base, file), words.openPicture)}`;
  if (!file || 'rule' in file) return placeholder(reference, words, false);
  return pictureMarkup(file, {
    alt: reference.isSaid ? '' : reference.alt,
    title: reference.title,
    openLabel: words.openPicture,
    class: reference.class,
    shownWidth: reference.width,
    shownHeight: reference.height,
    linked: reference.linked,
    inline: reference.inline,
    eager,
    url: (name) => pictureAddress(base, name),
  });
}

/** What stands for a picture that can't be shown: a link to a remote one, a note for a lost one. */
function placeholder({ source, alt, linked }: PictureReference, words: Words, remote: boolean): string {
  const name = escapeHtml(alt || source);
  if (remote && !linked) return `<a href="${escapeHtml(source)}" class="remote-picture">${name}</a>`;
  return `<span class="lost-picture">${fill(escapeHtml(words.missingPicture), { name })}</span>`;
}

function dataPicture({ source, alt, isSaid, class: names, width, height }: PictureReference): string {
  const size = (name: string, value: number | undefined) => (value ? ` ${name}="${value}"` : '');
  const classes = names ? ` class="${escapeHtml(names)}"` : '';
  return `<img src="${escapeHtml(source)}" alt="${escapeHtml((!isSaid && alt) || '')}"${classes}${size('width', width)}${size('height', height)}>`;
}

function firstRaster(publication: Publication, lecture: Lecture): number | undefined {
  return lecture.document.pictures.find(({ index }) => {
    const path = picturePath(publication, publication.found.get(lecture)?.[index]);
    return path !== undefined && !publication.figures.has(path);
  })?.index;
}
