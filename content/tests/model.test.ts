import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Model, openModel, read } from '../model/engine.ts';
import { characters, everybody, type Pronoun, tellTale } from '../model/grammar.ts';
import { ablate, attentionToGiver, blanks, heldOutLoss, pronounCases } from '../model/measure.ts';
import { normal, seeded } from '../model/random.ts';
import { countWeights, placesOf, shape } from '../model/shape.ts';
import { nextTale } from '../model/tales.ts';
import { type Batch, lossAndGradient } from '../model/train/gradient.ts';
import type { Card } from '../model/train/run.ts';
import { firstWeights, trainModel } from '../model/train/train-model.ts';
import { softmax } from '../model/vector.ts';
import { encode, mask, readSentence, start, vocabulary } from '../model/vocabulary.ts';
import { packWeights, unpackWeights } from '../model/weights-file.ts';
import { candidates, isOver, writeTale } from '../model/write.ts';
import { codeBlocks, lectureFiles } from './read-code.ts';

const tiny = { vocabulary: 11, context: 8, width: 8, layers: 2, heads: 2 };
const batch: Batch = {
  tokens: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  starts: [0, 4, 9],
  targets: [2, 3, -1, 5, 6, 7, 8, 9, 1],
};

function someWeights(): Float64Array {
  const random = seeded(5);
  const weights = Float64Array.from({ length: countWeights(tiny) }, () => 0.4 * normal(random));
  for (const { name, from, columns } of placesOf(tiny))
    if (name.startsWith('gain')) weights.fill(1.1, from, from + columns);
  return weights;
}

describe.each([true, false])('with causal %s', (causal) => {
  it('the gradient of every matrix equals finite differences', () => {
    const weights = someWeights();
    const gradient = new Float64Array(weights.length);
    lossAndGradient(tiny, causal, weights, batch, gradient);
    const lossWith = (at: number, change: number) => {
      const moved = weights.slice();
      moved[at] = (moved[at] as number) + change;
      return lossAndGradient(tiny, causal, moved, batch);
    };
    for (const { name, from, rows, columns } of placesOf(tiny))
      for (const part of [0.1, 0.5, 0.9]) {
        const at = from + Math.floor(part * rows * columns);
        const measured = (lossWith(at, 1e-5) - lossWith(at, -1e-5)) / 2e-5;
        expect(gradient[at], name).toBeCloseTo(measured, 6);
      }
  });

  it('the engine that is read has the loss of the one that trains', () => {
    const weights = someWeights();
    const model = openModel(tiny, causal, weights);
    const losses = [0, 1].flatMap((text) => {
      const [from, until] = [batch.starts[text] as number, batch.starts[text + 1]];
      return read(model, batch.tokens.slice(from, until)).scores.flatMap((row, position) => {
        const target = batch.targets[from + position] ?? -1;
        return target < 0 ? [] : [-Math.log(softmax(row)[target] as number)];
      });
    });
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    expect(mean).toBeCloseTo(lossAndGradient(tiny, causal, weights, batch), 10);
  });
});

it('training is the same for the same seed, and learns', () => {
  const small = { ...shape, width: 8, layers: 1, heads: 2 };
  const plan = { causal: true, seed: 3, steps: 25, batch: 2, rate: 0.02 };
  const losses: number[] = [];
  const one = trainModel(small, plan, (_, loss) => losses.push(loss));
  expect(trainModel(small, plan, () => {})).toEqual(one);
  expect(losses[0]).toBeCloseTo(Math.log(vocabulary.length), 1);
  expect(losses.at(-1)).toBeLessThan((losses[0] as number) - 0.5);
});

it('packed weights are off by at most half a level', () => {
  const weights = someWeights();
  const unpacked = unpackWeights(tiny, packWeights(tiny, weights));
  for (const { from, rows, columns } of placesOf(tiny))
    for (let row = from; row < from + rows * columns; row += columns) {
      const values = [...weights.subarray(row, row + columns)];
      const level = Math.max(...values.map(Math.abs)) / 31;
      values.forEach((value, i) => {
        expect(Math.abs(value - (unpacked[row + i] as number))).toBeLessThanOrEqual(level * 0.5001);
      });
    }
  expect(() => unpackWeights(tiny, new Uint8Array(3))).toThrow('3 bytes are no weights of this shape');
});

it('the vocabulary is the two marks, and every word of the grammar in the order of the alphabet', () => {
  const random = seeded(1);
  const told = new Set<string>();
  for (let round = 0; round < 400; round++)
    for (const [i, hero] of everybody.entries()) {
      const friend = everybody[(i + 1 + (round % (everybody.length - 1))) % everybody.length];
      if (friend) for (const word of tellTale(random, { hero, friend })) told.add(word);
    }
  expect(vocabulary).toEqual([start, mask, ...[...told].sort()]);
});

