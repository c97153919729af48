/**
 * All that search costs a page before it is used: listens for Ctrl/Cmd+K, `/` and the field in the
 * masthead, and for words to highlight in the address. The rest is loaded then.
 */
const field = document.querySelector<HTMLFormElement>('.masthead .search-field');

async function open(words = ''): Promise<void> {
  try {
    (await import('./course-search.ts')).openSearch(words);
  } catch {
    // Where the dialog can't be loaded there is still the page.
    location.assign(
      `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}search/${words && `?q=${encodeURIComponent(words)}`}`,
    );
  }
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  const typing = (target as Element).closest?.('input, textarea, select, [contenteditable]');
  const command =
    (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && key.toLowerCase() === 'k';
  const slash = key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && slashIsOn();
  if (!command && !slash) return;
  event.preventDefault();
  open();
});

field?.addEventListener('click', (event) => {
  event.preventDefault();
  open(field.querySelector('input')?.value);
});
field?.addEventListener('input', () => open(field.querySelector('input')?.value));

// Without it the browser still jumps to the section.
if (location.search.includes('highlight=')) import('./arrival-highlight.ts').catch(() => {});

function slashIsOn(): boolean {
  try {
    return localStorage.getItem('search-slash') !== 'off';
  } catch {
    return true;
  }
}
