/**
 * All that search costs a page before it is used: opens its dialog on Ctrl/Cmd+K, `/` and the field in the
 * masthead, and sees to words to highlight in the address. The rest is loaded then.
 */
import type { Answer } from '../search/answer.ts';
import * as words from '../words/in-browser.ts';
import type { Question } from './course-search.ts';
import { late } from './late.ts';
import { preloadIndex } from './preload-index.ts';
import { SearchStates } from './search-states.ts';
import { siteAddress } from './site-address.ts';
import { slashIsOff } from './slash-key.ts';

const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
const input = dialog?.querySelector('input');
const field = document.querySelector<HTMLFormElement>('.masthead .search-field');
const states = new SearchStates<Question, Answer>();

function open(words = ''): void {
  if (!dialog || !input || states.is !== 'closed') return;
  dialog.showModal();
  input.value = words;
  states.open();
  void load();
}

/** Whether what the dialog needs could not be had. */
let isLost = false;

async function load(): Promise<void> {
  if (!dialog || !input) return;
  isLost = false;
  preloadIndex();
  try {
    // What the dialog asks is fetched beside it, not after it.
    const [{ connectSearch }] = await Promise.all([
      import('./course-search.ts'),
      import('./search-source.ts'),
    ]);
    connectSearch(dialog, states);
  } catch {
    isLost = true;
    // There is still the page, with all that was typed; without a line it would be the browser's own.
    const isThere = await fetch(siteAddress('search/'), { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) await typingRests(input);
    if (states.is === 'closed') return;
    if (isThere)
      location.assign(siteAddress(`search/${input.value && `?q=${encodeURIComponent(input.value)}`}`));
    else {
      const status = dialog.querySelector('.search-status');
      if (status) status.textContent = words.searchFailedEnter;
    }
  }
}

/** Whoever is in the middle of a word finishes it. */
async function typingRests(field: HTMLInputElement): Promise<void> {
  for (let words: string | undefined; words !== field.value; ) {
    words = field.value;
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
}

function close(): void {
  // The event comes later, and another key before it.
  states.close();
  dialog?.close();
  // Where the focus came from nowhere the field keeps it until the next frame, and would swallow a "/".
  input?.blur();
}

function openFromField(): void {
  const typed = field?.querySelector('input');
  open(typed?.value);
  // The words have gone over to the dialog.
  if (typed) typed.value = '';
}

document.addEventListener('keydown', (event) => {
  const { key, code, target } = event;
  const typing = (target as Element).closest?.('input, textarea, select, [contenteditable]');
  // A layout without Latin letters still has the key.
  const isK = key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key));
  const modified = event.ctrlKey || event.metaKey;
  const command = modified && !event.shiftKey && isK;
  // The second of two presses may come before the first had its effect.
  const isFree = !typing || (states.is === 'opening' && !input?.value);
  const slash = key === '/' && !modified && isFree && !slashIsOff();
  if (event.altKey || !(command || slash)) return;
  event.preventDefault();
  if (event.repeat) return;
  if (command && states.is === 'open') close();
  else open();
});

// The event of one closing may come after the next opening.
dialog?.addEventListener('close', () => dialog.open || states.close());
dialog?.addEventListener('input', () => states.typed());
// Before the field hears of it.
dialog?.addEventListener(
  'keydown',
  (event) => {
    if (event.target !== input) return;
    // Whoever composes a word needs these keys for it. In Safari the one that ends a composition comes after its end,
    // and is told by the code that UI Events gives to all of them.
    if (event.isComposing || event.keyCode === 229) event.stopPropagation();
    else if (event.key === 'Escape') {
      // A browser would only empty the field at first.
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isLost) void load();
      states.choose(event.ctrlKey || event.metaKey ? 'tab' : 'here');
    }
  },
  true,
);
dialog?.addEventListener('click', ({ target }) => {
  // The dialog's own box has no padding: a click on it is one on the backdrop.
  if (target === dialog || (target as Element).closest('[data-action="close"]')) close();
});

field?.addEventListener('click', (event) => {
  event.preventDefault();
  openFromField();
});
// Whoever composes a word finishes it first.
field?.addEventListener('input', (event) => (event as InputEvent).isComposing || openFromField());
field?.addEventListener('compositionend', openFromField);

// Without it the browser still jumps to the section.
if (location.search.includes('highlight=') || history.state?.highlight)
  late(() => import('./arrival-highlight.ts'));
