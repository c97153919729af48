import type { Answer, Result } from '../search/answer.ts';
import styles from '../styles/search.css?url';
import { loadStyles } from './late-styles.ts';
import { element } from './make-element.ts';
import { clearRecentSearches, recentSearches, rememberSearch } from './recent-searches.ts';
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
  #dialog = element('dialog', 'search-dialog');
  #input = element('input');
  #list = element('div', 'search-list');
  #above = element('div', 'search-above-list');
  #status = element('p', 'search-status');
  #footer = element('div', 'search-footer');
  #search = latestSearch();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #active = -1;
  #verbatim = false;
  /** The words that the list answers. */
  #answered = '';
  #chooseFirst = false;
  #controller = new AbortController();

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    if (!this.#dialog.isConnected) this.#build();
    this.#input.addEventListener('input', () => this.#later(), { signal });
    this.#input.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#dialog.addEventListener('click', (event) => this.#click(event), { signal });
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  toggle(words: string): void {
    if (this.#dialog.open) {
      this.#dialog.close();
      return;
    }
    this.#dialog.showModal();
    this.#input.value = words;
    this.#input.setSelectionRange(words.length, words.length);
    this.#now();
  }

  #build(): void {
    this.#dialog.setAttribute('aria-label', 'Search the course');
    Object.assign(this.#input, {
      type: 'search',
      placeholder: 'Search',
      autocomplete: 'off',
      spellcheck: false,
      enterKeyHint: 'go',
    });
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-label': 'Search the course',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': 'search-list',
      autocapitalize: 'none',
    })) {
      this.#input.setAttribute(name, value);
    }
    this.#list.id = 'search-list';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Sections');
    this.#status.setAttribute('role', 'status');
    const close = element('button', 'search-close', 'Close');
    close.dataset.action = 'close';
    const head = element('div', 'search-head');
    head.append(this.#input, close);
    this.#dialog.append(head, this.#status, this.#above, this.#list, this.#footer);
    this.append(this.#dialog);
    this.#drawFooter();
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
    const words = this.#input.value.trim();
    this.#drawFooter();
    if (!words) {
      // Whatever is on its way is no longer wanted.
      this.#search = latestSearch();
      return this.#showRecent();
    }
    this.#slow = setTimeout(() => this.#say('Searching …'), PATIENCE);
    try {
      const answer = await this.#search(words, { verbatim: this.#verbatim });
      if (!answer || this.#input.value.trim() !== words) return;
      this.#show(answer);
    } catch {
      if (this.#input.value.trim() === words) this.#fail();
    } finally {
      clearTimeout(this.#slow);
    }
  }

  #show(answer: Answer): void {
    const card = definitionCard(answer);
    this.#above.replaceChildren(...notices(answer), ...(card ? [card] : []));
    const results = listed(answer);
    this.#fill(
      results.map((result, index) => this.#option(result, results[index - 1])),
      answer.results.length > 0,
    );
    this.#say(countSentence(answer));
    this.#answered = answer.query;
    if (this.#chooseFirst && answer.results.length > 0)
      this.#choose(this.#list.firstElementChild as HTMLAnchorElement, false);
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
    this.#above.replaceChildren();
    if (recent.length > 0) {
      const clear = element('button', 'search-clear', 'Clear recent searches');
      clear.dataset.action = 'clear';
      this.#above.append(clear);
    }
    this.#fill(
      recent.map((words) => {
        const option = element('a', 'search-option search-recent', words);
        option.href = searchAddress(words);
        option.dataset.query = words;
        return option;
      }),
    );
    this.#say('');
  }

  /** Lists the options; the first is ready to be chosen where it answers what was typed. */
  #fill(options: HTMLElement[], isAnswer = false): void {
    for (const [index, option] of options.entries()) {
      option.id = `search-option-${index}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
    }
    this.#list.replaceChildren(...options);
    this.#list.scrollTop = 0;
    this.#list.hidden = options.length === 0;
    this.#input.setAttribute('aria-expanded', String(options.length > 0));
    this.#activate(isAnswer ? 0 : -1);
  }

  #fail(): void {
    const again = element('button', 'search-retry', 'Try again');
    again.dataset.action = 'retry';
    this.#fill([]);
    this.#above.replaceChildren(again);
    this.#say('The search could not be loaded.');
  }

  #say(words: string): void {
    this.#status.textContent = words;
  }

  #activate(index: number): void {
    const options = [...this.#list.children];
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = options[index];
    this.#input.removeAttribute('aria-activedescendant');
    if (!option) return;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }

  #key(event: KeyboardEvent): void {
    const last = this.#list.children.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: this.#active >= last ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? last : this.#active - 1,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (event.key === 'Escape') {
      // A browser would only empty the field at first.
      event.preventDefault();
      this.#dialog.close();
    } else if (to !== undefined && last >= 0 && !event.shiftKey) {
      event.preventDefault();
      this.#activate(to);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const words = this.#input.value.trim();
      // Enter may come before the answer does; what is listed then belongs to an older question.
      if (words && words !== this.#answered && !event.ctrlKey && !event.metaKey) {
        this.#chooseFirst = true;
        this.#now();
        return;
      }
      this.#choose(
        this.#list.children[this.#active] as HTMLAnchorElement | undefined,
        event.ctrlKey || event.metaKey,
      );
    }
  }

  async #choose(option: HTMLAnchorElement | undefined, newTab: boolean): Promise<void> {
    const words = this.#input.value.trim();
    if (option?.dataset.query) return this.#ask(option.dataset.query);
    if (words) rememberSearch(words);
    const href = option?.href ?? (words && searchAddress(words));
    if (!href) return;
    if (newTab) window.open(href, '_blank', 'noopener');
    else this.#go(href);
  }

  #go(href: string): void {
    this.#dialog.close();
    location.assign(href);
  }

  #ask(words: string, verbatim = false): void {
    this.#input.value = words;
    this.#verbatim = verbatim;
    this.#input.focus();
    this.#now();
  }

  #click(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    // The dialog's own box has no padding: a click on it is one on the backdrop.
    if (target === this.#dialog) this.#dialog.close();
    const chosen = target.closest<HTMLElement>('[data-action], [data-query], [data-verbatim], a');
    if (!chosen) return;
    const { action, query, verbatim } = chosen.dataset;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (action === 'close') this.#dialog.close();
    else if (action === 'retry') this.#now();
    else if (action === 'slash') this.#switchSlash();
    else if (action === 'clear') {
      clearRecentSearches();
      this.#showRecent();
      this.#input.focus();
    } else if ((query ?? verbatim) && plain) {
      event.preventDefault();
      this.#ask((query ?? verbatim) as string, verbatim !== undefined);
    } else if (chosen.closest('.search-list')) {
      rememberSearch(this.#input.value);
      if (!plain) return;
      event.preventDefault();
      this.#go((chosen as HTMLAnchorElement).href);
    } else if (plain) this.#dialog.close();
  }

  #drawFooter(): void {
    const words = this.#input.value.trim();
    const page = element('a', '', words ? 'All results and filters' : 'Index of the course');
    page.href = words ? searchAddress(words) : searchAddress('').replace(/\?.*/, '');
    const slash = element('button', 'search-slash', `“/” opens search: ${slashIsOff() ? 'off' : 'on'}`);
    slash.dataset.action = 'slash';
    this.#footer.replaceChildren(page, slash);
  }

  #switchSlash(): void {
    try {
      if (slashIsOff()) localStorage.removeItem('search-slash');
      else localStorage.setItem('search-slash', 'off');
    } catch {
      // Without storage the key stays on.
    }
    this.#drawFooter();
    this.#footer.querySelector('button')?.focus();
  }
}

function slashIsOff(): boolean {
  try {
    return localStorage.getItem('search-slash') === 'off';
  } catch {
    return false;
  }
}

customElements.define('course-search', CourseSearch);
