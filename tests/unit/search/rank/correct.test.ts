import { describe, expect, test } from 'vitest';
import { correction, halvesOf, lookAlikes } from '../../../../src/search/rank/correct.ts';
import { completionsOf, readVocabulary } from '../../../../src/search/rank/vocabulary.ts';
import { loadLanguage } from '../../../../src/search/words/load-language.ts';
import { growth } from '../../publishing/growth.ts';

const { language } = await loadLanguage('en');
const words = (text: string) => readVocabulary(text, language);
const vocabulary = words(
  'fine softmax transformer transform\ncausal hallucination sentence weizenbaum exception\nattention model tuning chain fails thing arrives llama animal belie salaries',
);

describe('a correction', () => {
  test.each([
    ['transfromer', 'transformer'],
    ['atention', 'attention'],
    ['atenton', 'attention'],
    ['halucination', 'hallucination'],
    ['casual', 'causal'],
    ['wiezenbaum', 'weizenbaum'],
    ['sofmax', 'softmax'],
    ['lamma', 'llama'],
    ['attentian', 'attention'],
    ['hallucenations', 'hallucination'],
  ])('of %s is %s', (wrong, right) => {
    expect(correction(wrong, vocabulary, language)).toBe(right);
  });

  test.each(
    'perceptron china faiss tying arxiv annual believe xyzzy gpt 40000 speculative tension sentient salary dall lame fin'.split(
      ' ',
    ),
  )('of %s is none: it is another word', (word) => {
    expect(correction(word, vocabulary, language)).toBeUndefined();
  });
});

test('two words written as one are told apart', () => {
  expect(halvesOf('softmaxattentions', vocabulary, language)).toEqual([['softmax', 'attentions']]);
});

test('ten thousand letters are no two words, and take no more than their share of time', () => {
  const halves = (share = 1) => halvesOf('attention'.repeat(1200 * share), vocabulary, language);
  expect(halves()).toEqual([]);
  expect(growth(halves)).toBe('same');
});

test('words that look alike are near in letters', () => {
  expect(lookAlikes('transformr', vocabulary, language, 5)[0]).toBe('transformer');
  expect(lookAlikes('quantization', words('continuation ization equation question'), language, 5)).toEqual(
    [],
  );
});

test('a word is completed to those that begin with it, the most frequent first', () => {
  expect(completionsOf('trans', words('transformer\ntransform'))).toEqual(['transform', 'transformer']);
});
