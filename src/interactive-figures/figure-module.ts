/** What a figure remembers: one value a name. The first state is what is drawn at build. */
export type State = Record<string, string | number | boolean>;

/** Something a reader can change. `name` is the name of a value in the state. */
export type Control =
  | { type: 'range' | 'number'; name: string; label: string; min: number; max: number; step?: number }
  | {
      type: 'select';
      name: string;
      label: string;
      options: readonly (string | readonly [value: string, label: string])[];
    }
  | { type: 'checkbox'; name: string; label: string }
  | { type: 'text'; name: string; label: string; maxlength?: number }
  /** Gives the next state; `name` tells it from other buttons. */
  | { type: 'button'; name: string; label: string; press: (state: State, opened: unknown) => State };

/**
 * A module in the content folder that is a figure. The same code runs at build and in the browser, so it may
 * use neither Node nor the document.
 */
export interface FigureModule {
  first: State;
  controls: readonly Control[];
  /** The figure as HTML or SVG. A `<button name="row" value="3">` in it sets `row` when it is pressed. */
  view: (state: State, opened: unknown) => string;
  /** What else a change brings along: the next state, given the value's name. A chosen model fills in its sizes. */
  settle?: (state: State, changed: string) => State;
  /** One sentence on what a change did, for those who don't see it. */
  say?: (state: State, opened: unknown) => string;
  /** Files it needs, beside the module; a browser loads them at the first touch. */
  files?: Record<string, string>;
  /**
   * What `view` gets of the files: made once, or a promise of it, so that code which only a touched figure needs
   * may be imported here. Without it, `view` gets the bytes themselves.
   */
  open?: (files: Record<string, Uint8Array>) => unknown;
  /** Whether what the reader chose stands in the page's address, to be shared. */
  address?: boolean;
}

/** What keeps a module from being a figure, as a sentence; undefined where nothing does. */
export function notAFigure(module: Partial<FigureModule>): string | undefined {
  const { first, controls, view, files } = module;
  if (typeof view !== 'function') return 'It exports no function `view`.';
  if (!first || typeof first !== 'object' || Object.values(first).some((value) => !isValue(value)))
    return 'It exports no `first` state: an object of texts, numbers, and true or false.';
  if (!Array.isArray(controls)) return 'It exports no list `controls`.';
  for (const control of controls as Control[]) {
    if (!control?.name || !control.label) return 'One of its `controls` has no `name` or no `label`.';
    if (control.type === 'button' ? typeof control.press !== 'function' : !(control.name in first))
      return control.type === 'button'
        ? `The button \`${control.name}\` has no function \`press\`.`
        : `The control \`${control.name}\` has no value in \`first\`.`;
    if (!types.includes(control.type)) return `There is no control of the type \`${control.type}\`.`;
  }
  if (files && Object.values(files).some((path) => typeof path !== 'string'))
    return 'Its `files` are not paths.';
  return undefined;
}

const types = ['range', 'number', 'select', 'checkbox', 'text', 'button'];

/**
 * A value that a reader, an address or a button gave, as the figure may have it: of the kind that `first` has
 * under this name, inside the control's limits. Undefined for anything else.
 */
export function accepted(
  module: FigureModule,
  name: string,
  given: string | boolean,
): State[string] | undefined {
  if (!Object.hasOwn(module.first, name)) return undefined;
  const before = module.first[name];
  const control = module.controls.find((one) => one.name === name && one.type !== 'button');
  if (typeof before === 'boolean') return typeof given === 'boolean' ? given : given === 'true';
  if (typeof given === 'boolean') return undefined;
  if (typeof before === 'number') {
    const number = Number(given);
    if (given.trim() === '' || !Number.isFinite(number)) return undefined;
    return control?.type === 'range' || control?.type === 'number' ? onStep(control, number) : number;
  }
  if (control?.type === 'select') return valuesOf(control).includes(given) ? given : undefined;
  return control?.type === 'text' ? given.slice(0, control.maxlength ?? 200) : given;
}

/** The nearest number that the control could show: a whole one, where its author says nothing else. */
function onStep(
  { min, max, step = 1 }: Extract<Control, { type: 'range' | 'number' }>,
  value: number,
): number {
  const inside = Math.min(max, Math.max(min, value));
  // Of the digits that steps in binary fractions bring along, those that nobody means go.
  return Number(Math.min(max, min + Math.round((inside - min) / step) * step).toPrecision(12));
}

/** The values a list offers. */
export function valuesOf({ options }: Extract<Control, { type: 'select' }>): string[] {
  return options.map((option) => (typeof option === 'string' ? option : option[0]));
}

function isValue(value: unknown): boolean {
  return ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}
