import { constants, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { page, site, withFirefox } from './with-firefox.ts';

// Firefox opens what folds, hides what is around a lecture and breaks pages by code of its own. What is printed can't
// be looked at, but counted: a part of a lecture that alone fills several sheets is there, or isn't.
const lecture = 'llms-in-2026/';

/** How many sheets of A4 the page takes. */
async function sheets(): Promise<number> {
  const bytes = Buffer.from(await page.pdf({ format: 'A4' }));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  return unpacked(bytes).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** A PDF's objects, which Firefox packs into streams, as text. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\bstream\r?\n/g)].map(({ index, 0: { length } }) => {
    try {
      return inflateSync(pdf.subarray(index + length), { finishFlush: constants.Z_SYNC_FLUSH }).toString(
        'latin1',
      );
    } catch {
      // A picture or a typeface that is packed in another way.
      return '';
    }
  });
  return [text, ...streams].join('\n');
}

/** Leaves nothing of the page but one part, which is made long, and what stands around it. */
async function keepOnly(selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const kept = document.querySelector(wanted) as Element;
    for (let part = kept; part !== document.body; part = part.parentElement as Element)
      for (const other of [...(part.parentElement?.children ?? [])])
        if (other !== part && other.tagName !== 'SUMMARY') other.remove();
    kept.replaceChildren(
      ...Array.from({ length: 200 }, (_, line) => {
        const text = document.createElement('p');
        text.textContent = `Line ${line}`;
        return text;
      }),
    );
  }, selector);
}

describe('Firefox on paper', () => {
  withFirefox({ 'dom.serviceWorkers.enabled': false }, 1280);

  test('prints a lecture to its end', async () => {
    await page.goto(site.url + lecture);
    const words = await page.$eval('.prose', (text) => text.textContent.split(/\s+/).length);
    expect(await sheets()).toBeGreaterThan(words / 600);
  });

  test('prints what folds, open or not', async () => {
    await page.goto(site.url + lecture);
    await keepOnly('.prose details > :not(summary)');
    expect(await sheets()).toBeGreaterThan(3);
  });

  test.each(['.masthead', '.course-map', '.previous-next'])('prints nothing of %s', async (around) => {
    await page.goto(site.url + lecture);
    await keepOnly(around);
    expect(await sheets()).toBeLessThan(3);
  });
});
