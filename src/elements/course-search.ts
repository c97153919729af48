import type { Answer, Result } from '../search/answer.ts';
import formulas from '../styles/formulas.css?url';
import styles from '../styles/search.css?url';
import * as say from '../words/in-browser.ts';
import { loadStyles } from './late-styles.ts';
import { element } from './make-element.ts';
import { OptionList } from './option-list.ts';
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
import { ask, warm } from './search-source.ts';
import type { Choice, SearchStates, SearchWays } from './search-states.ts';
import { slashIsOff, switchSlash } from './slash-key.ts';

/** What the dialog asks. */
export interface Question {
  words: string;
  verbatim: boolean;
}

/** Gives the dialog, which is open already, what searches and lists: once for a page. */
export async function connectSearch(
  dialog: HTMLDialogElement,
  states: SearchStates<Question, Answer>,
): Promise<void> {
  if (connected) return;
  connected = true;
  // What can't be had now is tried again, and told of, with the first question.
  if (states.is !== 'closed') warm().catch(() => {});
  await Promise.all([loadStyles(styles), loadStyles(formulas)]);
  states.ready(new SearchDialog(dialog, states));
}

let connected = false;

/** The dialog of search: a combobox whose list holds the results or, before the first word, recent searches. */
class SearchDialog implements SearchWays<Question, Answer> {
  readonly ask = ({ words, verbatim }: Question, isWanted: () => boolean) =>
    ask(words, { verbatim, isWanted });
  readonly #dialog: HTMLDialogElement;
  readonly #states: SearchStates<Question, Answer>;
  readonly #input: HTMLInputElement;
  readonly #options: OptionList;
  /** The words that are to be taken as they are spelt. */
  #verbatim: string | undefined;

  constructor(dialog: HTMLDialogElement, states: SearchStates<Question, Answer>) {
    this.#dialog = dialog;
    this.#states = states;
    this.#input = this.#part('input');
    this.#options = new OptionList(this.#input, this.#part('.search-list'));
    this.#input.addEventListener('keydown', (event) => {
      if (this.#options.move(event)) event.preventDefault();
    });
    dialog.addEventListener('click', (event) => this.#click(event));
  }

  #part<Part extends HTMLElement>(selector: string): Part {
    return this.#dialog.querySelector(selector) as Part;
  }

  question(): Question | undefined {
    const words = this.#input.value.trim();
    return words ? { words, verbatim: this.#verbatim === words } : undefined;
  }

  show(answer: Answer | undefined): void {
    this.#drawFooter();
    if (!answer) {
      this.#showRecent();
      return;
    }
    const card = definitionCard(answer);
    this.#part('.search-above-list').replaceChildren(...notices(answer), ...(card ? [card] : []));
    const results = listed(answer);
    this.#options.fill(
      results.map((result, index) => optionOf(result, results[index - 1])),
      answer.results.length > 0,
    );
    this.#say(countSentence(answer));
  }

  #showRecent(): void {
    const recent = recentSearches();
    const clear = element('button', 'search-clear', say.clearRecent);
    clear.dataset.action = 'clear';
    this.#part('.search-above-list').replaceChildren(...(recent.length > 0 ? [clear] : []));
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

  waiting(): void {
    this.#say(say.searching);
  }

  failed(): void {
    this.#drawFooter();
    const again = element('button', 'search-retry', say.tryAgain);
    again.dataset.action = 'retry';
    this.#options.fill([]);
    this.#part('.search-above-list').replaceChildren(again);
    this.#say(say.searchFailed);
  }

  #say(words: string): void {
    this.#part('.search-status').textContent = words;
  }

  choose(how: Choice): void {
    const words = this.#input.value.trim();
    const option = this.#options.active;
    if (option?.dataset.query) {
      this.#ask(option.dataset.query);
      return;
    }
    if (words) rememberSearch(words);
    const href = option?.href ?? (words && searchAddress(words));
    if (!href) return;
    if (how === 'tab') window.open(href, '_blank', 'noopener');
    else this.#go(href);
  }

  #go(href: string): void {
    this.#states.close();
    this.#dialog.close();
    location.assign(href);
  }

  #ask(words: string, verbatim = false): void {
    this.#input.value = words;
    this.#verbatim = verbatim ? words : undefined;
    this.#input.focus();
    void this.#states.ask();
  }

  #click(event: MouseEvent): void {
    const chosen = (event.target as HTMLElement).closest<HTMLElement>(
      '[data-action], [data-query], [data-verbatim], a',
    );
    if (!chosen) return;
    const { action, query, verbatim } = chosen.dataset;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (action === 'retry') void this.#states.ask();
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
    } else if (plain && !action) this.#dialog.close();
  }

  #drawFooter(): void {
    const words = this.#input.value.trim();
    const page = element('a', '', words ? say.allResults : say.courseIndex);
    page.href = words ? searchAddress(words) : searchAddress('').replace(/\?.*/, '');
    const slash = element('button', 'search-slash', slashIsOff() ? say.slashOff : say.slashOn);
    slash.dataset.action = 'slash';
    this.#part('.search-footer').replaceChildren(page, slash);
  }

  #switchSlash(): void {
    switchSlash();
    this.#drawFooter();
    this.#part('.search-footer button').focus();
  }
}

function optionOf(result: Result, previous: Result | undefined): HTMLElement {
  const option = element('a', 'search-option');
  option.href = resultAddress(result);
  option.append(resultContent(result, previous));
  return option;
}
