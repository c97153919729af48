import { PLACE, READ, store, stored, storedTexts } from './stored.ts';

/** Where a reader stopped: kept in this browser and nowhere else. */
export interface Place {
  slug: string;
  title: string;
  /** The section's id and words; empty in the opening of the lecture. */
  section: string;
  heading: string;
  /** Which block of the text stood at the top of the screen. */
  block: number;
}

/**
 * Begins the fragment of a link that leads to where the reader stopped: then come the block and the section.
 * The page there needs no memory: pages of a folder may be in processes of their own, which share it late.
 */
export const CONTINUE = '#~continue';

/** The place where the reader stopped last, if any. */
export function recallPlace(): Place | undefined {
  const { slug, title, section, heading, block } = Object(stored(PLACE)) as Record<keyof Place, unknown>;
  const isText = [slug, title, section, heading].every((text) => typeof text === 'string');
  return isText && typeof block === 'number'
    ? ({ slug, title, section, heading, block } as Place)
    : undefined;
}

/** Keeps a place in mind until the next one. */
export function rememberPlace(place: Place): void {
  store(PLACE, place);
}

/** Slugs of the lectures whose end was reached. */
export function lecturesRead(): string[] {
  return storedTexts(READ);
}

/** Notes that the end of a lecture was reached. */
export function rememberRead(slug: string): void {
  const read = lecturesRead();
  if (!read.includes(slug)) store(READ, [...read, slug]);
}

/** Marks the entries of lectures that were read, wherever the page lists them. */
export function markRead(): void {
  const read = lecturesRead();
  for (const entry of document.querySelectorAll<HTMLElement>('[data-lecture]')) {
    entry.toggleAttribute('data-read', read.includes(entry.dataset.lecture ?? ''));
  }
}
