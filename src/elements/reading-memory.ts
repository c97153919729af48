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

/** The fragment of a link that leads to the place where the reader stopped. */
export const CONTINUE = '#~continue';

/** Courses under different paths of one host keep their memories apart. */
const base = import.meta.env.BASE_URL;
const PLACE = `place ${base}`;
const READ = `read ${base}`;

/** The place where the reader stopped last, if any. */
export function recallPlace(): Place | undefined {
  return recall(PLACE) as Place | undefined;
}

/** Keeps a place in mind until the next one. */
export function rememberPlace(place: Place): void {
  remember(PLACE, place);
}

/** Slugs of the lectures whose end was reached. */
export function lecturesRead(): string[] {
  return (recall(READ) as string[] | undefined) ?? [];
}

/** Notes that the end of a lecture was reached. */
export function rememberRead(slug: string): void {
  const read = lecturesRead();
  if (!read.includes(slug)) remember(READ, [...read, slug]);
}

/** Marks the entries of lectures that were read, wherever the page lists them. */
export function markRead(): void {
  const read = lecturesRead();
  for (const entry of document.querySelectorAll<HTMLElement>('[data-lecture]')) {
    entry.toggleAttribute('data-read', read.includes(entry.dataset.lecture ?? ''));
  }
}

/** Forgets place and marks. */
export function forgetReading(): void {
  try {
    localStorage.removeItem(PLACE);
    localStorage.removeItem(READ);
  } catch {
    // There was nothing to forget.
  }
}

function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser without storage reads just as well.
  }
}
