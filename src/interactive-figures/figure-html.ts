import { escapeHtml } from '../lib/escape-html.ts';
import { en } from '../words/en.ts';
import { fill } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import { type Control, type FigureModule, type State, valuesOf } from './figure-module.ts';

/** What the browser needs to bring a figure to life. */
export interface FigureAddresses {
  /** The module's own file. */
  module: string;
  /** Its data files, by the names that the module gives them. */
  files: Record<string, string>;
  /** What they weigh together on the wire, in bytes. */
  bytes: number;
}

/**
 * A figure as it stands in the page: whole without script, its controls unseen until there is one. Whatever can be
 * pressed in the view is switched off so long by the `<fieldset>` around it. A form for a dialog, where there is none,
 * sends nothing.
 */
export function figureHtml(
  module: FigureModule,
  opened: unknown,
  { module: source, files, bytes }: FigureAddresses,
  words: Words = en,
): string {
  const data = Object.keys(files).length > 0 ? ` data-files="${escapeHtml(JSON.stringify(files))}"` : '';
  const load =
    bytes > 0 ? escapeHtml(fill(words.changeLoads, { count: Math.max(1, Math.round(bytes / 1000)) })) : '';
  return (
    `<interactive-figure src="${escapeHtml(source)}"${data} data-failed="${escapeHtml(words.noAnswerNow)}">` +
    `<fieldset class="figure-view" disabled>${module.view(module.first, opened)}</fieldset>` +
    `<form class="figure-controls" method="dialog" inert>${module.controls.map((one) => controlHtml(one, module.first)).join('')}` +
    `<button type="reset">${escapeHtml(words.startAgain)}</button></form>` +
    `<p class="figure-status" role="status">${load}</p>` +
    `</interactive-figure>`
  );
}

function controlHtml(control: Control, state: State): string {
  const { name, label } = control;
  const value = escapeHtml(String(state[name]));
  const named = `name="${escapeHtml(name)}"`;
  const words = escapeHtml(label);
  switch (control.type) {
    case 'button':
      return `<button type="button" ${named}>${words}</button>`;
    case 'checkbox':
      return `<label class="figure-switch"><input type="checkbox" ${named}${state[name] ? ' checked' : ''}> ${words}</label>`;
    case 'select':
      return `<label>${words} <select ${named}>${options(control, String(state[name]))}</select></label>`;
    case 'text':
      return `<label class="figure-text">${words} <input type="text" ${named} value="${value}" maxlength="${control.maxlength ?? 200}" autocomplete="off" spellcheck="false"></label>`;
    default: {
      const { type, min, max, step = 1 } = control;
      const shown = type === 'range' ? ` <span class="figure-value" aria-hidden="true">${value}</span>` : '';
      return `<label>${words} <input type="${type}" ${named} value="${value}" min="${min}" max="${max}" step="${step}">${shown}</label>`;
    }
  }
}

function options(control: Extract<Control, { type: 'select' }>, chosen: string): string {
  const labels = new Map(
    control.options.map((one) => (typeof one === 'string' ? [one, one] : [one[0], one[1]])),
  );
  return valuesOf(control)
    .map((value) => {
      const selected = value === chosen ? ' selected' : '';
      return `<option value="${escapeHtml(value)}"${selected}>${escapeHtml(labels.get(value) ?? value)}</option>`;
    })
    .join('');
}
