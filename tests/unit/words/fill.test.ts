import { expect, test } from 'vitest';
import { ar } from '../../../src/words/ar.ts';
import { en } from '../../../src/words/en.ts';
import { around, counted, fill, pieces } from '../../../src/words/fill.ts';

test('what goes in stands where the sentence wants it, and is no sentence itself', () => {
  expect(fill('{b} before {a}', { a: '{b}', b: 'x' })).toBe('x before {b}');
  expect(pieces<number>('{n} of {m}', { n: 1, m: 2 })).toEqual([1, ' of ', 2]);
  expect(around('As of {date}.')).toEqual(['As of ', '.']);
});

test('each language counts by its own rules', () => {
  expect([1, 2, 5, 11, 100].map((count) => counted(ar.minutes, count, 'ar'))).toEqual([
    'دقيقة واحدة',
    'دقيقتان',
    '5 دقائق',
    '11 دقيقة',
    '100 دقيقة',
  ]);
  expect([1, 2].map((count) => counted(en.minutes, count, 'en'))).toEqual(['1 minute', '2 minutes']);
});
