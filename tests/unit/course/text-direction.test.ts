import { expect, test } from 'vitest';
import { textDirection } from '../../../src/course/text-direction.ts';

test('Arabic, Hebrew and Persian are written from right to left, other languages from left to right', () => {
  expect(['ar', 'he', 'fa', 'ar-EG'].map(textDirection)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'de', 'ja', 'pt-BR'].map(textDirection)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
});
