import { type Head, type Model, read } from './engine.ts';
import { everybody, type Pronoun, type State, states } from './grammar.ts';
import { seeded } from './random.ts';
import { isHeldOut } from './tales.ts';
import { nextBatch } from './train/texts.ts';
import { softmax } from './vector.ts';
import { encode, mask, start, vocabulary } from './vocabulary.ts';

/** A sentence that stops before a pronoun: the giver is a person of one sex, the taker of another, or an animal. */
export interface PronounCase {
  words: string[];
  giver: string;
  taker: string;
  pronoun: Pronoun;
}

/** How one set of heads does on all cases. */
export interface Ablation {
  /** The head that was switched off; undefined where all were on. */
  off?: Head;
  /** The share of cases in which the right pronoun was the likeliest word. */
  right: number;
}

const gifts = ['bread', 'an apple', 'a lamp'];

/** Every pair that training never saw and whose pronouns differ, with three gifts each. */
export function pronounCases(): PronounCase[] {
  return everybody.flatMap((giver) =>
    everybody
      .filter((taker) => taker.pronoun !== giver.pronoun && isHeldOut({ hero: giver, friend: taker }))
      .flatMap((taker) =>
        gifts.map((gift) => ({
          words: [start, ...`the ${giver.name} gave ${gift} to the ${taker.name} because`.split(' ')],
          giver: giver.name,
          taker: taker.name,
          pronoun: giver.pronoun,
        })),
      ),
  );
}

/** The share of cases that are right with all heads, then without each head in turn. */
export function ablate(model: Model, cases = pronounCases()): Ablation[] {
  return [undefined, ...heads(model)].map((off) => ({
    ...(off && { off }),
    right:
      cases.filter((one) => likeliest(model, one.words, off && [off]) === one.pronoun).length / cases.length,
  }));
}

/** For each head the mean share of attention that goes from "because" to the giver. */
export function attentionToGiver(model: Model, cases = pronounCases()): { head: Head; share: number }[] {
  const readings = cases.map(({ words, giver }) => ({
    giver: words.indexOf(giver),
    attention: read(model, encode(words)).attention,
  }));
  return heads(model).map((head) => {
    const shares = readings.map(
      ({ giver, attention }) => attention[head.layer]?.[head.head]?.at(-1)?.[giver] ?? Number.NaN,
    );
    return { head, share: shares.reduce((sum, share) => sum + share, 0) / shares.length };
  });
}

/** For each deed, how likely the model finds the state that leads to it: "the bear was [mask] , so it slept ." */
export function blanks(model: Model, name = 'bear'): { state: State; likely: number }[] {
  const pronoun = everybody.find((character) => character.name === name)?.pronoun ?? 'it';
  return (Object.keys(states) as State[]).map((state) => {
    const words = [start, ...`the ${name} was ${mask} , so ${pronoun} ${states[state].deed} .`.split(' ')];
    const blank = model.causal ? words.indexOf(mask) - 1 : words.indexOf(mask);
    return { state, likely: nextWords(model, words, blank)[vocabulary.indexOf(state)] ?? 0 };
  });
}

/** How likely each word of the vocabulary is at a position (the last where none is given). */
export function nextWords(
  model: Model,
  words: string[],
  position = words.length - 1,
  without?: Head[],
): number[] {
  return softmax(read(model, encode(words), without).scores[position] ?? []);
}

/** All heads of a model, layer by layer. */
export function heads({ shape }: Model): Head[] {
  return Array.from({ length: shape.layers * shape.heads }, (_, i) => ({
    layer: Math.floor(i / shape.heads),
    head: i % shape.heads,
  }));
}

function likeliest(model: Model, words: string[], without?: Head[]): string {
  const shares = nextWords(model, words, undefined, without);
  return vocabulary[shares.indexOf(Math.max(...shares))] ?? '';
}

/** Mean loss a word on tales about pairs that training never saw, in nats. */
export function heldOutLoss(model: Model, tales = 100): number {
  const { tokens, starts, targets } = nextBatch(seeded(heldOutSeed), model.causal, tales, true);
  let loss = 0;
  let count = 0;
  starts.slice(0, -1).forEach((from, tale) => {
    const { scores } = read(model, tokens.slice(from, starts[tale + 1]));
    scores.forEach((row, position) => {
      const target = targets[from + position] ?? -1;
      if (target < 0) return;
      loss -= Math.log(softmax(row)[target] ?? 0);
      count++;
    });
  });
  return loss / count;
}

/** The tales that measure are always the same. */
const heldOutSeed = 99;
