import { nearest } from '../syntax/nearest.ts';

/** `<nearest-pages>` around a list of all lectures: keeps those whose address is most like the one asked for. */
class NearestPages extends HTMLElement {
  connectedCallback(): void {
    const entries = [...this.querySelectorAll<HTMLElement>('[data-slug]')];
    const slugs = entries.map((entry) => entry.dataset.slug ?? '');
    const asked = location.pathname.slice(import.meta.env.BASE_URL.length).replace(/^\/|\/$|\.html$/g, '');
    // The last piece alone finds a lecture that has left its folder.
    const near = [asked, asked.slice(asked.lastIndexOf('/') + 1)].flatMap((path) => nearest(path, slugs));
    for (const entry of entries) entry.hidden = !near.includes(entry.dataset.slug ?? '');
    this.hidden = near.length === 0;
  }
}

customElements.define('nearest-pages', NearestPages);
