import { fill } from '../words/fill.ts';
import * as words from '../words/in-browser.ts';
import { announce } from './announce.ts';
import { forgetReading } from './answer-memory.ts';
import { CONTINUE, markRead, recallPlace } from './reading-memory.ts';

/** `<continue-reading>`: shows the way back to where the reader stopped, and a button that forgets it. */
class ContinueReading extends HTMLElement {
  #controller = new AbortController();

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.querySelector('button')?.addEventListener('click', this.#forget, { signal });
    addEventListener('storage', this.#show, { signal });
    this.#show();
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  #show = (): void => {
    markRead();
    const line = this.querySelector('p');
    const link = this.querySelector('a');
    const place = recallPlace();
    // The list below knows where the lecture is read, and whether it is still there.
    const lecture = place && document.querySelector<HTMLAnchorElement>(lectureLink(place.slug));
    if (!line || !link) return;
    line.hidden = !lecture;
    if (!lecture) return;
    link.href = `${lecture.href}${CONTINUE}/${place.block}/${place.section}`;
    link.textContent = place.heading
      ? fill(words.continueAt, { lecture: place.title, heading: place.heading })
      : place.title;
  };

  #forget = (): void => {
    forgetReading();
    this.#show();
    announce(words.placeForgotten);
  };
}

function lectureLink(slug: string): string {
  return `[data-lecture="${CSS.escape(slug)}"] a`;
}

customElements.define('continue-reading', ContinueReading);
