import { describe, expect, test } from 'vitest';
import { understand } from '../../../src/search/query.ts';

const terms = {
  language: 'en',
  sections: 50,
  groups: [
    ['reinforcement learning from human feedback', 'RLHF'],
    ['parameter', 'weight'],
    ['Transformer', 'Transformer architecture'],
  ],
};
const ask = (text: string) => understand(text, terms);
const ways = (text: string) =>
  ask(text)
    .variants.filter(({ general }) => !general)
    .map(({ atoms }) => atoms.map(({ exact }) => exact).join(' '));

describe('a query', () => {
  test('of a question is its telling words', () => {
    expect(ask('how much did gpt-3 cost').units.map(({ text }) => text)).toEqual(['much', 'gpt-3', 'cost']);
    expect(ask('how much did gpt-3 cost').units[0]?.weight).toBeLessThan(0.5);
  });

  test('of nothing but small words keeps them', () => {
    expect(ask('what is it').units).toHaveLength(3);
  });

  test('knows names for the same thing, both ways', () => {
    expect(ways('RLHF')).toContain('reinforcement learning from human feedback');
    expect(ways('reinforcement learning from human feedback')).toContain('rlhf');
    expect(ways('number of weights')).toContain('parameter');
    expect(ways('parameters')).toContain('weight');
  });

  test('leaves out a longer name that holds the shorter', () => {
    expect(ways('transformer')).toEqual(['transformer']);
  });

  test('joins words that may be written as one', () => {
    expect(ways('pre training')).toContain('pretraining');
  });

  test('reads amounts', () => {
    expect(ways('$4.6M')).toContain('4.6 million');
    expect(ways('175 billion')).toContain('175b');
  });

  test('takes words in quotation marks as a phrase', () => {
    expect(ask('"beam search" decoder').units).toMatchObject([
      { text: 'beam search', quoted: true },
      { text: 'decoder', quoted: false },
    ]);
  });

  test('hears that a figure is asked for', () => {
    expect(ask('attention diagram').units[1]).toMatchObject({ kind: 'figure' });
  });
});
