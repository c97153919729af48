import { describe, expect, test } from 'vitest';
import { understand } from '../../../../src/search/rank/question.ts';
import { loadLanguage } from '../../../../src/search/words/load-language.ts';

const { language } = await loadLanguage('en');
const knowledge = {
  language,
  groups: [
    ['reinforcement learning from human feedback', 'RLHF'],
    ['parameter', 'weight'],
    ['Transformer', 'Transformer architecture'],
  ],
  completions: (beginning: string) => (beginning === 'attentio' ? ['attention', 'attentions'] : []),
};
const ask = (text: string) => understand(text, knowledge);
const ways = (text: string) =>
  ask(text)
    .variants.filter(({ general }) => !general)
    .map(({ atoms }) => atoms.map(({ exact }) => exact).join(' '));

describe('a question', () => {
  test('turns on its telling words', () => {
    const { units } = ask('how much did gpt-3 cost');
    expect(units.filter(({ weight }) => weight === 1).map(({ text }) => text)).toEqual(['gpt-3', 'cost']);
  });

  test('of nothing but small words turns on them', () => {
    expect(ask('what is it').units.map(({ weight }) => weight)).toEqual([1, 1, 1]);
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

  test('is completed while its last word is typed', () => {
    expect(ways('causal attentio')).toContain('attention');
    expect(ways('attentio mask')).not.toContain('attention');
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

  test('asks for the word behind an elided article', async () => {
    const { language: french } = await loadLanguage('fr');
    const { units } = understand("l'attention", { ...knowledge, groups: [], language: french });
    expect(units.map(({ atoms }) => atoms.map(({ exact }) => exact))).toEqual([['attention']]);
  });
});
