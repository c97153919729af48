import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright';
import { browserOptions } from '../../src/commands/browser.mjs';
import { serveFolder } from '../../src/commands/serve-folder.ts';

// `npm run bench:screens`: how far a reader of each lecture scrolls without seeing a picture, in screens, and
// after which heading. With `--strict` it ends with status 1 where a lecture is over a limit.
const SCREENS = [
  { name: 'desk', width: 1440, height: 900, most: 3 },
  { name: 'phone', width: 390, height: 844, most: 4.5 },
];

/** A stretch without a picture: how long it is in CSS pixels, and the last heading before it. */
interface Stretch {
  pixels: number;
  after: string;
}

const folder = process.env.SITE_FOLDER ?? 'dist';
const strict = process.argv.includes('--strict');
const browser = await chromium.launch(browserOptions());
const site = await serveFolder({ folder });
let over = 0;
try {
  for (const path of lecturePaths(folder)) {
    for (const screen of SCREENS) {
      const stretches = await longest(browser, `${site.url}${path.slice(1)}`, screen);
      const screens = stretches.map(({ pixels, after }) => ({ screens: pixels / screen.height, after }));
      const [first] = screens;
      if (!first) throw new Error(`${path} has no text.`);
      if (first.screens > screen.most) over += 1;
      const words = screens
        .slice(0, 3)
        .map((one) => `${one.screens.toFixed(1)} (${one.after})`)
        .join(', ');
      console.log(`${screen.name.padEnd(6)} ${path}  ${words}`);
    }
  }
} finally {
  await browser.close();
  await site.close();
}
console.log(over === 0 ? 'All within their limits.' : `${over} over the limit.`);
process.exitCode = strict && over > 0 ? 1 : 0;

/** The lectures' addresses, in order, from the course's own contents page. */
function lecturePaths(site: string): string[] {
  const page = readFileSync(`${site}/index.html`, 'utf8');
  const links = [...page.matchAll(/<a\b[^>]*href="(\/[^"#]+\/)"/g)].map(([, path]) => path ?? '');
  return [...new Set(links)].filter((path) =>
    readFileSync(`${site}${path}index.html`, 'utf8').includes('"LearningResource"'),
  );
}

async function longest(browser: Browser, url: string, screen: (typeof SCREENS)[number]): Promise<Stretch[]> {
  const page = await browser.newPage({ viewport: { width: screen.width, height: screen.height } });
  try {
    await page.goto(url);
    return await page.evaluate(() => {
      const prose = document.querySelector('.prose');
      if (!prose) return [];
      // Notes and works are looked up, not read.
      const lists = [...prose.querySelectorAll('.footnotes, .references')];
      const last = Math.min(
        ...lists.map((one) => one.getBoundingClientRect().top),
        prose.getBoundingClientRect().bottom,
      );
      const pictures = [...prose.querySelectorAll('figure.figure')].map((one) => one.getBoundingClientRect());
      const starts = [prose.getBoundingClientRect().top, ...pictures.map(({ bottom }) => bottom)];
      const ends = [...pictures.map(({ top }) => top), last];
      const headings = [...prose.querySelectorAll('h2, h3')];
      const questions = [...prose.querySelectorAll('question-box')].map((one) => one.getBoundingClientRect());
      return starts
        .map((start, index) => {
          const before = headings.filter((one) => one.getBoundingClientRect().top < start + 200);
          const end = ends[index] ?? start;
          // A question is answered, not read past.
          const asked = questions.filter(({ top }) => top > start && top < end);
          return {
            pixels: end - start - asked.reduce((sum, { height }) => sum + height, 0),
            after: before.at(-1)?.textContent?.trim() ?? 'start',
          };
        })
        .sort((a, b) => b.pixels - a.pixels);
    });
  } finally {
    await page.close();
  }
}
