import { describe, expect, test } from 'vitest';
import { GENERAL_SYNONYM, understand } from '../../../../src/search/rank/question.ts';
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
  accented: () => [],
  compounds: () => [],
  halves: () => [],
  has: () => false,
};
const ask = (text: string) => understand(text, knowledge);
const ways = (text: string) =>
  ask(text)
    .variants.filter(({ weight, part }) => part || weight > GENERAL_SYNONYM)
    .map(({ atoms }) => atoms.map(({ exact }) => exact).join(' '));

describe('a question', () => {
  test('turns on its telling words', () => {
    const { units } = ask('how much did gpt-3 cost');
    expect(units.filter(({ weight }) => weight === 1).map(({ text }) => text)).toEqual(['gpt-3', 'cost']);
  });

  test('has phrases in the quotation marks of any language, and none between the letters of Hebrew acronyms', async () => {
    const units = async (code: string, text: string) => {
      const own = (await loadLanguage(code)).language;
      return understand(text, { ...knowledge, language: own }).units.map(({ text: word, quoted }) =>
        quoted ? `«${word}»` : word,
      );
    };
    expect(await units('de', 'wie „große Modelle“ lernen')).toContain('«große Modelle»');
    expect(await units('ja', '「所有権の規則」')).toEqual(['«所有権の規則»']);
    expect(await units('zh', '什么是“注意力”')).toContain('«注意力»');
    expect(await units('he', 'דו"ח על ארה"ב')).toEqual(['דו"ח', 'על', 'ארה"ב']);
    expect(await units('he', 'מהו "מודל שפה"')).toContain('«מודל שפה»');
  });

  test('of two Korean nouns may be written as one also where that is none of the words known', async () => {
    const own = (await loadLanguage('ko')).language;
    const { variants } = understand('강화 학습', { ...knowledge, language: own });
    expect(variants).toContainEqual(
      expect.objectContaining({ covers: [0, 1], atoms: [expect.objectContaining({ exact: '강화학습' })] }),
    );
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

  test('asks for the word behind an elided article', async () => {
    const { language: french } = await loadLanguage('fr');
    const { units } = understand("l'attention", { ...knowledge, groups: [], language: french });
    expect(units.map(({ atoms }) => atoms.map(({ exact }) => exact))).toEqual([['attention']]);
  });
});

test.each([
  ['ar', 'لماذا الانتباه', 'الانتباه'],
  ['de', 'Was bedeutet Perplexität', 'Perplexität'],
  ['es', '¿cómo funciona la atención y por qué?', 'atención'],
  ['fr', "c'est quoi un tokeniseur et pourquoi", 'tokeniseur'],
  ['it', 'cosa significa perplessità', 'perplessità'],
  ['ja', '注意機構とは何ですか', '注意 機構'],
  ['ko', '어텐션 무엇인가요', '어텐션'],
  ['pt', 'o que é a atenção', 'atenção'],
  ['ru', 'что такое внимание и почему', 'внимание'],
  ['tr', 'dikkat nedir', 'dikkat'],
  ['zh', '什么是注意力', '注意力'],
])('in %s a question turns on what it is about: %s', async (code, asked, about) => {
  const { language: own } = await loadLanguage(code);
  const { units } = understand(asked, { ...knowledge, groups: [], language: own });
  const telling = units.filter(({ weight }) => weight === 1).map(({ text }) => text.replace(/[?¿]/g, ''));
  expect(telling.join(' ')).toBe(about);
});

test.each([
  ['zh', '编码器', '编码', '器'],
  ['ja', 'トークナイザ', 'トーク イザ', 'ナ'],
])(
  'in %s a letter that a word of several pieces is left with says less than they do',
  async (code, asked, words, letter) => {
    const { language: own } = await loadLanguage(code);
    const { units } = understand(asked, { ...knowledge, groups: [], language: own });
    const among = (isTelling: boolean) =>
      units
        .filter(({ weight }) => (weight === 1) === isTelling)
        .map(({ text }) => text)
        .join(' ');
    expect([among(true), among(false)]).toEqual([words, letter]);
  },
);
