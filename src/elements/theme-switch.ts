import { announce } from './announce.ts';

const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

/**
 * `<theme-switch>`: each press goes on to the next of system, light and dark. The choice is kept in the
 * browser; the snippet in the page's head applies it before anything is painted.
 */
class ThemeSwitch extends HTMLElement {
  #controller = new AbortController();

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.addEventListener('click', () => this.#choose(after(stored())), { signal });
    // Another tab may choose too.
    addEventListener('storage', () => this.#show(stored()), { signal });
    this.#show(stored());
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  #choose(choice: Choice): void {
    try {
      if (choice === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', choice);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    this.#show(choice);
    announce(this.dataset[choice] ?? choice);
  }

  #show(choice: Choice): void {
    const page = document.documentElement;
    if (choice === 'system') delete page.dataset.theme;
    else page.dataset.theme = choice;
    this.dataset.choice = choice;
    const words = this.dataset[choice] ?? choice;
    this.querySelector('button')?.setAttribute('aria-label', words);
    this.querySelector('button')?.setAttribute('title', words);
  }
}

function stored(): Choice {
  const theme = document.documentElement.dataset.theme;
  try {
    const kept = localStorage.getItem('theme') as Choice;
    return CHOICES.includes(kept) ? kept : 'system';
  } catch {
    return (theme ?? 'system') as Choice;
  }
}

function after(choice: Choice): Choice {
  return CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length] ?? 'system';
}

customElements.define('theme-switch', ThemeSwitch);
