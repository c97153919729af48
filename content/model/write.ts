import { type Model, read } from './engine.ts';
import type { Random } from './random.ts';
import { softmax } from './vector.ts';
import { encode, mask, start, vocabulary } from './vocabulary.ts';

/** How the next word is chosen. */
export interface Choice {
  /** Below 1 the likeliest words become likelier still, above 1 all become alike; 0 takes the likeliest. */
  temperature: number;
  /** Only the likeliest words that together have this share are drawn from; 1 keeps all. */
  topP?: number;
}

/** A word with how likely it is. */
export interface Candidate {
  word: string;
  share: number;
}

/** What may follow the words, the likeliest first; the two marks are no words and never follow. */
export function candidates(
  model: Model,
  words: readonly string[],
  { temperature, topP = 1 }: Choice,
): Candidate[] {
  const scores = read(model, encode([start, ...words].slice(-model.shape.context))).scores.at(-1) ?? [];
  const asked = scores.map((score, number) => (isMark(vocabulary[number]) ? -1e9 : score));
  const shares = temperature > 0 ? softmax(asked, temperature) : onlyHighest(asked);
  const sorted = shares
    .map((share, number) => ({ word: vocabulary[number] ?? '', share }))
    .sort((one, other) => other.share - one.share);
  let before = 0;
  const kept = sorted.filter(({ share }) => {
    const isKept = before < topP;
    before += share;
    return isKept && share > 0;
  });
  const sum = kept.reduce((total, { share }) => total + share, 0);
  return kept.map(({ word, share }) => ({ word, share: share / sum }));
}

/** Draws one of the candidates; a word's chance is its share. */
export function draw(random: Random, from: readonly Candidate[]): string {
  let left = random();
  for (const { word, share } of from) {
    left -= share;
    if (left < 0) return word;
  }
  return from[0]?.word ?? '';
}

/** Writes on, word by word, until a tale is over or the context is full. */
export function writeTale(
  model: Model,
  random: Random,
  choice: Choice,
  words: readonly string[] = [],
): string[] {
  const tale = [...words];
  while (tale.length < model.shape.context - 1 && !isOver(tale))
    tale.push(draw(random, candidates(model, tale, choice)));
  return tale;
}

/** A tale ends with the sentence that begins with "so". */
export function isOver(tale: readonly string[]): boolean {
  if (tale.at(-1) !== '.') return false;
  const lastStart = tale.slice(0, -1).lastIndexOf('.') + 1;
  return tale[lastStart] === 'so';
}

function onlyHighest(scores: number[]): number[] {
  const highest = scores.indexOf(Math.max(...scores));
  return scores.map((_, number) => (number === highest ? 1 : 0));
}

function isMark(word: string | undefined): boolean {
  return word === start || word === mask;
}
