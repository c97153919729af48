import type { Documents } from '../read/kept-document.ts';
import { openSite, type Site } from '../site/open-site.ts';

/** Milliseconds for which texts are rendered before a course is shown. */
const PATIENCE = 500;

/**
 * A course while it is being written. What was rendered stays in memory until its text changes. Of a long course that
 * was never rendered most lectures are only looked at, and rendered when they are asked for.
 */
export class WrittenCourse {
  #documents: Documents = { before: new Map(), now: new Map(), later: { from: 0, waiting: new Map() } };

  readonly #folder: string;
  readonly #base: string;
  readonly #patience: number;

  constructor(folder: string, base: string, patience = PATIENCE) {
    this.#folder = folder;
    this.#base = base;
    this.#patience = patience;
  }

  /** Reads the course as it is now, with its drafts. */
  async open(): Promise<Site> {
    const later = { from: performance.now() + this.#patience, waiting: new Map() };
    this.#documents = { before: this.#documents.now, now: new Map(), later };
    return openSite(this.#folder, this.#base, { drafts: true, documents: this.#documents });
  }

  /** The files that have only been looked at. Until there is none, nobody knows what is wrong in the course. */
  get waiting(): string[] {
    return [...this.#documents.later.waiting.keys()];
  }

  /** Renders a file if it waits for that, and says whether it did. It shows when the course is opened again. */
  async render(file: string): Promise<boolean> {
    const { waiting } = this.#documents.later;
    const render = waiting.get(file);
    waiting.delete(file);
    await render?.();
    return render !== undefined;
  }
}
