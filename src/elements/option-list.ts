/** The list of a combobox: what it holds, and how far the arrow keys have come. The focus stays in the field. */
export class OptionList {
  #input: HTMLElement;
  #list: HTMLElement;
  #active = -1;

  constructor(input: HTMLElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
  }

  /** The option that the arrow keys have reached. */
  get active(): HTMLAnchorElement | undefined {
    return this.#list.children[this.#active] as HTMLAnchorElement | undefined;
  }

  /** Lists the options; the first is ready to be chosen where it answers what was typed. */
  fill(options: HTMLElement[], isAnswer = false): void {
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

  /** Goes to the option that a key asks for; false for a key that asks for none. */
  move({ key, shiftKey }: KeyboardEvent): boolean {
    const last = this.#list.children.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: this.#active >= last ? 0 : this.#active + 1,
      ArrowUp: this.#active <= 0 ? last : this.#active - 1,
    };
    const to = moves[key];
    if (to === undefined || last < 0 || shiftKey) return false;
    this.#activate(to);
    return true;
  }

  #activate(index: number): void {
    this.active?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.active;
    this.#input.removeAttribute('aria-activedescendant');
    if (!option) return;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', option.id);
  }
}
