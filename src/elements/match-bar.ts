import { fill } from '../words/fill.ts';
import * as say from '../words/in-browser.ts';
import { bringIntoView, focusBlock } from './bring-into-view.ts';
import { element } from './make-element.ts';

/** How the words found are marked. */
export interface Marks {
  point: (range: Range) => void;
  clear: () => void;
}

/** The bar at the foot of the window: which match this is, the ways to the others, and the way out. */
export class MatchBar {
  #ranges: Range[];
  #marks: Marks;
  #cleared: () => void;
  #at = 0;
  #bar = element('div', 'match-bar');
  #count = element('span', 'match-count');
  #controller = new AbortController();

  constructor(ranges: Range[], marks: Marks, words: string, cleared: () => void) {
    this.#ranges = ranges;
    this.#marks = marks;
    this.#cleared = cleared;
    this.#bar.setAttribute('role', 'group');
    this.#bar.setAttribute('aria-label', fill(say.matchesFor, { words }));
    this.#count.setAttribute('role', 'status');
    const { signal } = this.#controller;
    this.#bar.append(
      this.#count,
      button('↑', say.previousMatch, () => this.#step(-1)),
      button('↓', say.nextMatch, () => this.#step(1)),
      button('×', say.clearHighlight, () => this.#clear()),
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !document.querySelector('dialog[open]')) this.#clear();
      },
      { signal },
    );
    document.body.append(this.#bar);
  }

  /** Says which match the reader is at. */
  point(index: number): void {
    this.#at = index;
    this.#marks.point(this.#ranges[index] as Range);
    this.#count.textContent = fill(say.matchOf, {
      number: index + 1,
      count: this.#ranges.length,
    });
  }

  #step(by: number): void {
    this.point((this.#at + by + this.#ranges.length) % this.#ranges.length);
    bringIntoView(this.#ranges[this.#at] as Range);
  }

  #clear(): void {
    this.#marks.clear();
    const hadFocus = this.#bar.contains(document.activeElement);
    this.#bar.remove();
    if (hadFocus) focusBlock(this.#ranges[this.#at]);
    this.#controller.abort();
    this.#cleared();
  }
}

function button(text: string, label: string, press: () => void): HTMLButtonElement {
  const made = element('button', 'match-button', text);
  made.setAttribute('aria-label', label);
  made.addEventListener('click', press);
  return made;
}
