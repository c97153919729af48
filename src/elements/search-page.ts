import type { Answer } from '../search/answer.ts';
import { COUNT, type SearchOptions } from '../search/engine.ts';
import type { PartKind } from '../search/index/section-entry.ts';
import * as say from '../words/in-browser.ts';
import { element } from './make-element.ts';
import { rememberSearch } from './recent-searches.ts';
import {
  countSentence,
  definitionCard,
  listed,
  notices,
  resultAddress,
  resultContent,
} from './search-results.ts';
import { ask as askIndex } from './search-source.ts';
import { SearchStates, type SearchWays } from './search-states.ts';

const PAUSE = 200;
const FIELDS = ['q', 'lecture', 'kind'];

/** What the page asks. */
interface Question extends SearchOptions {
  words: string;
}

/**
 * `<search-page>`: the page of results. Its address says what is asked, and its place in the history how many results
 * are shown, so Back, reload and sharing work.
 */
class SearchPage extends HTMLElement implements SearchWays<Question, Answer> {
  #controller = new AbortController();
  #states = new SearchStates<Question, Answer>(PAUSE);
  #count = COUNT;
  /** Where a reader who has come back stood; until the results are there the page is too short for it. */
  #top: number | undefined;

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('input', () => this.#typed(), { signal });
    this.#part('more').addEventListener('click', () => this.#more(), { signal });
    this.#part('retry').addEventListener('click', () => void this.#states.ask(), { signal });
    addEventListener('popstate', () => this.#read(), { signal });
    this.addEventListener('click', () => this.#keep(), { signal });
    addEventListener('scrollend', () => this.#keep(), { signal });
    this.#states.open();
    this.#read();
    this.#states.ready(this);
  }

  disconnectedCallback(): void {
    this.#controller.abort();
    this.#states.close();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  /** Takes what the address and the history ask for into the form, and searches. */
  #read(): void {
    const asked = new URLSearchParams(location.search);
    for (const field of this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      field.value = asked.get(field.name) ?? '';
      // A lecture or kind that there isn't is none.
      if (field.value !== (asked.get(field.name) ?? '')) field.value = '';
    }
    const { count, top } = (history.state ?? {}) as { count?: unknown; top?: unknown };
    this.#count = typeof count === 'number' && count > COUNT ? count : COUNT;
    this.#top = typeof top === 'number' ? top : undefined;
    void this.#states.ask();
  }

  /** Leaves in the history what a reader who comes back finds again. */
  #keep(): void {
    history.replaceState({ ...history.state, count: this.#count, top: scrollY }, '');
  }

  #typed(): void {
    this.#count = COUNT;
    this.#states.typed();
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (this.#address() !== location.pathname + location.search) {
      this.#keep();
      history.pushState(null, '', this.#address());
    }
    rememberSearch(this.#value('q'));
    this.#count = COUNT;
    void this.#states.ask();
  }

  #more(): void {
    this.#count += COUNT;
    this.#keep();
    void this.#states.ask();
  }

  #value(name: string): string {
    return (new FormData(this.#form).get(name) as string | null)?.trim() ?? '';
  }

  #address(): string {
    const asked = new URLSearchParams();
    for (const name of FIELDS) if (this.#value(name)) asked.set(name, this.#value(name));
    return `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`;
  }

  question(): Question | undefined {
    const words = this.#value('q');
    if (!words) return undefined;
    const asked = new URLSearchParams(location.search);
    return {
      words,
      count: this.#count,
      lecture: this.#value('lecture') || undefined,
      kind: (this.#value('kind') || undefined) as PartKind | undefined,
      verbatim: asked.has('verbatim') && asked.get('q')?.trim() === words,
    };
  }

  ask({ words, ...options }: Question, isWanted: () => boolean): Promise<Answer> {
    this.#begin(words);
    this.#part('results').setAttribute('aria-busy', 'true');
    return askIndex(words, { ...options, isWanted });
  }

  /** Brings address and title in line with what is asked. */
  #begin(words: string): void {
    const asked = new URLSearchParams(location.search);
    if (FIELDS.some((name) => this.#value(name) !== (asked.get(name)?.trim() ?? '')))
      history.replaceState(null, '', this.#address());
    document.title = words ? `${words} · ${this.dataset.title}` : (this.dataset.title ?? '');
    this.#part('index').toggleAttribute('open', !words);
    this.#part('retry').hidden = true;
  }

  show(answer: Answer | undefined): void {
    if (!answer) this.#begin('');
    const card = answer && definitionCard(answer);
    const results = answer ? listed(answer) : [];
    const toPart = this.#value('kind') !== '';
    this.#part('above').replaceChildren(...(answer ? notices(answer) : []), ...(card ? [card] : []));
    this.#part('results').replaceChildren(
      ...results.map((result, index) => {
        const item = element('li', 'search-result');
        const link = element('a', 'search-option');
        link.href = resultAddress(result, toPart);
        link.append(resultContent(result, results[index - 1]));
        item.append(link);
        return item;
      }),
    );
    this.#part('more').hidden = !answer?.more;
    if (answer?.results.length === 0) this.#part('index').toggleAttribute('open', true);
    this.#say(answer ? countSentence(answer) : '');
    this.#rest();
    if (this.#top !== undefined) scrollTo({ top: this.#top, behavior: 'instant' });
    this.#top = undefined;
  }

  waiting(): void {
    this.#say(say.searching);
  }

  failed(): void {
    this.#say(say.searchFailed);
    this.#part('retry').hidden = false;
    this.#rest();
  }

  /** Nothing is chosen here: each result is a link. */
  choose(): void {}

  #rest(): void {
    this.#part('results').setAttribute('aria-busy', 'false');
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }
}

customElements.define('search-page', SearchPage);
