import { moveFocus } from './move-focus.ts';
import { CONTINUE, markRead, recallPlace, rememberPlace, rememberRead } from './reading-memory.ts';

declare global {
  interface DocumentEventMap {
    /** Which section stands at the top of the screen: `detail` is its id, empty in the opening. */
    'course:section': CustomEvent<string>;
  }
}

/**
 * `<reading-place data-slug data-title>` at the end of a lecture: watches the blocks of its text, not only
 * the headings, so that a long section keeps its mark; remembers the place; and notes when the end is seen.
 */
class ReadingPlace extends HTMLElement {
  #blocks: Element[] = [];
  #watch: IntersectionObserver | undefined;
  #end: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.#blocks = [...(this.parentElement?.querySelectorAll('.lecture-header, .prose > *') ?? [])];
    this.#resume();
    this.#watch = new IntersectionObserver((entries) => this.#follow(entries), {
      rootMargin: '-12% 0% -86%',
    });
    for (const block of this.#blocks) this.#watch.observe(block);
    this.#end = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      rememberRead(this.dataset.slug ?? '');
      markRead();
    });
    this.#end.observe(this);
    markRead();
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
    this.#end?.disconnect();
  }

  #follow(entries: IntersectionObserverEntry[]): void {
    const seen = entries.filter((entry) => entry.isIntersecting).at(-1);
    if (!seen) return;
    const block = this.#blocks.indexOf(seen.target);
    const heading = headingAbove(this.#blocks, block);
    const section = heading?.id ?? '';
    document.dispatchEvent(new CustomEvent('course:section', { detail: section }));
    const { slug = '', title = '' } = this.dataset;
    if (block > 0) rememberPlace({ slug, title, section, heading: heading?.textContent ?? '', block });
  }

  /** Goes to the very block, where "continue where you stopped" brought the reader here. */
  #resume(): void {
    const place = recallPlace();
    if (location.hash !== CONTINUE || !place || place.slug !== this.dataset.slug) return;
    history.replaceState(null, '', location.pathname + (place.section && `#${place.section}`));
    const block = this.#blocks[place.block] as HTMLElement | undefined;
    block?.scrollIntoView();
    // Until everything is loaded the browser may still go to the section of the address, and take the focus.
    const go = () => requestAnimationFrame(() => block && moveFocus(block));
    if (document.readyState === 'complete') go();
    else addEventListener('load', go, { once: true });
  }
}

function headingAbove(blocks: Element[], index: number): Element | undefined {
  for (let block = index; block >= 0; block -= 1) {
    const heading = blocks[block]?.matches('.heading') && blocks[block]?.querySelector('h2, h3');
    if (heading) return heading;
  }
  return undefined;
}

customElements.define('reading-place', ReadingPlace);
