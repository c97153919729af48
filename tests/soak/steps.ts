import type { BrowserContext, Page } from 'playwright';
import type { Chance } from './chance.ts';
import type { Host } from './host.ts';
import type { Expected } from './page-state.ts';

/** A reader on the way. */
export interface Reader extends Expected {
  page: Page;
  context: BrowserContext;
  host: Host;
  chance: Chance;
  /** Pages that a reader may open. */
  paths: readonly string[];
}

const words = 'attention softmax beam search q’k héllo 注意 “a -b x token'.split(' ');
const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];

/** Whether the dialog of search is open. */
const isSearching = ({ page }: Reader) =>
  page.evaluate(() => !!document.querySelector('.search-dialog[open]'));

/** Opens search and types at once, before anything has come. */
async function search(reader: Reader, open: () => Promise<unknown>): Promise<void> {
  if (await isSearching(reader)) return typeMore(reader);
  await leaveLayers(reader);
  await reader.page.evaluate(() => Object.assign(window, { before: document.activeElement }));
  await open();
  const word = reader.chance.of(words);
  await reader.page.keyboard.type(word);
  reader.typed = word;
}

async function typeMore(reader: Reader): Promise<void> {
  const letters = reader.chance.of(['s', ' model', 'é', '?']);
  await reader.page.keyboard.type(letters);
  if (reader.typed !== undefined) reader.typed += letters;
}

/** Leaves a dialog or a drawer that covers the page. */
async function leaveLayers(reader: Reader): Promise<void> {
  const isCovered = await reader.page.evaluate(() => !!document.querySelector('dialog[open], :popover-open'));
  if (isCovered) await reader.page.keyboard.press('Escape');
  reader.typed = undefined;
}

/** Goes elsewhere: what was typed stays behind. Where the host is gone, so may the page be. */
async function go(reader: Reader, where: () => Promise<unknown>): Promise<void> {
  reader.typed = undefined;
  await where().catch(() => {});
}

/** Clicks one of the links that a selector finds, and waits for the page it leads to; false where there is none. */
async function follow({ page }: Reader, links: string, percent: number): Promise<boolean> {
  const arrived = page.waitForEvent('framenavigated', { timeout: 15_000 }).catch(() => {});
  const [found, leaves] = await page.evaluate(
    ({ links, percent }) => {
      const all = [...document.querySelectorAll<HTMLAnchorElement>(links)].filter(
        ({ origin, target }) => origin === location.origin && target === '',
      );
      const link = all[Math.floor((all.length * percent) / 100)];
      let leaves = false;
      const noteIt = (event: Event) => {
        leaves = !event.defaultPrevented && link?.href.split('#')[0] !== location.href.split('#')[0];
      };
      addEventListener('click', noteIt, { once: true });
      link?.scrollIntoView({ block: 'center', behavior: 'instant' });
      link?.click();
      removeEventListener('click', noteIt);
      return [link !== undefined, leaves];
    },
    { links, percent },
  );
  if (leaves) await arrived;
  return found === true;
}

/** What a reader may do, by its name. */
export const steps: Record<string, (reader: Reader) => Promise<void>> = {
  open: (reader) => go(reader, () => reader.page.goto(reader.host.url + reader.chance.of(reader.paths))),
  'search by Ctrl+K': (reader) => search(reader, () => reader.page.keyboard.press('Control+k')),
  'search by the field': (reader) =>
    search(reader, () =>
      reader.page.evaluate(() => {
        const seen = [
          ...document.querySelectorAll<HTMLElement>('.masthead .search-field :is(input, button)'),
        ];
        const opener = seen.find((element) => element.checkVisibility({ visibilityProperty: true }));
        opener?.focus();
        opener?.click();
        Object.assign(window, { before: opener });
      }),
    ),
  type: async (reader) => {
    if (await isSearching(reader)) await typeMore(reader);
  },
  escape: async (reader) => {
    const wasSearching = await isSearching(reader);
    await reader.page.keyboard.press('Escape');
    reader.typed = undefined;
    reader.isClosed = wasSearching;
  },
  enter: async (reader) => {
    if (!(await isSearching(reader))) return;
    const from = reader.page.url();
    await reader.page.keyboard.press('Enter');
    const { typed } = reader;
    reader.typed = undefined;
    // Either it leads somewhere or all that was typed still stands there, with a word about why. What a reader typed
    // before a step that might have led elsewhere isn't known any more.
    await reader.page.waitForFunction(
      ({ from, typed }) => {
        const dialog = document.querySelector('.search-dialog[open]');
        if (!dialog) return location.href !== from || document.querySelector('.match-bar');
        return (
          dialog.querySelector('.search-status')?.textContent &&
          (typed === undefined || dialog.querySelector('input')?.value === typed)
        );
      },
      { from, typed },
      { polling: 40, timeout: 15_000 },
    );
  },
  down: (reader) => reader.page.keyboard.press('ArrowDown'),
  back: async (reader) => {
    await go(reader, () => reader.page.goBack());
    // Before the first page there is none of ours.
    if (reader.page.url() === 'about:blank') await go(reader, () => reader.page.goForward());
  },
  forward: (reader) => go(reader, () => reader.page.goForward()),
  reload: (reader) => go(reader, () => reader.page.reload()),
  rotate: (reader) => reader.page.setViewportSize(reader.chance.of(sizes)),
  theme: async (reader) => {
    await leaveLayers(reader);
    await reader.page.evaluate(() => document.querySelector<HTMLElement>('theme-switch button')?.click());
  },
  'go offline': async ({ host, context }) => {
    host.isDown = true;
    host.wasDown = true;
    await context.setOffline(true);
  },
  'go online': ({ host, context }) => online(host, context),
  'a new version': async ({ host }) => {
    host.version = host.version === 0 ? 1 : 0;
    host.hasChanged = true;
  },
  select: async (reader) => {
    await leaveLayers(reader);
    const at = reader.chance.below(100);
    await reader.page.evaluate((percent) => {
      const texts = document.querySelectorAll('main :is(p, h2, li, td, pre)');
      const text = texts[Math.floor((texts.length * percent) / 100)];
      text?.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (text) getSelection()?.selectAllChildren(text);
    }, at);
  },
  jump: async (reader) => {
    await leaveLayers(reader);
    const at = reader.chance.below(100);
    await go(reader, () => follow(reader, ':is(main, nav) a[href]:not([href*="."]), main a[href^="#"]', at));
  },
  'open a picture': async (reader) => {
    await leaveLayers(reader);
    const at = reader.chance.below(100);
    if (!(await follow(reader, 'picture-zoom a', at))) return;
    // Where the code that shows it large can't be had, its file is opened, or a newer version offered.
    await reader.page
      .waitForFunction(
        () => document.querySelector('dialog[open], .old-version') || document.contentType !== 'text/html',
        undefined,
        { polling: 40, timeout: 15_000 },
      )
      .catch(() => {});
  },
  'touch a figure': async (reader) => {
    await leaveLayers(reader);
    const at = reader.chance.below(100);
    await reader.page.evaluate((percent) => {
      const figures = document.querySelectorAll('interactive-figure');
      const figure = figures[Math.floor((figures.length * percent) / 100)];
      figure?.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (const field of figure?.querySelectorAll<HTMLInputElement>('input, select, button') ?? []) {
        if (field instanceof HTMLButtonElement) field.click();
        else if (field.type === 'range') field.value = field.max;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }, at);
  },
};

/** The host answers again. */
export async function online(host: Host, context: BrowserContext): Promise<void> {
  host.isDown = false;
  await context.setOffline(false);
}
