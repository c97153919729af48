import { expect, test } from 'vitest';
import { isRare, MATH_PARTS, partsOf, TEXT_PARTS } from '../../../src/fonts/parts.ts';

test.each([
  ['An attention head, “quoted” – 10⁻⁴ at 3 × 4 °C', []],
  ['café, Straße, Œuvre', ['-latin']],
  ['Łódź, İstanbul, Škoda', ['-latin']],
  ['Tiếng Việt đã', ['-latin', '-extended']],
  ['Внимание', ['-cyrillic']],
  ['Προσοχή', ['-greek']],
  ['注意力', []],
])('%s needs the further files %j', (text, parts) => {
  expect(partsOf(text)).toEqual(parts);
});

test('bold letters of a formula are in a file of their own, its variables in the first', () => {
  expect(partsOf('x+𝑥=∑√𝛽', MATH_PARTS)).toEqual([]);
  expect(partsOf('𝐱', MATH_PARTS)).toEqual(['-letters']);
});

test.each([
  ['text', TEXT_PARTS],
  ['mathematics', MATH_PARTS],
])('no character of %s is in two files', (_, parts) => {
  const all = parts.flatMap(({ characters }) => [...characters]);
  expect(all.length).toBe(new Set(all).size);
});

test('few pages need more than plain Latin, all need bold letters', () => {
  const files = ['serif', 'serif-bold-italic', 'sans-latin', 'sans-cyrillic', 'math-letters', '-greek'];
  expect(files.filter(isRare)).toEqual(['sans-latin', 'sans-cyrillic', 'math-letters', '-greek']);
});
