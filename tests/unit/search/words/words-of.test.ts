import { describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../../src/search/words/load-language.ts';
import { cutUnspaced, wordsOf } from '../../../../src/search/words/words-of.ts';

async function exact(text: string, code = 'en'): Promise<string[]> {
  const { language } = await loadLanguage(code);
  return wordsOf(text, language).map((word) => word.exact);
}

async function stems(code: string, ...words: string[]): Promise<Set<string | undefined>> {
  const { language } = await loadLanguage(code);
  return new Set(words.map((word) => wordsOf(word, language)[0]?.stem));
}

describe('words of a text', () => {
  test('are both halves of a hyphenated word, and the whole', async () => {
    expect(await exact('a fine-tuned model')).toEqual(['a', 'fine', 'tuned', 'finetuned', 'model']);
  });

  test('keep symbols together that are typed as one', async () => {
    expect(await exact('GPT-3')).toEqual(['gpt', '3', 'gpt3']);
    expect(await exact('d_model')).toEqual(['d', 'model', 'dmodel']);
    expect(await exact('<|endoftext|>')).toEqual(['endoftext']);
    expect(await exact('cl100k')).toEqual(['cl100k']);
  });

  test('are the same with digits above and below the line as with the signs that are typed for them', async () => {
    for (const [set, typed] of [
      ['3 × 10²³ FLOP', '3 × 10^23 FLOP'],
      ['O(n²)', 'O(n^2)'],
      ['the x₁', 'the x_1'],
    ] as const)
      expect(await exact(set)).toEqual(await exact(typed));
    expect(await exact('O(n²)')).toEqual(['o', 'n', '2', 'on2']);
    expect(await exact('H₂O')).toContain('h2o');
  });

  test('take a number with its commas and its point for one', async () => {
    expect(await exact('1,558 million, or 4.6M')).toEqual(['1558', 'million', 'or', '4.6m']);
    expect(await exact('4,6 Millionen', 'de')).toEqual(['4.6', 'millionen']);
  });

  test('know where they stand', async () => {
    const { language } = await loadLanguage('en');
    const text = 'The “attention” head';
    expect(wordsOf(text, language).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'attention',
      'head',
    ]);
  });

  test('are cut at an apostrophe, as French elides, and known as wholes, as English contracts', async () => {
    expect(await exact('l’attention', 'fr')).toEqual(['l', 'attention', 'lattention']);
    expect(await exact("don't")).toEqual(['don', 't', 'dont']);
  });

  test('are not cut by what is never seen: soft hyphens, and spaces without a width', async () => {
    expect(await exact('trans\u00adform\u200bers')).toEqual(['transformers']);
  });

  test('of a text without spaces are cut as a dictionary has them', async () => {
    const { language } = await loadLanguage('ja');
    expect(cutUnspaced('言語モデルの予測', language)).toEqual(['言語', 'モデル', 'の', '予測']);
  });
});

describe('what is compared of a word', () => {
  test.each([
    ['en', 'Müller naïve', 'muller naive'],
    ['fr', 'œuvre été', 'oeuvre ete'],
    ['de', 'Größe groesse Maßstab', 'grosse grosse massstab'],
    ['tr', 'ışık IŞIK İstanbul', 'isik isik istanbul'],
    ['he', 'שלום', 'שלומ'],
    ['ar', 'نُدرِّبُ أحمد', 'ندرب احمد'],
  ])('in %s, of %s, is %s', async (code, text, folded) => {
    expect((await exact(text, code)).join(' ')).toBe(folded);
  });
});

describe('forms of one word meet', () => {
  test.each([
    ['en', 'normalisation', 'normalization', 'normalised', 'normalize'],
    ['en', 'tokeniser', 'tokenizers'],
    ['en', 'modelling', 'modeling', 'models'],
    ['en', 'behaviour', 'behaviors'],
    ['en', 'centre', 'centers'],
    ['en', 'licence', 'license'],
    ['de', 'Baum', 'Bäume', 'Baeume'],
    ['de', 'Netz', 'Netze', 'Netzen'],
    ['fr', 'réseau', 'réseaux'],
    ['es', 'red', 'redes'],
    ['it', 'parola', 'parole'],
    ['pt', 'palavra', 'palavras'],
    ['ru', 'модель', 'модели', 'моделью'],
    ['tr', 'model', 'modeller', 'modelin'],
    ['ar', 'نموذج', 'النموذج', 'بالنموذج'],
    ['he', 'מודל', 'המודל', 'מודלים', 'במודלים'],
    ['ko', '모델', '모델은', '모델을', '모델의', '모델에서'],
  ])('in %s: %s', async (code, ...words) => {
    expect((await stems(code, ...words)).size).toBe(1);
  });

  test.each([
    ['token', 'take'],
    ['loss', 'lose'],
    ['cause', 'casual'],
  ])('and others don’t: %s, %s', async (one, other) => {
    expect((await stems('en', one, other)).size).toBe(2);
  });
});

test('a language that no package knows has words all the same', async () => {
  const { language, stemmerSource } = await loadLanguage('xx-XX');
  expect(wordsOf('abc def', language).map(({ stem }) => stem)).toEqual(['abc', 'def']);
  expect(language.faint.size).toBe(0);
  expect(stemmerSource).toContain('stemmer');
});

describe('one spelling is found by another', () => {
  const folded = async (code: string, ...words: string[]) =>
    new Set(await Promise.all(words.map(async (word) => (await exact(word, code)).join(' '))));

  test.each([
    ['hi', 'हिंदी', 'हिन्दी'],
    ['hi', 'इंटरनेट', 'इन्टरनेट'],
    ['hi', 'फ़ंक्शन', 'फंक्शन', 'फन्क्शन'],
    ['hi', 'मिट्टी', 'मिटटी'],
    ['hi', 'पृष्ठ २०', 'पृष्ठ 20'],
    ['ar', 'القسمة', 'القسمه', 'القِسمة'],
    ['ar', 'إدخال', 'ادخال'],
    ['ar', 'الفصل ١٢', 'الفصل 12'],
    ['fa', 'یادگیری', 'يادگيري'],
    ['fa', 'می‌کند', 'میکند'],
    ['ja', 'ライフタイム', 'らいふたいむ', 'ﾗｲﾌﾀｲﾑ'],
    ['ja', 'サーバー', 'サーバ'],
    ['ru', 'имён', 'имен'],
  ])('in %s: %s', async (code, ...words) => {
    expect([...(await folded(code, ...words))]).toHaveLength(1);
  });

  test.each([
    ['hi', 'मूल', 'माल', 'मेल'],
    ['th', 'กา', 'กี'],
    ['ja', 'ビル', 'ビール'],
    ['ja', 'カ', 'ガ'],
  ])('but in %s %s is a word of its own', async (code, ...words) => {
    expect([...(await folded(code, ...words))]).toHaveLength(words.length);
  });

  test('forms of a word in Hindi have a stem in common', async () => {
    expect((await stems('hi', 'पौधा', 'पौधे', 'पौधों')).size).toBe(1);
    expect((await stems('hi', 'सेंसर', 'सेंसरों')).size).toBe(1);
  });
});

test('a Hebrew word keeps the mark that shows that its letters stand for words', async () => {
  for (const written of ['ארה"ב', 'ארה״ב', 'ארה”ב']) expect(await exact(written, 'he')).toContain('ארהב');
  expect(await exact('"מודל" שפה', 'he')).toEqual(['מודל', 'שפה']);
});
