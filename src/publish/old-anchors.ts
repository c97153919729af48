import type { Lecture } from '../course/types.ts';
import type { NewPlace, OldAddress } from '../ledger/old-addresses.ts';
import { escapeHtml } from '../lib/escape-html.ts';
import { referenceText } from '../markdown/references.ts';
import { lectureAddress } from './address.ts';
import type { Publication } from './publication.ts';

/** Elements that may only hold or follow their like: an anchor goes inside them. */
const closedTags = /^(?:li|dt|dd|tr|td|th|tbody|thead|caption|figcaption|summary|option)$/i;

/** The HTML with the ids that the ledger gives to headings of the same words. */
export function withSettledIds(html: string, settled: ReadonlyMap<string, string> | undefined): string {
  if (!settled) return html;
  const now = (id: string) => settled.get(id) ?? id;
  return html
    .replace(/(<h[1-6]\b[^>]*? id=")([^"]*)"/g, (_, before: string, id: string) => `${before}${now(id)}"`)
    .replace(
      /(<a class="heading-link" href="#)([^"]*)"/g,
      (_, before: string, id: string) => `${before}${now(id)}"`,
    );
}

/**
 * The HTML in which a lecture's former addresses still work, without any script: an anchor more beside what
 * has only another name, and for what has left the lecture a line that shows itself to who asks for it.
 */
export function withOldAddresses(publication: Publication, lecture: Lecture, html: string): string {
  const old = oldAddressesOf(publication, lecture.slug).filter(({ fragment }) => fragment !== '');
  if (old.length === 0) return html;
  const here = ({ place }: OldAddress) => place.lecture === lecture && !place.isGone && place.fragment !== '';
  const anchored = old
    .filter(here)
    .reduce((text, { fragment, place }) => insertAnchor(text, fragment, place.fragment), html);
  const elsewhere = old.filter((address) => !here(address));
  if (elsewhere.length === 0) return anchored;
  return `<old-links>${elsewhere.map((address) => line(publication, lecture, address)).join('')}</old-links>${anchored}`;
}

/** The former addresses that began with this slug. */
export function oldAddressesOf({ map }: Publication, slug: string): OldAddress[] {
  return [...map.old.values()].filter((address) => address.slug === slug);
}

/** The name of what an old address leads to now: "Lecture 3, Self-attention". */
export function nameOfPlace({ lecture, fragment }: NewPlace): string {
  const name = fragment ? (referenceText(lecture.document, fragment) ?? '') : lecture.title;
  return [`Lecture ${lecture.number}`, name].filter(Boolean).join(', ');
}

function line({ base }: Publication, lecture: Lecture, { fragment, place }: OldAddress): string {
  const id = escapeHtml(fragment);
  if (place.isGone && place.lecture === lecture) {
    return `<p class="old-link" id="${id}">The part you were looking for is no longer in this lecture.</p>`;
  }
  const address = escapeHtml(lectureAddress(base, place.lecture, place.fragment));
  return `<p class="old-link" id="${id}">What you were looking for has moved: <a href="${address}">${escapeHtml(nameOfPlace(place))}</a></p>`;
}

function insertAnchor(html: string, old: string, id: string): string {
  const at = html.indexOf(` id="${escapeHtml(id)}"`);
  if (at < 0) return html;
  const start = html.lastIndexOf('<', at);
  const tag = /^<([a-z0-9-]+)/i.exec(html.slice(start))?.[1] ?? '';
  const place = closedTags.test(tag) ? html.indexOf('>', at) + 1 : start;
  return `${html.slice(0, place)}<span class="old-anchor" id="${escapeHtml(old)}"></span>${html.slice(place)}`;
}
