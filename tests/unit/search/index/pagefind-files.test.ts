import { expect, test } from 'vitest';
import { indexRecords } from '../../../../src/search/index/index-records.ts';
import { pagefindFiles } from '../../../../src/search/index/pagefind-files.ts';
import { sectionFiles } from '../../../../src/search/index/section-files.ts';
import { loadLanguage } from '../../../../src/search/words/load-language.ts';
import { engineOver } from '../../../search/ask-engine.ts';
import { headings, section } from '../../../search/search-of.ts';

test('a section of words that stand everywhere takes no other out of its place', async () => {
  const filler = 'word '.repeat(8000);
  const texts = ['first', 'second', ...Array.from({ length: 10 }, () => ''), 'thirteenth'];
  const entries = texts.map((own, n) =>
    section(`l-${n}/`, `Word ${own}`, own ? `${filler}${own} of${own}` : filler),
  );
  const { ask, wordless } = await indexed(entries);
  expect(wordless).toBe(10);
  expect(headings((await ask('second')).results)).toEqual(['Word second']);
  expect(headings((await ask('thirteenth')).results)).toEqual(['Word thirteenth']);
});

test("Pagefind's pages are in the order of the sections, also where they come to it in several parts", async () => {
  // Longer and shorter ones in turns, so that one that is read sooner than its neighbour would be seen.
  const entries = Array.from({ length: 450 }, (_, n) =>
    section(
      `l-${n}/`,
      `Place ${spelt(n)}`,
      `It stands at ${spelt(n)}. ${'Much is said. '.repeat(n % 3 ? 1 : 300)}`,
    ),
  );
  const { ask } = await indexed(entries);
  for (const n of [0, 1, 2, 3, 198, 199, 200, 201, 202, 399, 400, 401, 402, 448, 449])
    expect(headings((await ask(spelt(n))).results)[0]).toBe(`Place ${spelt(n)}`);
});

test('a section that is named by a word is read before the many that have it in their text', async () => {
  const long = 'Much is said. '.repeat(400);
  const entries = Array.from({ length: 200 }, (_, n) =>
    section(
      `l-${n}/`,
      n === 150 ? 'Iterators' : `Place ${spelt(n)}`,
      `${n % 6 ? '' : 'An iterator.'} ${long}`,
    ),
  );
  const { ask } = await indexed(entries);
  expect(headings((await ask('iterators')).results)[0]).toBe('Iterators');
});

test('a word of Hindi is found by its vowels, which Pagefind takes for accents', async () => {
  const long = 'यहाँ बहुत कुछ लिखा है। '.repeat(4000);
  const words = ['मूल', 'माल', 'मेल', 'मिल', 'मोल'];
  const entries = words.map((word, n) => section(`l-${n}/`, `${spelt(n)} ${word}`, `${word} ${long}`));
  const { ask } = await indexed(entries, 'hi');
  for (const [n, word] of words.entries())
    expect(headings((await ask(word)).results)).toEqual([`${spelt(n)} ${word}`]);
});

/** The real index over sections, and the engine over it. */
async function indexed(entries: ReturnType<typeof section>[], code = 'en') {
  const { language, smallWords, stemmerSource } = await loadLanguage(code);
  const { records, everywhere, vocabulary } = indexRecords(entries, language);
  const files = await pagefindFiles(records, code);
  const { whole, texts: sections } = sectionFiles(entries);
  expect(whole).toBe(false);
  const facts = {
    language: code,
    smallWords,
    sections: entries.length,
    groups: [],
    everywhere,
    start: [],
    files: [],
  };
  files.set('search.json', Buffer.from(JSON.stringify({ ...facts, vocabulary })));
  files.set('stemmer.js', Buffer.from(stemmerSource));
  for (const [name, content] of sections) files.set(name, content);
  const { ask } = engineOver((name) => files.get(name) as Uint8Array);
  return { ask, wordless: records.filter(({ stems }) => stems === '').length };
}

/** A word of its own for each number: 0 is `qubababax`. */
function spelt(n: number): string {
  const syllables = [...String(n).padStart(3, '0')].map(
    (digit) => `${'bdfghklmnp'[Number(digit)]}${'aeiou'[Number(digit) % 5]}`,
  );
  return `qu${syllables.join('')}x`;
}
