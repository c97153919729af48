import { expect, it } from 'vitest';
import { besideCode } from '../../../src/syntax/beside-code.ts';

it('text is changed, and code between backticks stays', () => {
  const whole: boolean[] = [];
  const upper = (text: string, isWhole: boolean) => {
    whole.push(isWhole);
    return text.toUpperCase();
  };
  expect(besideCode('a `b` c ``d`` e', upper)).toBe('A `b` C ``d`` E');
  expect(besideCode('a', upper)).toBe('A');
  expect(whole).toEqual([false, false, false, true]);
});
