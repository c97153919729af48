import { expect, test } from 'vitest';
import { pointAt } from '../../../src/syntax/places.ts';

test('every offset of a piece has the line and column of the whole', () => {
  const text = 'Before. ab\ncd\n\ne';
  const at = text.indexOf('ab');
  const start = { line: 1, column: at + 1, offset: at };
  const found = [...text.slice(at)].map((_, index) => Object.values(pointAt(text.slice(at), index, start)));
  const expected: number[][] = [];
  let [line, column] = [1, at + 1];
  for (let offset = at; offset < text.length; offset++) {
    expected.push([line, column, offset]);
    [line, column] = text[offset] === '\n' ? [line + 1, 1] : [line, column + 1];
  }
  expect(found).toEqual(expected);
});
