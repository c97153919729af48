import type { Browser, Page } from 'playwright';
import { placesInPdf } from './pdf-places.ts';

export interface PrintedCourse {
  pdf: Buffer;
  pages: number;
  /** The page numbers in its contents, by the id of what they lead to. */
  contents: Record<string, number>;
}

type Format = 'A4' | 'Letter';

/**
 * Prints the one-page edition at `url`: once to see on which page everything comes to stand, and once more
 * with those numbers in its contents. Undefined where there is no such edition.
 */
export async function printCourse(
  browser: Browser,
  url: string,
  format: Format,
): Promise<PrintedCourse | undefined> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  try {
    const response = await page.goto(url, { waitUntil: 'load' });
    if (!response?.ok()) return undefined;
    await makeReady(page);
    const print = () => page.pdf({ format, preferCSSPageSize: true, outline: true, tagged: true });
    const places = placesInPdf(await print());
    const contents = await numberContents(page, Object.fromEntries(places));
    const pdf = await print();
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    return { pdf: settled(pdf, await latestChange(page)), pages, contents };
  } finally {
    await page.close();
  }
}

/** Waits for every picture and font, and gives the document the course's own name. */
async function makeReady(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(async () => {
    document.title = document.querySelector('h1')?.textContent ?? document.title;
    // A file of this site has an address elsewhere only where the course says so on its title page.
    const site = document.querySelector<HTMLAnchorElement>('.one-page-address')?.href;
    const home = new URL('../', location.href).href;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]:not([href^="#"])')) {
      if (!link.href.startsWith(home)) continue;
      if (site) link.href = site + link.href.slice(home.length);
      else link.removeAttribute('href');
    }
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
    await document.fonts.ready;
    // The bookmarks take a heading's lines as they are; only a kept space at their end parts the words.
    for (const heading of document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')) {
      const words = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      while (words.nextNode())
        words.currentNode.textContent = words.currentNode.textContent?.replace(/\s+/g, ' ') ?? '';
      heading.style.whiteSpace = 'pre-wrap';
    }
  });
}

async function numberContents(page: Page, places: Record<string, number>): Promise<Record<string, number>> {
  return page.evaluate((known) => {
    const numbers: Record<string, number> = {};
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.one-page-contents a')) {
      const id = decodeURIComponent(link.hash.slice(1));
      const number = known[id];
      if (!number) continue;
      numbers[id] = number;
      link.dataset.page = String(number);
    }
    return numbers;
  }, places);
}

/** When the course was last changed, in the title page's words for machines; undefined where nobody knows. */
async function latestChange(page: Page): Promise<string | undefined> {
  const time = page.locator('.imprint time');
  return (await time.count()) > 0 ? ((await time.first().getAttribute('datetime')) ?? undefined) : undefined;
}

/**
 * The same course printed twice is the same file: its date is the course's own, and table cells are counted
 * from 0 and not from wherever the browser's counter stood. Each is written over in its place.
 */
function settled(pdf: Buffer, changed: string | undefined): Buffer {
  const date = (changed ? new Date(changed) : new Date(0)).toISOString().replace(/\D/g, '').slice(0, 14);
  const text = pdf.toString('latin1');
  const cells = [...new Set(text.match(/\(node\d{8}\)/g))].sort();
  const numbers = new Map(cells.map((cell, index) => [cell, `(node${String(index).padStart(8, '0')})`]));
  const same = text
    .replace(/(\/(?:Creation|Mod)Date \(D:)\d{14}/g, (_, before: string) => before + date)
    .replace(/\(node\d{8}\)/g, (cell) => numbers.get(cell) ?? cell);
  return Buffer.from(same, 'latin1');
}
