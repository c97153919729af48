import { accepted, type FigureModule, type State } from '../interactive-figures/figure-module.ts';
import { late, offerNewer } from './late.ts';
import { sayFailed } from './say-failed.ts';

/**
 * `<interactive-figure src="…">` around a figure drawn at build: draws it again with the same code at every change. The
 * module comes when the figure comes near or is touched, data files at the first change.
 */
class InteractiveFigure extends HTMLElement {
  #listening = new AbortController();
  #coming: Promise<FigureModule | undefined> | undefined;
  #state: State = {};
  #opened: Promise<unknown> | undefined;
  /** What the view was last made of. */
  #drawn = '';
  /** Changes answer in the order in which they were made. */
  #turn = Promise.resolve();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const changed = (event: Event) => void this.#read(event);
    this.#form.addEventListener('input', changed, { signal });
    this.#form.addEventListener('change', changed, { signal });
    this.#form.addEventListener('reset', () => void this.#reset(), { signal });
    this.addEventListener('click', (event) => void this.#press(event), { signal });
    nearing.observe(this);
  }

  disconnectedCallback(): void {
    nearing.unobserve(this);
    this.#listening.abort();
  }

  /** Its module; without that the figure stays whole, as it was drawn at build, and the next call tries again. */
  begin(): Promise<FigureModule | undefined> {
    this.#coming ??= this.#begin();
    return this.#coming;
  }

  async #begin(): Promise<FigureModule | undefined> {
    const address = this.getAttribute('src') ?? '';
    const module = await late(() => import(/* @vite-ignore */ address) as Promise<FigureModule>);
    if (module) {
      this.#state = { ...module.first };
      const asked = this.#inAddress(module);
      if (asked.length > 0) this.#become(module, { ...this.#state, ...Object.fromEntries(asked) }, true);
    } else this.#coming = undefined;
    return module;
  }

  /** The module for something that the reader did, who is told where it does not come. */
  async #answering(): Promise<FigureModule | undefined> {
    const module = await this.begin();
    if (!module) sayFailed(this);
    return module;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('.figure-controls') as HTMLFormElement;
  }

  get #view(): HTMLFieldSetElement {
    return this.querySelector('.figure-view') as HTMLFieldSetElement;
  }

  async #reset(): Promise<void> {
    const module = await this.#answering();
    if (module) this.#become(module, { ...module.first }, true);
  }

  async #read({ type, target }: Event): Promise<void> {
    const { name, value, checked, type: kind } = target as HTMLInputElement;
    const module = await this.#answering();
    if (!module) return;
    const next = accepted(module, name, kind === 'checkbox' ? checked : value);
    // While a slider moves the figure follows; what happened is said once it rests.
    if (next !== undefined) this.#become(module, this.#with(module, name, next), type === 'change');
  }

  async #press({ target }: Event): Promise<void> {
    const button = (target as Element).closest<HTMLButtonElement>('button[name]');
    if (!button) return;
    const { name, value } = button;
    const isControl = this.#form.contains(button);
    const module = await this.#answering();
    if (!module) return;
    const control = module.controls.find((one) => one.type === 'button' && one.name === name);
    if (control?.type === 'button' && isControl)
      return this.#become(module, (state, opened) => control.press(state, opened), true);
    const next = accepted(module, name, value);
    if (next !== undefined) this.#become(module, this.#with(module, name, next), true);
  }

  #with(module: FigureModule, name: string, value: State[string]): State {
    const next = { ...this.#state, [name]: value };
    return module.settle?.(next, name) ?? next;
  }

  /** Takes a state, or what makes one of the last; draws it, and says what came of it. */
  #become(
    module: FigureModule,
    next: State | ((state: State, opened: unknown) => State),
    isSaid: boolean,
  ): void {
    const wanted = typeof next === 'function' ? undefined : next;
    if (wanted) this.#state = wanted;
    this.#turn = this.#turn.then(async () => {
      if (wanted && wanted !== this.#state && !isSaid) return;
      try {
        const opened = await this.#open(module);
        if (typeof next === 'function') this.#state = next(this.#state, opened);
        this.#draw(module.view(this.#state, opened));
        // While a slider moves, or a reader types, nothing is said: not what was true before either.
        this.#say((isSaid && module.say?.(this.#state, opened)) || '');
      } catch {
        this.#opened = undefined;
        sayFailed(this);
        void offerNewer();
      }
      this.#show(module);
    });
  }

  #draw(html: string): void {
    // A field that is left says once more what it said: a button that is just being pressed must not be exchanged.
    if (html === this.#drawn) return;
    this.#drawn = html;
    const active = document.activeElement;
    const pressed = active instanceof HTMLButtonElement && this.#view.contains(active) ? active : undefined;
    this.#view.innerHTML = html;
    // The button that was pressed is a new one now: the focus stays where it was.
    if (pressed)
      for (const button of this.#view.querySelectorAll('button'))
        if (button.name === pressed.name && button.value === pressed.value)
          button.focus({ preventScroll: true });
  }

  #say(words: string): void {
    const status = this.querySelector('.figure-status');
    if (status) status.textContent = words;
  }

  /** Lets the controls show the state, however it came about, and the address too where the author wants it. */
  #show(module: FigureModule): void {
    for (const field of this.#form.elements) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      const value = this.#state[field.name];
      if (value === undefined) continue;
      if (field.type === 'checkbox') (field as HTMLInputElement).checked = value === true;
      else if (field !== document.activeElement || field.type === 'range') field.value = String(value);
      const shown = field.parentElement?.querySelector('.figure-value');
      if (shown) shown.textContent = String(value);
    }
    if (!module.address) return;
    const url = new URL(location.href);
    for (const [name, value] of Object.entries(this.#state)) {
      const key = `${this.#id}.${name}`;
      if (value === module.first[name]) url.searchParams.delete(key);
      else url.searchParams.set(key, String(value));
    }
    history.replaceState(history.state, '', url);
  }

  #open(module: FigureModule): Promise<unknown> {
    this.#opened ??= this.#load().then((files) => (module.open ? module.open(files) : files));
    return this.#opened;
  }

  async #load(): Promise<Record<string, Uint8Array>> {
    const addresses = JSON.parse(this.dataset.files ?? '{}') as Record<string, string>;
    const loaded = Object.entries(addresses).map(async ([name, address]): Promise<[string, Uint8Array]> => {
      const { body, ok } = await fetch(address);
      if (!ok || !body) throw new Error(`${address} can't be loaded.`);
      const unpacked = body.pipeThrough(new DecompressionStream('gzip'));
      return [name, new Uint8Array(await new Response(unpacked).arrayBuffer())];
    });
    return Object.fromEntries(await Promise.all(loaded));
  }

  /** What the page's address says about this figure, as far as the figure can be so. */
  #inAddress(module: FigureModule): [string, State[string]][] {
    if (!module.address) return [];
    const asked = [...new URLSearchParams(location.search)].filter(([key]) => key.startsWith(`${this.#id}.`));
    return asked.flatMap(([key, given]): [string, State[string]][] => {
      const name = key.slice(this.#id.length + 1);
      const value = accepted(module, name, given);
      return value === undefined ? [] : [[name, value]];
    });
  }

  get #id(): string {
    return this.closest('figure')?.id ?? '';
  }
}

/** About a third of a screen ahead. */
const nearing = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) {
        nearing.unobserve(target);
        void (target as InteractiveFigure).begin();
      }
  },
  { rootMargin: '300px' },
);

customElements.define('interactive-figure', InteractiveFigure);
