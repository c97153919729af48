// `npm run pdf`: the built course as one PDF, with bookmarks and a structure that can be read aloud.
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { chromium } from 'playwright';
import { nameBeside } from '../lib/beside.ts';
import { putInPlace, sealFile, whyNotReplace } from '../lib/sealed-file.ts';
import { browserOptions } from './browser.mjs';
import { printCourse } from './print-course.ts';
import { truePath } from './publish-folder.ts';
import { readOptions, refuseOptions } from './read-options.ts';
import { serveFolder } from './serve-folder.ts';
import { stop, stopWithoutSite } from './stop.ts';

const USAGE =
  'Usage: npm run pdf -- [--out course.pdf] [--outDir dist] [--base /notes/] [--format A4|Letter]';

const { values } = readOptions(USAGE, {
  options: {
    base: { type: 'string', default: '/' },
    format: { type: 'string', default: 'A4' },
    outDir: { type: 'string', default: 'dist' },
    out: { type: 'string' },
  },
});
const { base, format } = values;
if (format !== 'A4' && format !== 'Letter')
  refuseOptions(`There is no paper \`${format}\`: choose A4 or Letter.`, USAGE);
const folder = resolve(values.outDir);
const out = await truePath(resolve(values.out ?? join(dirname(folder), 'course.pdf')));
stopWithoutSite(folder);
if (!existsSync(join(folder, 'all', 'index.html')))
  stop('This course has no one-page edition to print: it has too many lectures. Print them one by one.');
const refusal = await whyNotReplace(out);
if (refusal) stop(`${refusal} Put it away, or choose another --out.`);

const served = await serveFolder({ folder, base });
// Written beside its place first: a reader never opens half a file.
const unfinished = nameBeside(out, 'incoming');
try {
  const browser = await chromium.launch(browserOptions());
  try {
    const printed = await printCourse(browser, `${served.url}all/`, format);
    if (!printed)
      throw new Error('The one-page edition did not open: was the site built with another --base?');
    // What follows the end of a PDF as a comment means nothing to its readers.
    await writeFile(unfinished, Buffer.concat([printed.pdf, Buffer.from('\n%')]));
    await sealFile(unfinished);
    await putInPlace(unfinished, out);
    const size = (printed.pdf.length / 1e6).toFixed(1);
    console.log(`Printed ${printed.pages} pages, ${size} MB, into ${relative(process.cwd(), out) || out}.`);
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await rm(unfinished, { force: true });
  await served.close();
}
