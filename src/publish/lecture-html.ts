import { isFigureModule } from '../course/file-name.ts';
import type { Lecture, PictureReference } from '../course/types.ts';
import { pictureMarkup } from '../images/picture-markup.ts';
import { escapeHtml } from '../lib/escape-html.ts';
import { referenceText } from '../markdown/references.ts';
import { fillAddresses, fillSlots } from '../markdown/slots.ts';
import { resolveTarget } from '../read/resolve-target.ts';
import { fileAddress, lectureAddress, pictureAddress } from './address.ts';
import { formerAddresses } from './old-anchors.ts';
import { type Publication, picturePath } from './publication.ts';

/**
 * Fills the slots of a rendered lecture: pictures, link addresses, the words of references, ids that the ledger settles. `html` is the
 * lecture's own, or what an `.mdx` lecture's components made of it.
 */
export function lectureHtml(
  publication: Publication,
  lecture: Lecture,
  html = lecture.document.html,
): string {
  const first = firstRaster(publication, lecture);
  const former = formerAddresses(publication, lecture);
  const marked = fillAddresses(html, (index) => deadLink(publication, lecture, index));
  const filled = fillSlots(marked, (kind, index) => {
    if (kind === 'link') return escapeHtml(linkAddress(publication, lecture, index));
    if (kind === 'reference') return escapeHtml(linkText(publication, lecture, index));
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
  // Within the page it stays short, as it was written.
  return written.startsWith('#') ? address.replace(/^[^#]+(?=#)/, '') : address;
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
export function referenceWords({ map }: Publication, lecture: Lecture, written: string): string {
  const target = resolveTarget(map, lecture, written);
  if (target.kind !== 'section') return written;
  const name = referenceText(target.lecture.document, target.fragment);
  const elsewhere = target.lecture === lecture ? '' : `Lecture ${target.lecture.number}`;
  return [elsewhere, name ?? (target.fragment || target.lecture.title)].filter(Boolean).join(', ');
}

function picture(
  publication: Publication,
  lecture: Lecture,
  reference: PictureReference,
  eager: boolean,
): string {
  const { base, figures, pictures } = publication;
  const found = publication.found.get(lecture)?.[reference.index];
  if (found?.kind === 'data') return dataPicture(reference);
  if (found?.kind === 'remote') return placeholder(reference, true);
  const path = picturePath(publication, found);
  const figure = path === undefined ? undefined : figures.get(path);
  // A figure that can be touched has room of its own, or none: `check` says so.
  if (figure && !(reference.inline && isFigureModule(reference.source))) return figure;
  const file = path === undefined ? undefined : pictures.get(path);
  if (!file || 'rule' in file) return placeholder(reference, false);
  return pictureMarkup(file, {
    alt: reference.alt,
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
function placeholder({ source, alt, linked }: PictureReference, remote: boolean): string {
  const words = escapeHtml(alt || source);
  if (remote && !linked) return `<a href="${escapeHtml(source)}" class="remote-picture">${words}</a>`;
  return `<span class="lost-picture">Missing picture: ${words}</span>`;
}

function dataPicture({ source, alt, class: names, width, height }: PictureReference): string {
  const size = (name: string, value: number | undefined) => (value ? ` ${name}="${value}"` : '');
  const classes = names ? ` class="${escapeHtml(names)}"` : '';
  return `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt ?? '')}"${classes}${size('width', width)}${size('height', height)}>`;
}

function firstRaster(publication: Publication, lecture: Lecture): number | undefined {
  return lecture.document.pictures.find(({ index }) => {
    const path = picturePath(publication, publication.found.get(lecture)?.[index]);
    return path !== undefined && !publication.figures.has(path);
  })?.index;
}
