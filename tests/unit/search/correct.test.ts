import { describe, expect, test } from 'vitest';
import { correction, halvesOf, nearestWords, readVocabulary } from '../../../src/search/correct.ts';
import type { SectionEntry } from '../../../src/search/section-entry.ts';
import { vocabularyText } from '../../../src/search/vocabulary.ts';

const vocabulary = readVocabulary(
  'attention model tuning\nfine softmax transformer transform\ncausal hallucination sentence weizenbaum',
);

describe('a correction', () => {
  test.each([
    ['transfromer', 'transformer'],
    ['atention', 'attention'],
    ['halucination', 'hallucination'],
    ['casual', 'causal'],
    ['wiezenbaum', 'weizenbaum'],
    ['sofmax', 'softmax'],
  ])('of %s is %s', (wrong, right) => {
    expect(correction(wrong, vocabulary)).toBe(right);
  });

  test.each([
    ['salery', 'salaries'],
    ['params', 'parameters'],
    ['nets', 'network'],
  ])('of %s is %s: a word may be known in another number, or have been cut short', (wrong, right) => {
    expect(correction(wrong, readVocabulary('network parameters\nnats safety salaries'))).toBe(right);
  });

  test('of two words written as one is left to the course: it may have both, but not together', () => {
    expect(correction('softmaxattention', vocabulary)).toBeUndefined();
    expect(halvesOf('softmaxattentions', vocabulary, 'en')).toEqual([['softmax', 'attentions']]);
    expect(halvesOf('softmaxattentions', vocabulary, 'de')).toEqual([]);
  });

  test('of a short word with two wrong letters is none: that is another word', () => {
    const words = readVocabulary('attention animal llama\nbelie');
    expect(correction('annual', words)).toBeUndefined();
    expect(correction('believe', words)).toBeUndefined();
    expect(correction('atenton', words)).toBe('attention');
    expect(correction('lamma', words)).toBe('llama');
  });

  test('is not made where nothing is near, of short words, or of numbers', () => {
    for (const word of ['xyzzy', 'gpt', '40000']) expect(correction(word, vocabulary)).toBeUndefined();
  });

  test('comes with other words that look alike', () => {
    expect(nearestWords('transformr', vocabulary, 4)).toEqual(['transformer', 'transform']);
  });
});

test('the vocabulary lists the most frequent words first, without notes and numbers', () => {
  const entry = (text: string, note = ''): SectionEntry => ({
    number: 1,
    lecture: 'L',
    path: 'l/',
    id: 'x',
    heading: 'Model',
    breadcrumb: [],
    terms: [],
    parts: [
      { kind: 'text', id: 'x', label: '', text },
      { kind: 'footnote', id: 'fn', label: '', text: note },
    ],
  });
  const text = vocabularyText(
    [entry('a token of 42', 'Vaswani 2017'), entry('softmax'), entry('token')],
    'en',
  );
  expect(text).toBe('model token\nsoftmax');
});
