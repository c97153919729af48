import { expect, test } from 'vitest';
import { plainDigits } from '../../../src/lib/plain-digits.ts';

test('digits of every script become those of most, each in its place', () => {
  expect(plainDigits('الفصل ١٢، ص. ۳۴')).toBe('الفصل 12، ص. 34');
  expect(plainDigits('पाठ १० / ๙ / ၅')).toBe('पाठ 10 / 9 / 5');
  expect(plainDigits('༡༠ ߁ ᠓ ９')).toBe('10 1 3 9');
});

test('nothing else is touched', () => {
  expect(plainDigits('第十讲 x² ½ Ⅻ')).toBe('第十讲 x² ½ Ⅻ');
});
