import { announce } from './announce.ts';
import { copyText } from './clipboard.ts';
import { copyByHand } from './copy-by-hand.ts';
import { intent } from './intent.ts';
import { moveFocus } from './move-focus.ts';
import { placeAddress } from './place-address.ts';
import { textFragment, toWholeWords } from './text-fragment.ts';

/**
 * `<passage-link data-copied>` with a button, at the end of a lecture: offers a link to the very words that
 * are selected. Browsers that do not know text fragments open the section they stand in.
 */
class PassageLink extends HTMLElement {
  #controller = new AbortController();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #button = this.querySelector('button');
  #text = this.parentElement?.querySelector('.prose');
  /** The words that a link is offered to. */
  #offered: Range | undefined;

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    document.addEventListener('pointerup', () => setTimeout(() => this.#offer()), { signal });
    document.addEventListener('keyup', (event) => event.key !== 'Tab' && this.#offer(), { signal });
    document.addEventListener('selectionchange', () => this.#change(), { signal });
    // The offer stays with its words, also those in a table that is pushed sideways.
    const place = () => this.#place();
    document.addEventListener('scroll', place, { signal, passive: true, capture: true });
    addEventListener('resize', place, { signal });
    this.#button?.addEventListener('click', () => void this.#copy(), { signal });
    // The selection that brought this script was there before it, unless it is still being made.
    if (!document.querySelector(':active')) this.#offer();
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  /** Handles dragged by a finger send no pointer events: the words count as chosen once they stay the same. */
  #change(): void {
    clearTimeout(this.#pause);
    if (getSelection()?.isCollapsed) this.#hide();
    else if (matchMedia('(hover: none)').matches) this.#pause = setTimeout(() => this.#offer(), 400);
  }

  #offer(): void {
    const range = this.#range();
    if (!range || !this.#button) {
      this.#hide();
      return;
    }
    // Beside the selection in the order of the page too, so that Tab reaches it.
    const { endContainer } = range;
    const last = endContainer instanceof Element ? endContainer : endContainer.parentElement;
    const block = last?.closest('p, li, figcaption, td, th, summary, blockquote, .heading');
    (block ?? this).append(this.#button);
    this.#offered = range;
    this.#place();
  }

  /** Puts the offer below the last line of its words that is in view; with none in view it waits for one. */
  #place(): void {
    if (!this.#offered || !this.#button) return;
    const lines = [...this.#offered.getClientRects()];
    const end = lines.findLast(({ top, bottom }) => bottom > 0 && top < innerHeight);
    if (!end) {
      this.#conceal();
      return;
    }
    this.#button.hidden = false;
    const { offsetWidth } = this.#button;
    const left = Math.max(
      8,
      Math.min(end.right - offsetWidth / 2, document.documentElement.clientWidth - offsetWidth - 8),
    );
    // Measured from the left in every language.
    this.#button.style.left = `${left}px`;
    this.#button.style.insetBlockStart = `${Math.min(end.bottom + 10, innerHeight - 48)}px`;
  }

  #hide(): void {
    if (!this.#offered || !this.#button) return;
    this.#offered = undefined;
    this.#conceal();
    this.append(this.#button);
  }

  #conceal(): void {
    if (!this.#button || this.#button.hidden) return;
    const block = this.#button.parentElement;
    const hadFocus = document.activeElement === this.#button;
    this.#button.hidden = true;
    // The keyboard goes on from the passage, not from the end of the lecture.
    if (hadFocus && block && block !== this) moveFocus(block);
  }

  #range(): Range | undefined {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.toString().trim().length < 3) return undefined;
    const range = selection.getRangeAt(0);
    return this.#text?.contains(range.commonAncestorContainer) ? range : undefined;
  }

  async #copy(): Promise<void> {
    const range = this.#range();
    if (!range || !this.#text) return;
    const isWanted = intent();
    this.#hide();
    const fragment = textFragment(toWholeWords(range), document.body);
    const place = placeAddress(sectionOf(range, this.#text));
    const address = fragment ? `${place}${place.includes('#') ? '' : '#'}:~:${fragment}` : place;
    if (await copyText(address)) announce(this.dataset.copied ?? '');
    else copyByHand(this.#button?.textContent ?? '', address, isWanted);
  }
}

function sectionOf(range: Range, text: Element): string {
  const before = [...text.querySelectorAll('.heading > [id]')].filter(
    (heading) => range.comparePoint(heading, 0) < 0,
  );
  return before.at(-1)?.id ?? '';
}

customElements.define('passage-link', PassageLink);
