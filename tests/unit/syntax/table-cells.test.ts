import { expect, it } from 'vitest';
import { cellsOf } from '../../../src/syntax/table-cells.ts';

it.each([
  ['| a | b |', [' a ', ' b ']],
  ['a | b', ['a ', ' b']],
  ['  |a|b', ['a', 'b']],
  ['| a \\| b | c \\|', [' a \\| b ', ' c \\|']],
  ['| |', [' ']],
  ['|', ['']],
])('%s has the cells %j', (row, cells) => {
  expect(cellsOf(row)).toEqual(cells);
});
