import { decodeAddress } from '../syntax/decode-address.ts';

/**
 * `<old-links>`: lines about sections that have moved to another lecture, each under the section's old id.
 * Without script the browser shows the line that was asked for; with it the reader is taken along at once.
 */
class OldLinks extends HTMLElement {
  #controller: AbortController | undefined;

  connectedCallback(): void {
    this.#controller = new AbortController();
    addEventListener('hashchange', () => this.#follow(), { signal: this.#controller.signal });
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
  }

  #follow(): void {
    const line = document.getElementById(decodeAddress(location.hash.slice(1)));
    const link = line && this.contains(line) ? line.querySelector('a') : null;
    // The page of a lecture that has moved says where to; an id that nobody knows goes along.
    const address = link?.href ?? (this.dataset.address && `${this.dataset.address}${location.hash}`);
    // The old address leaves the history, or the Back button would come back here and be sent on again.
    if (address) location.replace(address);
  }
}

customElements.define('old-links', OldLinks);
