import { moveFocus } from './move-focus.ts';
import { CONTINUE, markRead, rememberPlace, rememberRead } from './reading-memory.ts';

declare global {
  interface DocumentEventMap {
    /** Which section the reader is in: `detail` is its id, empty in the opening. */
    'course:section': CustomEvent<string>;
  }
}

/**
 * `<reading-place data-slug data-title>` at the end of a lecture: watches the blocks of its text, not only
 * the headings, so that a long section keeps its mark; remembers the place; and notes when the end is seen.
 */
class ReadingPlace extends HTMLElement {
  #blocks: Element[] = [];
  #block = 0;
  #atEnd = false;
  #watch: IntersectionObserver | undefined;
  #end: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.#blocks = [...(this.parentElement?.querySelectorAll('.lecture-header, .prose > *') ?? [])];
    this.#resume();
    this.#watch = new IntersectionObserver(this.#follow, { rootMargin: '-12% 0% -86%' });
    for (const block of this.#blocks) this.#watch.observe(block);
    this.#end = new IntersectionObserver(([entry]) => {
      this.#atEnd = entry?.isIntersecting ?? false;
      this.#mark();
      if (!this.#atEnd) return;
      rememberRead(this.dataset.slug ?? '');
      markRead();
    });
    this.#end.observe(this);
    addEventListener('hashchange', this.#mark);
    // From the air between two blocks to that between two others nothing is met on the way.
    addEventListener('scrollend', this.#follow);
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
    this.#end?.disconnect();
    removeEventListener('hashchange', this.#mark);
    removeEventListener('scrollend', this.#follow);
  }

  /** The block that is read is the last to have come up to a line near the top of the screen. */
  #follow = (): void => {
    const line = 0.13 * innerHeight;
    const reached = this.#blocks.findLastIndex((one) => {
      const { top, height } = one.getBoundingClientRect();
      // A folded note has no place on the page, and would stand at its top.
      return height > 0 && top <= line;
    });
    const block = Math.max(0, reached);
    if (block === this.#block) return;
    this.#block = block;
    this.#mark();
    const heading = lastHeading(this.#blocks.slice(0, block + 1));
    const { slug = '', title = '' } = this.dataset;
    if (block > 0)
      rememberPlace({ slug, title, section: heading?.id ?? '', heading: heading?.textContent ?? '', block });
  };

  /**
   * Says where the reader is. The last sections of a lecture can't all come up to the top of the screen: at
   * its end it is the one that was asked for, if that is in sight, or else the last.
   */
  #mark = (): void => {
    let blocks = this.#blocks.slice(0, this.#block + 1);
    if (this.#atEnd && this.#block > 0) {
      const asked = this.#blocks.filter((block) => block.querySelector(':target'));
      blocks = asked[0] && asked[0].getBoundingClientRect().top > 0 ? asked : this.#blocks;
    }
    document.dispatchEvent(new CustomEvent('course:section', { detail: lastHeading(blocks)?.id ?? '' }));
  };

  /** Goes to the very block, where "continue where you stopped" brought the reader here. */
  #resume(): void {
    const [mark, at, ...section] = location.hash.split('/');
    if (mark !== CONTINUE) return;
    const hash = section.join('/') && `#${section.join('/')}`;
    history.replaceState(null, '', location.pathname + location.search + hash);
    const block = this.#blocks[Number(at)] as HTMLElement | undefined;
    block?.scrollIntoView();
    // Until everything is loaded the browser may still go to the section of the address, and take the focus.
    const go = () => requestAnimationFrame(() => block && moveFocus(block));
    if (document.readyState === 'complete') go();
    else addEventListener('load', go, { once: true });
  }
}

function lastHeading(blocks: Element[]): Element | undefined {
  return blocks.flatMap((block) => [...block.querySelectorAll('.heading > :is(h2, h3)')]).at(-1);
}

customElements.define('reading-place', ReadingPlace);
