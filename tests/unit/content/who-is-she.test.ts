import { beforeAll, expect, it } from 'vitest';
import { first, open, people, say, settle, view } from '../../../content/figures/who-is-she.ts';
import { everybody } from '../../../content/model/grammar.ts';
import { modelFile, trainedLikely } from './shipped-model.ts';

type State = typeof first;
let opened: Awaited<ReturnType<typeof open>>;

beforeAll(async () => {
  opened = await open({ weights: modelFile('tales-causal.bin'), card: modelFile('tales-causal.json') });
});

it('gives everybody the pronoun of the grammar', () => {
  for (const [name, pronoun] of Object.entries(people)) expect(everybody).toContainEqual({ name, pronoun });
});

it.each(Object.keys(people))('goes on with the pronoun of the giver: %s', (giver) => {
  const taker = giver === 'boy' ? 'girl' : 'boy';
  const pronoun = people[giver as keyof typeof people];
  const likely = trainedLikely('causal', `the ${giver} gave bread to the ${taker} because`, pronoun);
  const said = say({ ...first, giver, taker }, opened);
  expect(said).toBe(
    `With all heads on, the model goes on with “${pronoun}”, at ${(100 * likely).toFixed(0)}%.`,
  );
  expect(view({ ...first, giver, taker }, opened)).toContain(`<small>${(100 * likely).toFixed(1)}%</small>`);
});

it('follows when the two are swapped', () => {
  const swapped = { ...first, giver: first.taker, taker: first.giver };
  expect(say(first, opened)).toContain('“she”');
  expect(say(swapped, opened)).toContain('“he”');
});

it('says what the card measured, and loses the giver without the head that finds it', () => {
  const { ablation, attention, cases } = opened.card;
  const right = ablation.map((one) => one.right);
  const worst = ablation[right.indexOf(Math.min(...right))]?.off;
  const shown = view(first, opened);
  expect(shown).toContain(`Measured on ${cases} sentences`);
  expect(shown).toContain(`right in ${(100 * (right[0] as number)).toFixed(1)}% with all heads on`);
  expect(shown).toContain(
    `in ${(100 * Math.min(...right)).toFixed(1)}% without head ${(worst?.head ?? 0) + 1} of layer ${(worst?.layer ?? 0) + 1}`,
  );
  // The head that matters is the one that looks at the giver.
  const finder = attention.reduce((best, one) => (one.share > best.share ? one : best));
  expect(finder.head).toEqual(worst);
  const off = settle({ ...first, head: (worst?.layer ?? 0) * 4 + (worst?.head ?? 0) }, 'head') as State;
  // What is left is a guess.
  const [, left] = /at (\d+)%/.exec(say(off, opened)) ?? [];
  expect(Number(left)).toBeLessThan(60);
  expect(view(off, opened)).toContain('>off</button>');
});

it('a head that is pressed twice is on again', () => {
  const once = settle({ ...first, head: 5 }, 'head') as State;
  expect(once.on).toBe('111110111111');
  expect(settle(once, 'head')).toEqual({ ...once, on: first.on });
});

it('does not claim one head where the work is spread', () => {
  const spread = {
    ...opened.card,
    ablation: opened.card.ablation.map((one) => ({ ...one, right: one.off ? 0.97 : 1 })),
  };
  expect(view(first, { ...opened, card: spread })).toContain('the work is spread over several');
});
