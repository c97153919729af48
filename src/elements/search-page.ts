import type { Answer } from '../search/answer.ts';
import { COUNT, type SearchOptions } from '../search/candidates.ts';
import type { PartKind } from '../search/section-entry.ts';
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
import { latestSearch } from './search-source.ts';

const PAUSE = 200;
const PATIENCE = 400;
const STEP = COUNT;

/** `<search-page>`: the page of results. Its address says what is shown, so Back, reload and sharing work. */
class SearchPage extends HTMLElement {
  #controller = new AbortController();
  #search = latestSearch();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #count = STEP;

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#form.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#form.addEventListener('input', () => this.#typed(), { signal });
    this.#part('more').addEventListener('click', () => this.#more(), { signal });
    this.#part('retry').addEventListener('click', () => this.#run(), { signal });
    addEventListener('popstate', () => this.#read(), { signal });
    this.#read();
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  /** Takes what the address asks for into the form, and searches. */
  #read(): void {
    const asked = new URLSearchParams(location.search);
    for (const field of this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
      field.value = asked.get(field.name) ?? '';
    }
    this.#count = STEP;
    this.#run();
  }

  #typed(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      history.replaceState(null, '', this.#address());
      this.#count = STEP;
      this.#run();
    }, PAUSE);
  }

  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#waiting);
    if (this.#address() !== location.pathname + location.search) history.pushState(null, '', this.#address());
    rememberSearch(this.#value('q'));
    this.#count = STEP;
    this.#run();
  }

  #more(): void {
    this.#count += STEP;
    this.#run();
  }

  #value(name: string): string {
    return (new FormData(this.#form).get(name) as string | null)?.trim() ?? '';
  }

  #address(): string {
    const asked = new URLSearchParams();
    for (const name of ['q', 'lecture', 'kind']) if (this.#value(name)) asked.set(name, this.#value(name));
    return `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`;
  }

  async #run(): Promise<void> {
    const words = this.#value('q');
    const results = this.#part('results');
    document.title = words ? `${words} · ${this.dataset.title}` : (this.dataset.title ?? '');
    this.#part('index').toggleAttribute('open', !words);
    this.#part('retry').hidden = true;
    if (!words) {
      this.#search = latestSearch();
      results.replaceChildren();
      this.#part('above').replaceChildren();
      this.#part('more').hidden = true;
      this.#say('');
      results.setAttribute('aria-busy', 'false');
      return;
    }
    results.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => this.#say('Searching …'), PATIENCE);
    const kind = (this.#value('kind') || undefined) as PartKind | undefined;
    const verbatim = new URLSearchParams(location.search).has('verbatim');
    const options: SearchOptions = {
      count: this.#count,
      lecture: this.#value('lecture') || undefined,
      kind,
      verbatim,
    };
    try {
      const answer = await this.#search(words, options);
      if (!answer) return;
      this.#show(answer, kind !== undefined);
      results.setAttribute('aria-busy', 'false');
    } catch {
      this.#say('The search could not be loaded.');
      this.#part('retry').hidden = false;
      results.setAttribute('aria-busy', 'false');
    } finally {
      clearTimeout(slow);
    }
  }

  #show(answer: Answer, toPart: boolean): void {
    const card = definitionCard(answer);
    this.#part('above').replaceChildren(...notices(answer), ...(card ? [card] : []));
    const results = listed(answer);
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
    this.#part('more').hidden = !answer.more;
    if (answer.results.length === 0) this.#part('index').toggleAttribute('open', true);
    this.#say(countSentence(answer));
  }

  #say(words: string): void {
    this.#part('status').textContent = words;
  }
}

customElements.define('search-page', SearchPage);
