import type { Page } from 'playwright';

/** What a reader has done so far that must not get lost. */
export interface Expected {
  /** What was typed into the dialog of search, while it is open. */
  typed: string | undefined;
  /** Whether a dialog has just been closed: the focus is where it was before. */
  isClosed: boolean;
}

/** How long a page may take to be as it must, in milliseconds: a busy machine is slow, and not at fault. */
const PATIENCE = 15_000;

/** What is wrong with a page that has had time to come to rest; empty where nothing is. */
export async function complaintOf(page: Page, expected: Expected): Promise<string> {
  // Mostly all is well at once, and asking once costs a third of waiting for it.
  const said = await page.evaluate((wanted) => complaint(wanted), expected).catch(() => undefined);
  if (said === '' && !page.url().startsWith('chrome-error:')) return '';
  const settled = await page
    .waitForFunction(
      // The browser's own page, where there is no line, has nothing of ours.
      (wanted) => location.protocol === 'chrome-error:' || complaint(wanted) === '',
      expected,
      { timeout: PATIENCE, polling: 40 },
    )
    .catch(() => undefined);
  if (settled && !page.url().startsWith('chrome-error:')) return '';
  return page.evaluate((wanted) => complaint(wanted), expected).catch((error) => String(error));
}

/** Written into every page: what is wrong with it at this moment. */
export function complaint({ typed, isClosed }: Expected): string {
  const isSeen = (selector: string, within: ParentNode = document) =>
    [...within.querySelectorAll(selector)].some((element) =>
      element.checkVisibility({ visibilityProperty: true }),
    );
  if (document.readyState !== 'complete') return 'it never finishes loading';
  // A file of the course, such as a picture that is opened by itself.
  if (document.contentType !== 'text/html') return '';
  if (!isSeen('main h1')) return 'it has no main heading';
  if (location.pathname !== '/' && !isSeen('a[href="/"]')) return 'nothing leads home';
  if (!isSeen('.masthead .search-field input, .masthead .search-field button, search-page input'))
    return 'nothing leads to search';
  const dialog = document.querySelector<HTMLDialogElement>('dialog[open]');
  if (dialog && !isSeen('button', dialog)) return 'its dialog has no way out';
  const field = dialog?.matches('.search-dialog') ? dialog.querySelector('input') : null;
  const onThePage = new URLSearchParams(location.search).get('q');
  if (typed !== undefined && (field?.value ?? onThePage) !== typed)
    return `“${typed}” was typed, and ${field ? `the field holds “${field.value}”` : 'the dialog is gone'}`;
  if (isClosed && dialog) return 'the dialog does not close';
  const before = (window as { before?: Element }).before;
  // What a turned phone shows no longer can't have the focus back; and to a page on which nothing had it yet, a place
  // that its reader left is still on its way.
  const had = before === document.body || !before?.checkVisibility() ? undefined : before;
  if (isClosed && had && document.activeElement !== had)
    return `the focus was on ${had.outerHTML.slice(0, 60)} and is on ${document.activeElement?.outerHTML.slice(0, 60)}`;
  return '';
}