describe('a tale', () => {
  const random = seeded(11);
  const tales = Array.from({ length: 2000 }, (_, i) => nextTale(random, i % 2 === 0));

  it('fits the context, has words of the vocabulary, and ends as tales do', () => {
    for (const tale of tales) {
      expect(tale.length).toBeLessThan(shape.context);
      expect(encode(tale)).toHaveLength(tale.length);
      expect(isOver(tale)).toBe(true);
    }
  });

  it('gives everybody their own pronoun', () => {
    for (const tale of tales) {
      const giver = tale[tale.indexOf('gave') - 1] as string;
      const pronoun = tale[tale.indexOf('because', tale.indexOf('gave')) + 1] as Pronoun;
      expect(characters[pronoun]).toContain(giver);
    }
  });

  it('about a pair that is held out is never trained on', () => {
    const pairOf = (tale: string[]) =>
      Object.values(characters)
        .flat()
        .filter((name) => tale.includes(name))
        .sort()
        .join();
    const held = new Set(tales.filter((_, i) => i % 2 === 0).map(pairOf));
    const seen = new Set(tales.filter((_, i) => i % 2 === 1).map(pairOf));
    expect([...held].filter((pair) => seen.has(pair))).toEqual([]);
    expect(held.size).toBeGreaterThan(20);
  });
});

it('a reader’s sentence is cut into words that the model knows, and others are named', () => {
  expect(readSentence('The Bear was sleepy, so it slept.')).toEqual({
    words: ['the', 'bear', 'was', ',', 'so', 'it', 'slept', '.'],
    unknown: ['sleepy'],
  });
});

describe.each(['causal', 'masked'] as const)('the shipped %s model', (name) => {
  const file = (ending: string) => readFileSync(`content/model/tales-${name}.${ending}`);
  const bytes = file('bin');
  const card = JSON.parse(file('json').toString()) as Card;
  const model: Model = openModel(shape, card.causal, unpackWeights(shape, bytes));

  it('is the one of its card', () => {
    expect(card.shape).toEqual(shape);
    expect(card.weights).toBe(countWeights(shape));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(card.sha256);
    expect(heldOutLoss(model)).toBeCloseTo(card.heldOutLoss, 4);
    const measured = blanks(model);
    for (const [i, { state, likely }] of card.blanks.entries()) {
      expect(measured[i]?.state).toBe(state);
      expect(measured[i]?.likely).toBeCloseTo(likely, 6);
    }
  });

  it.runIf(name === 'causal')('finds the giver as often as its card says, with and without each head', () => {
    expect(pronounCases()).toHaveLength(card.cases ?? 0);
    expect(ablate(model).map(({ right }) => right)).toEqual(card.ablation?.map(({ right }) => right));
    attentionToGiver(model).forEach(({ share }, i) => {
      expect(share).toBeCloseTo(card.attention?.[i]?.share ?? 0, 6);
    });
  });

  it.runIf(name === 'causal')('writes a tale to its end', () => {
    const tale = writeTale(model, seeded(2), { temperature: 0.5 }, ['once']);
    expect(isOver(tale)).toBe(true);
    expect(candidates(model, ['the', 'girl'], { temperature: 0 })).toHaveLength(1);
    const kept = candidates(model, ['once', 'there'], { temperature: 1, topP: 0.9 });
    expect(kept.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  });
});

it('the run that over-fits begins where its plan says, and gets worse at other tales while it learns its own', () => {
  const { seed, losses } = JSON.parse(readFileSync('content/model/over-fit.json', 'utf8'));
  const [[, , unseen], ...later] = losses;
  expect(heldOutLoss(openModel(shape, true, firstWeights(shape, seed)))).toBeCloseTo(unseen, 4);
  const best = later.findIndex(
    ([, , loss]: number[]) => loss === Math.min(...later.map((one: number[]) => one[2])),
  );
  expect(best).toBeLessThan(later.length / 2);
  expect(later.at(-1)[1]).toBeLessThan(later[best][1]);
  expect(later.at(-1)[2]).toBeGreaterThan(later[best][2]);
});

it('is quoted in the lecture as it runs', () => {
  // Only where a line ends may differ, and the comma before a bracket that closes on its own line.
  const bare = (code: string) => code.replace(/\s+/g, '').replace(/,(?=[)\]}])/g, '');
  const engine = bare(readFileSync('content/model/engine.ts', 'utf8'));
  const quotes = lectureFiles.flatMap((file) => codeBlocks(file)).filter(({ language }) => language === 'ts');
  expect(quotes).toHaveLength(2);
  for (const { text, title } of quotes) expect(engine, title).toContain(bare(text));
});
