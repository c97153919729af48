import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';
import { placeAddress } from './place-address.ts';

/** `<heading-links data-copied>` in a lecture: following a heading's own link also copies its full address. */
class HeadingLinks extends HTMLElement {
  #controller = new AbortController();

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.parentElement?.addEventListener('click', (event) => void this.#copy(event), { signal });
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  async #copy(event: MouseEvent): Promise<void> {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.heading-link');
    if (link && (await copyText(placeAddress(link.hash)))) announce(this.dataset.copied ?? '');
  }
}

customElements.define('heading-links', HeadingLinks);
