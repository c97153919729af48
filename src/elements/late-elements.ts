import { intent } from './intent.ts';
import { late } from './late.ts';
import { preloadIndex } from './preload-index.ts';
import { sayFailed } from './say-failed.ts';
import { PLACE, READ, stored } from './stored.ts';

const isBack = Boolean(stored(PLACE) ?? stored(READ));

// Elements of a few pages, and what few readers do. They share their code with every page's script: as scripts of
// their own they would split that in two.
const elements: Record<string, () => Promise<unknown>> = {
  'offline-page': () => import('./offline-page.ts'),
  'old-links[data-address]': () => import('./old-links.ts'),
  'search-page': () => {
    preloadIndex();
    // What the page asks is fetched beside it, not after it.
    return Promise.all([import('./search-page.ts'), import('./search-source.ts')]);
  },
};

for (const [name, load] of Object.entries(elements)) if (document.querySelector(name)) late(load);

// An old section is asked for in the address, at once or by a link on the page.
const follow = () => location.hash && late(() => import('./old-links.ts'));
if (document.querySelector('old-links')) {
  follow();
  addEventListener('hashchange', follow);
}

// A page that nobody touches loads no more. A reader has begun with the first thing done, be it to move the pointer; an
// address may ask for a place or a state at once, and who was here before finds marks of it.
const begun = new Promise<unknown>((resolve) => {
  if (location.search || location.hash || isBack) resolve(0);
  for (const name of ['pointerout', 'pointerdown', 'scroll', 'keydown'])
    addEventListener(name, resolve, { once: true, passive: true });
});
begun.then(() => late(() => import('./once-begun.ts')));

// What can be touched has its code when it is about a third of a screen away.
const touchable: Record<string, () => Promise<unknown>> = {
  'code-block': () => import('./code-block.ts'),
  'interactive-figure': () => import('./interactive-figure.ts'),
  'question-box': () => import('./question-box.ts'),
};
const nearing = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      const load = touchable[target.localName];
      if (isIntersecting && load) begun.then(() => late(load));
    }
  },
  { rootMargin: '300px' },
);
for (const element of document.querySelectorAll(Object.keys(touchable).join())) {
  nearing.observe(element);
  for (const part of element.querySelectorAll<HTMLFieldSetElement>('[inert], fieldset'))
    part.inert = part.disabled = false;
}

// Whoever is quicker than the code is answered when it has come, in the order in which things were done: of two imports
// the later may be ready first.
let told: unknown;
for (const name of ['click', 'input', 'change', 'submit'])
  document.addEventListener(name, ({ target }) => {
    const early = (target as Element).closest<HTMLElement>(':not(:defined)');
    const load = early && touchable[early.localName];
    if (!load) return;
    told = Promise.all([late(load), told]).then(([part]) => {
      if (part) target?.dispatchEvent(new Event(name, { bubbles: true }));
      else sayFailed(early);
    });
  });

// A link to a passage, and a copy of it, begin with a selection.
document.addEventListener('selectionchange', function load() {
  if (getSelection()?.isCollapsed) return;
  document.removeEventListener('selectionchange', load);
  late(() => import('./copied-text.ts'));
  late(() => import('./passage-link.ts'));
});

// A picture is opened large with a click, a drawing too. Without script its link opens the large file.
document.addEventListener('click', async (event) => {
  const link = zoomAt(event.target as Element);
  // A reader who asks for a new tab or window gets it.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const isWanted = intent();
  const zoom = await late(() => import('./picture-zoom.ts'));
  if (!isWanted()) return;
  if (zoom) zoom.openPicture(link, isWanted);
  else if (!document.querySelector('.old-version')) location.assign(link.href);
});

/** The link that opens larger what was clicked at: around a picture, or beside a drawing of which no word is chosen. */
function zoomAt(target: Element): HTMLAnchorElement | null | undefined {
  const drawing = target.closest('.panels') ?? target.closest('svg.figure');
  if (drawing && getSelection()?.isCollapsed)
    return drawing.parentElement?.querySelector<HTMLAnchorElement>(':scope > picture-zoom > a');
  return target.closest<HTMLAnchorElement>('picture-zoom a');
}

// What a mark in the text leads to is shown beside it. A finger can't hover: its tap shows it, and what it shows leads
// on.
const markAt = ({ target }: Event) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a.note-ref, a.citation, a.term') : null;
for (const name of ['pointerover', 'focusin'])
  document.addEventListener(name, async (event) => {
    const mark = markAt(event);
    if (mark) (await late(() => import('./preview.ts')))?.offerPreview(mark);
  });
document.addEventListener('click', async (event) => {
  const mark = markAt(event);
  if (!mark || mark.className === 'note-ref' || (event as PointerEvent).pointerType !== 'touch') return;
  event.preventDefault();
  const isWanted = intent();
  const preview = await late(() => import('./preview.ts'));
  const isShown = !isWanted() || (await preview?.tapPreview(mark).catch(() => false));
  if (!isShown && isWanted()) location.assign(mark.href);
});
