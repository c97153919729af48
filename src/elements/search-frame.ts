import { element } from './make-element.ts';

/** The parts of the search dialog. */
export interface SearchFrame {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  /** Says to those who listen what was found. */
  status: HTMLElement;
  /** What stands above the list: notices and a definition. */
  above: HTMLElement;
  list: HTMLElement;
  footer: HTMLElement;
}

/** Makes the search dialog, still empty: a combobox, the button that closes it, and room for what it lists. */
export function searchFrame(): SearchFrame {
  const dialog = element('dialog', 'search-dialog');
  dialog.setAttribute('aria-label', 'Search the course');
  const input = searchInput();
  const list = element('div', 'search-list');
  list.id = 'search-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Sections');
  const above = element('div', 'search-above-list');
  const status = element('p', 'search-status');
  status.setAttribute('role', 'status');
  const footer = element('div', 'search-footer');
  const close = element('button', 'search-close', 'Close');
  close.dataset.action = 'close';
  const head = element('div', 'search-head');
  head.append(input, close);
  dialog.append(head, status, above, list, footer);
  return { dialog, input, status, above, list, footer };
}

function searchInput(): HTMLInputElement {
  const input = element('input');
  Object.assign(input, {
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
    input.setAttribute(name, value);
  }
  return input;
}
