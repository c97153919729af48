import type { Lecture } from '../course/types.ts';
import type { NewPlace, OldAddress } from '../ledger/old-addresses.ts';
import { escapeHtml } from '../lib/escape-html.ts';
import { referenceText } from '../markdown/references.ts';
import { fill } from '../words/fill.ts';
import { wordsFor } from '../words/index.ts';
import type { Words } from '../words/words.ts';
import { lectureAddress } from './address.ts';
import type { Publication } from './publication.ts';

/**
 * A lecture's former addresses, which work without any script: what stands in the slot of each place that has only
 * another name, and what stands above the text, a line for each place that isn't there, shown to who asks for it.
 */
export function formerAddresses(publication: Publication, lecture: Lecture) {
  const { targets } = lecture.document;
  const old = oldAddressesOf(publication, lecture.slug).filter(({ fragment }) => fragment !== '');
  const here = ({ place }: OldAddress) =>
    place.lecture === lecture && !place.isGone && targets.includes(place.fragment);
  const elsewhere = old.filter((address) => !here(address));
  const namesOf = Map.groupBy(old.filter(here), ({ place }) => place.fragment);
  return {
    above:
      elsewhere.length === 0
        ? ''
        : `<old-links>${elsewhere.map((address) => line(publication, lecture, address)).join('')}</old-links>`,
    anchor: (index: number): string =>
      (namesOf.get(targets[index] ?? '') ?? [])
        .map(({ fragment }) => `<span class="old-anchor" id="${escapeHtml(fragment)}"></span>`)
        .join(''),
  };
}

/** The former addresses that began with this slug. */
export function oldAddressesOf({ map }: Publication, slug: string): OldAddress[] {
  return [...map.old.values()].filter((address) => address.slug === slug);
}

/** The name of what an old address leads to now: "Lecture 3, Self-attention". */
export function nameOfPlace({ lecture, fragment }: NewPlace, words: Words): string {
  const name = fragment ? (referenceText(lecture.document, fragment, words) ?? '') : lecture.title;
  return [fill(words.lecture, { number: lecture.number }), name].filter(Boolean).join(words.comma);
}

function line({ base, course }: Publication, lecture: Lecture, { fragment, place }: OldAddress): string {
  const id = escapeHtml(fragment);
  const words = wordsFor(course);
  if (place.isGone && place.lecture === lecture) {
    return `<p class="old-link" id="${id}">${escapeHtml(words.partGone)}</p>`;
  }
  const address = escapeHtml(lectureAddress(base, place.lecture, place.fragment));
  const link = `<a href="${address}">${escapeHtml(nameOfPlace(place, words))}</a>`;
  return `<p class="old-link" id="${id}">${fill(escapeHtml(words.partMoved), { place: link })}</p>`;
}
