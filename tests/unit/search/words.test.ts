import { describe, expect, test } from 'vitest';
import { stem } from '../../../src/search/stem.ts';
import { fold, wordsOf } from '../../../src/search/words.ts';

const exact = (text: string, language = 'en') => wordsOf(text, language).map((word) => word.exact);

describe('words of a text', () => {
  test('are both halves of a hyphenated word, and the whole', () => {
    expect(exact('a fine-tuned model')).toEqual(['a', 'fine', 'tuned', 'finetuned', 'model']);
  });

  test('keep symbols together that are typed as one', () => {
    expect(exact('GPT-3')).toEqual(['gpt', '3', 'gpt3']);
    expect(exact('d_model')).toEqual(['d', 'model', 'dmodel']);
    expect(exact('<|endoftext|>')).toEqual(['endoftext']);
    expect(exact('cl100k')).toEqual(['cl100k']);
  });

  test('take a number with its commas and its point for one', () => {
    expect(exact('1,558 million, or 4.6M')).toEqual(['1558', 'million', 'or', '4.6m']);
  });

  test('know where they stand', () => {
    const text = 'The “attention” head';
    for (const { start, end, exact: word } of wordsOf(text, 'en'))
      expect(fold(text.slice(start, end))).toBe(word);
  });

  test('are folded: accents, case, possessives, curly apostrophes', () => {
    expect(exact('Müller’s naïve DON’T')).toEqual(['muller', 'naive', 'dont']);
  });
});

describe('stems', () => {
  const together = [
    ['normalisation', 'normalization', 'normalised', 'normalize'],
    ['tokeniser', 'tokenizers', 'tokenization'],
    ['modelling', 'modeling', 'models'],
    ['behaviour', 'behaviors'],
    ['hallucinate', 'hallucinations'],
    ['classification', 'classifier', 'classify'],
    ['chosen', 'chose', 'choosing'],
    ['centre', 'centers'],
    ['embedding', 'embeddings'],
    ['licence', 'license'],
  ];
  test.each(together)('bring %s and its forms together', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  test.each([
    ['cause', 'casual'],
    ['token', 'take'],
    ['loss', 'lose'],
    ['direction', 'directory'],
  ])('keep %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  test('are left to Pagefind in other languages', () => {
    expect(wordsOf('Häuser', 'de')[0]).toMatchObject({ exact: 'hauser', stem: 'hauser' });
  });
});
