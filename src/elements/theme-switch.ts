import { announce } from './announce.ts';
import { forget, store, stored } from './stored.ts';

const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

/**
 * `<theme-switch>`: each press goes on to the next of system, light and dark. The choice is kept in the
 * browser; the snippet in the page's head applies it before anything is painted.
 */
class ThemeSwitch extends HTMLElement {
  #controller: AbortController | undefined;

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.addEventListener('click', () => this.#choose(after(chosen())), { signal });
    // Another tab may choose too, or forget.
    addEventListener('storage', () => this.#show(asChoice(stored('theme'))), { signal });
    this.#show(chosen());
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
  }

  #choose(choice: Choice): void {
    if (choice === 'system') forget('theme');
    else store('theme', choice);
    this.#show(choice);
    announce(this.dataset[choice] ?? choice);
  }

  #show(choice: Choice): void {
    const page = document.documentElement;
    if (choice === 'system') delete page.dataset.theme;
    else page.dataset.theme = choice;
    this.dataset.choice = choice;
    const words = this.dataset[choice] ?? choice;
    const button = this.querySelector('button');
    if (button) button.ariaLabel = button.title = words;
  }
}

/** The choice that is kept; without storage the one that is shown. */
function chosen(): Choice {
  return asChoice(stored('theme') ?? document.documentElement.dataset.theme);
}

function asChoice(kept: unknown): Choice {
  return CHOICES.find((choice) => choice === kept) ?? 'system';
}

function after(choice: Choice): Choice {
  return CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? 'system';
}

customElements.define('theme-switch', ThemeSwitch);
