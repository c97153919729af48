import type { Answer, Result } from '../search/answer.ts';
import styles from '../styles/search.css?url';
import { loadStyles } from './late-styles.ts';
import { element } from './make-element.ts';
import { OptionList } from './option-list.ts';
import { clearRecentSearches, recentSearches, rememberSearch } from './recent-searches.ts';
import { searchFrame } from './search-frame.ts';
import {
  countSentence,
  definitionCard,
  listed,
  notices,
  resultAddress,
  resultContent,
  searchAddress,
} from './search-results.ts';
import { latestSearch } from './search-source.ts';
import { slashIsOff, switchSlash } from './slash-key.ts';

const PAUSE = 90;
const PATIENCE = 400;

let dialog: CourseSearch | undefined;

/** Opens the search dialog, or closes it where it is open. */
export async function openSearch(words = ''): Promise<void> {
  await loadStyles(styles);
  if (!dialog) {
    dialog = new CourseSearch();
    document.body.append(dialog);
  }
  dialog.toggle(words);
}

/** `<course-search>`: the dialog, a combobox whose list holds the results or, before the first word, recent searches. */
class CourseSearch extends HTMLElement {
  #frame = searchFrame();
  #options = new OptionList(this.#frame.input, this.#frame.list);
  #search = latestSearch();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #verbatim = false;
  /** The words that the list answers. */
  #answered = '';
  #chooseFirst = false;
  #controller = new AbortController();

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    if (!this.#frame.dialog.isConnected) this.append(this.#frame.dialog);
    this.#frame.input.addEventListener('input', () => this.#later(), { signal });
    this.#frame.input.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#frame.dialog.addEventListener('click', (event) => this.#click(event), { signal });
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  toggle(words: string): void {
    if (this.#frame.dialog.open) {
      this.#close();
      return;
    }
    this.#frame.dialog.showModal();
    this.#frame.input.value = words;
    this.#frame.input.setSelectionRange(words.length, words.length);
    this.#now();
  }

  #close(): void {
    this.#frame.dialog.close();
    // Where the focus came from nowhere the field keeps it until the next frame, and would swallow a "/".
    this.#frame.input.blur();
  }

  #later(): void {
    this.#verbatim = false;
    this.#chooseFirst = false;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#now(), PAUSE);
  }

  async #now(): Promise<void> {
    clearTimeout(this.#waiting);
    clearTimeout(this.#slow);
    const words = this.#frame.input.value.trim();
    this.#drawFooter();
    if (!words) {
      // Whatever is on its way is no longer wanted.
      this.#search = latestSearch();
      return this.#showRecent();
    }
    this.#slow = setTimeout(() => this.#say('Searching …'), PATIENCE);
    try {
      const answer = await this.#search(words, { verbatim: this.#verbatim });
      if (!answer || this.#frame.input.value.trim() !== words) return;
      this.#show(answer);
    } catch {
      if (this.#frame.input.value.trim() === words) this.#fail();
    } finally {
      clearTimeout(this.#slow);
    }
  }

  #show(answer: Answer): void {
    const card = definitionCard(answer);
    this.#frame.above.replaceChildren(...notices(answer), ...(card ? [card] : []));
    const results = listed(answer);
    this.#options.fill(
      results.map((result, index) => this.#option(result, results[index - 1])),
      answer.results.length > 0,
    );
    this.#say(countSentence(answer));
    this.#answered = answer.query;
    if (this.#chooseFirst && answer.results.length > 0) this.#choose(this.#options.active, false);
    this.#chooseFirst = false;
  }

  #option(result: Result, previous: Result | undefined): HTMLElement {
    const option = element('a', 'search-option');
    option.href = resultAddress(result);
    option.append(resultContent(result, previous));
    return option;
  }

  #showRecent(): void {
    const recent = recentSearches();
    this.#frame.above.replaceChildren();
    if (recent.length > 0) {
      const clear = element('button', 'search-clear', 'Clear recent searches');
      clear.dataset.action = 'clear';
      this.#frame.above.append(clear);
    }
    this.#options.fill(
      recent.map((words) => {
        const option = element('a', 'search-option search-recent', words);
        option.href = searchAddress(words);
        option.dataset.query = words;
        return option;
      }),
    );
    this.#say('');
  }

  #fail(): void {
    const again = element('button', 'search-retry', 'Try again');
    again.dataset.action = 'retry';
    this.#options.fill([]);
    this.#frame.above.replaceChildren(again);
    this.#say('The search could not be loaded.');
  }

  #say(words: string): void {
    this.#frame.status.textContent = words;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      // A browser would only empty the field at first.
      event.preventDefault();
      this.#close();
    } else if (this.#options.move(event)) {
      event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const words = this.#frame.input.value.trim();
      // Enter may come before the answer does; what is listed then belongs to an older question.
      if (words && words !== this.#answered && !event.ctrlKey && !event.metaKey) {
        this.#chooseFirst = true;
        this.#now();
        return;
      }
      this.#choose(this.#options.active, event.ctrlKey || event.metaKey);
    }
  }

  async #choose(option: HTMLAnchorElement | undefined, newTab: boolean): Promise<void> {
    const words = this.#frame.input.value.trim();
    if (option?.dataset.query) return this.#ask(option.dataset.query);
    if (words) rememberSearch(words);
    const href = option?.href ?? (words && searchAddress(words));
    if (!href) return;
    if (newTab) window.open(href, '_blank', 'noopener');
    else this.#go(href);
  }

  #go(href: string): void {
    this.#close();
    location.assign(href);
  }

  #ask(words: string, verbatim = false): void {
    this.#frame.input.value = words;
    this.#verbatim = verbatim;
    this.#frame.input.focus();
    this.#now();
  }

  #click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    // The dialog's own box has no padding: a click on it is one on the backdrop.
    if (target === this.#frame.dialog) this.#close();
    const chosen = target.closest<HTMLElement>('[data-action], [data-query], [data-verbatim], a');
    if (!chosen) return;
    const { action, query, verbatim } = chosen.dataset;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (action === 'close') this.#close();
    else if (action === 'retry') this.#now();
    else if (action === 'slash') this.#switchSlash();
    else if (action === 'clear') {
      clearRecentSearches();
      this.#showRecent();
      this.#frame.input.focus();
    } else if ((query ?? verbatim) && plain) {
      event.preventDefault();
      this.#ask((query ?? verbatim) as string, verbatim !== undefined);
    } else if (chosen.closest('.search-list')) {
      rememberSearch(this.#frame.input.value);
      if (!plain) return;
      event.preventDefault();
      this.#go((chosen as HTMLAnchorElement).href);
    } else if (plain) this.#close();
  }

  #drawFooter(): void {
    const words = this.#frame.input.value.trim();
    const page = element('a', '', words ? 'All results and filters' : 'Index of the course');
    page.href = words ? searchAddress(words) : searchAddress('').replace(/\?.*/, '');
    const slash = element('button', 'search-slash', `“/” opens search: ${slashIsOff() ? 'off' : 'on'}`);
    slash.dataset.action = 'slash';
    this.#frame.footer.replaceChildren(page, slash);
  }

  #switchSlash(): void {
    switchSlash();
    this.#drawFooter();
    this.#frame.footer.querySelector('button')?.focus();
  }
}

customElements.define('course-search', CourseSearch);
