import { describe, expect, it } from 'vitest';
import { judgeChoice, judgeNumber, judgeOrder, judgeWord } from '../../../src/elements/judge-answer.ts';

describe('a choice', () => {
  it.each([
    [[], ['A'], false, []],
    [['A'], ['A'], true, ['A']],
    [['B'], ['A'], false, ['B']],
    [['A'], ['A', 'C'], false, []],
    [['A', 'B'], ['A', 'C'], false, ['B']],
    [['A', 'C'], ['A', 'C'], true, ['A', 'C']],
  ])('of %j where %j is right', (chosen, right, isRight, told) => {
    expect(judgeChoice(chosen, right, 'en')).toMatchObject({ isRight, told });
  });

  it('never names what was not chosen', () => {
    expect(judgeChoice(['A'], ['A', 'B', 'C'], 'en').words).toBe('Right so far; 2 more are right.');
  });
});

describe('an order', () => {
  it('is right, or right up to a place', () => {
    expect(judgeOrder([0, 1, 2], 'en')).toMatchObject({ isRight: true });
    expect(judgeOrder([1, 0, 2], 'en').words).toBe('Not yet: the first is another.');
    expect(judgeOrder([0, 1, 3, 2], 'en').words).toBe('Not yet: the first 2 are right, the next is another.');
  });
});

describe('a number', () => {
  it.each([
    ['350', true],
    ['355', true],
    ['355.1', false],
    [' 345 GB', true],
    ['0.35e3', true],
    ['3,5·10^2', true],
    ['', false],
    ['many', false],
  ])('%j for 350 GB ± 5', (given, isRight) => {
    expect(judgeNumber(given, 350, 5, 'GB').isRight).toBe(isRight);
  });

  it('says in which direction, and takes thousands in either way of writing', () => {
    expect(judgeNumber('20', 42, 0, '').words).toContain('too small');
    expect(judgeNumber('60', 42, 0, '').words).toContain('too large');
    for (const given of ['16384', '16,384', '16.384', '16 384'])
      expect(judgeNumber(given, 16384, 0, '').isRight).toBe(true);
    expect(judgeNumber('0.1', 0.1 + 0.2 - 0.2, 0, '').isRight).toBe(true);
  });
});

describe('a word', () => {
  it.each(['cross-attention', 'Cross attention.', ' CROSS–ATTENTION ', '“crôss-attention”'])(
    '%s',
    (given) => {
      expect(judgeWord(given, ['cross-attention', 'other']).isRight).toBe(true);
    },
  );

  it('must be there, and be that one', () => {
    expect(judgeWord(' ', ['a'])).toMatchObject({ isRight: false, words: 'Write something first.' });
    expect(judgeWord('attention', ['cross-attention']).isRight).toBe(false);
  });
});
