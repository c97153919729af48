import { fill } from '../words/fill.ts';
import * as say from '../words/in-browser.ts';
import { recallAnswers, rememberAnswer } from './answer-memory.ts';
import { judgeChoice, judgeNumber, judgeOrder, judgeWord, type Verdict } from './judge-answer.ts';

/** `<question-box>`: checks an answer where it is given, says why it is wrong, and keeps it in mind. */
class QuestionBox extends HTMLElement {
  #controller = new AbortController();

  connectedCallback(): void {
    this.#controller = new AbortController();
    const { signal } = this.#controller;
    this.#recall();
    this.#limitMoves();
    this.#form.addEventListener('submit', (event) => this.#check(event), { signal });
    this.#form.addEventListener('input', () => this.#clear(), { signal });
    this.#form.addEventListener('click', (event) => this.#move(event), { signal });
  }

  disconnectedCallback(): void {
    this.#controller.abort();
  }

  #check(event: Event): void {
    event.preventDefault();
    const verdict = this.#verdict();
    this.#clear();
    for (const input of this.#chosen) {
      const mark = verdict.told.includes(input.value) ? (verdict.isRight ? 'right' : 'wrong') : undefined;
      if (mark) input.closest('li')?.setAttribute('data-verdict', mark);
    }
    const reasons = verdict.told.flatMap((letter): (string | Node)[] => {
      const reason = this.querySelector(`.question-answer [data-option="${letter}"]`)?.cloneNode(
        true,
      ) as Element;
      for (const named of reason?.querySelectorAll('[id]') ?? []) named.removeAttribute('id');
      return reason
        ? [...reason.childNodes]
        : [fill(verdict.isRight ? say.isRight : say.isWrong, { name: letter })];
    });
    const words = document.createElement('p');
    words.textContent = verdict.words;
    this.#status.append(words, ...reasons);
    this.dataset.verdict = verdict.isRight ? 'right' : 'wrong';
    rememberAnswer(this.dataset.key ?? '', this.#given());
    if (verdict.isRight) this.#answer.open = true;
  }

  #verdict(): Verdict {
    const { kind, value, tolerance, unit = '', accepted = '' } = this.dataset;
    const given = this.#given();
    if (kind === 'order')
      return judgeOrder(
        this.#items.map(({ dataset }) => Number(dataset.place)),
        document.documentElement.lang,
      );
    if (kind === 'number') return judgeNumber(given, Number(value), Number(tolerance), unit);
    if (kind === 'word') return judgeWord(given, accepted.split('|'));
    const right = this.#inputs.filter(({ dataset }) => dataset.right !== undefined);
    return judgeChoice(
      this.#chosen.map((input) => input.value),
      right.map((input) => input.value),
      document.documentElement.lang,
    );
  }

  /** What a reader has answered so far, as one text. */
  #given(): string {
    const { kind } = this.dataset;
    if (kind === 'order') return this.#items.map(({ dataset }) => dataset.letter).join();
    if (kind === 'number' || kind === 'word') return this.#inputs[0]?.value ?? '';
    return this.#chosen.map((input) => input.value).join();
  }

  #recall(): void {
    const given = recallAnswers()[this.dataset.key ?? ''];
    const { kind } = this.dataset;
    const isOther = kind !== 'order' && this.#given() !== '' && this.#given() !== given;
    // Whoever was quicker than this code has chosen anew.
    if (typeof given !== 'string' || isOther) return;
    const letters = given.split(',');
    if (kind === 'order') {
      const items = letters.map((letter) => this.#items.find(({ dataset }) => dataset.letter === letter));
      for (const item of items) if (item) item.parentElement?.append(item);
    } else if (kind === 'number' || kind === 'word') {
      for (const input of this.#inputs) input.value = given;
    } else for (const input of this.#inputs) input.checked = letters.includes(input.value);
    if (!this.#verdict().isRight) return;
    this.dataset.verdict = 'right';
    const words = document.createElement('p');
    words.textContent = say.rightBefore;
    this.#status.append(words);
  }

  #move({ target }: Event): void {
    const button = (target as Element).closest<HTMLButtonElement>('button[name]');
    const item = button?.closest('li');
    if (!button || !item) return;
    if (button.name === 'up') item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    this.#limitMoves();
    this.#clear();
    const place = this.#items.indexOf(item);
    const words = document.createElement('p');
    words.textContent = fill(say.movedTo, {
      letter: item.dataset.letter ?? '',
      place: place + 1,
      count: this.#items.length,
    });
    this.#status.append(words);
    // An item at the end of its way is turned round with the other button.
    const usable = button.disabled ? item.querySelector<HTMLButtonElement>('button:enabled') : button;
    usable?.focus();
  }

  #limitMoves(): void {
    for (const item of this.#items) {
      const [up, down] = item.querySelectorAll('button');
      if (up) up.disabled = !item.previousElementSibling;
      if (down) down.disabled = !item.nextElementSibling;
    }
  }

  #clear(): void {
    this.#status.replaceChildren();
    delete this.dataset.verdict;
    for (const item of this.querySelectorAll('li[data-verdict]')) item.removeAttribute('data-verdict');
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #status(): HTMLElement {
    return this.querySelector('.question-status') as HTMLElement;
  }

  get #answer(): HTMLDetailsElement {
    return this.querySelector('.question-answer') as HTMLDetailsElement;
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.question-options > li')];
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll('input')];
  }

  get #chosen(): HTMLInputElement[] {
    return this.#inputs.filter(({ checked }) => checked);
  }
}

customElements.define('question-box', QuestionBox);
