import { announce } from './announce.ts';
import { CONTINUE, forgetReading, markRead, recallPlace } from './reading-memory.ts';

/** `<continue-reading>`: shows the way back to where the reader stopped, and a button that forgets it. */
class ContinueReading extends HTMLElement {
  #controller = new AbortController();

  connectedCallback(): void {
    this.#controller = new AbortController();
    markRead();
    const line = this.querySelector('p');
    const link = this.querySelector('a');
    const place = recallPlace();
    if (!line || !link || !place) return;
    link.href = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${place.slug}/${CONTINUE}`;
    link.textContent = place.heading ? `${place.title}, “${place.heading}”` : place.title;
    line.hidden = false;
    const forget = () => {
      forgetReading();
      markRead();
      line.hidden = true;
      announce('Place and marks forgotten');
    };
    this.querySelector('button')?.addEventListener('click', forget, { signal: this.#controller.signal });
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }
}

customElements.define('continue-reading', ContinueReading);
