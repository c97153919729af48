import type { Shape } from '../shape.ts';
import { placesOf } from '../shape.ts';
import { type AttentionSizes, mix, type Shares, unmix } from './attention.ts';
import { normaliseRows, normaliseRowsBack } from './normalise-rows.ts';
import { addProduct, addProductOfTransposed, transposed } from './products.ts';

/** A batch: the words of several texts below each other, and at which rows what should come out. */
export interface Batch {
  tokens: number[];
  /** Where each text begins, and the number of all words at the end. */
  starts: number[];
  /** The word that belongs there, or -1 where nothing is asked. */
  targets: number[];
}

/**
 * The mean loss of a batch, and what each weight contributes to it: back-propagation, the chain rule from the
 * last line of the forward pass to the first. The gradient is added to `gradient`.
 */
export function lossAndGradient(
  shape: Shape,
  causal: boolean,
  weights: Float64Array,
  { tokens, starts, targets }: Batch,
  gradient?: Float64Array,
): number {
  const { width: d, layers, vocabulary } = shape;
  const n = tokens.length;
  const sizes: AttentionSizes = { width: d, heads: shape.heads, causal, starts };
  const places = new Map(placesOf(shape).map((place) => [place.name, place]));
  const part = (all: Float64Array, name: string) => {
    const place = places.get(name);
    if (!place) throw new Error(`There are no weights "${name}".`);
    return all.subarray(place.from, place.from + place.rows * place.columns);
  };
  const w = (name: string) => part(weights, name);

  // Forwards, keeping what the way back needs.
  const x = embed(tokens, starts, w('tokens'), w('positions'), d);
  const kept: Kept[] = [];
  for (let layer = 0; layer < layers; layer++) {
    const first = normaliseRows(x, w(`gain-attention-${layer}`), d);
    const asked = new Float64Array(n * 3 * d);
    addProduct(asked, first.rows, w(`queries-keys-values-${layer}`), n, d, 3 * d);
    const mixed = new Float64Array(n * d);
    const shares = mix(asked, sizes, mixed);
    const before = x.slice();
    addProduct(x, mixed, w(`output-${layer}`), n, d, d);
    const between = x.slice();
    const second = normaliseRows(x, w(`gain-forward-${layer}`), d);
    const wide = new Float64Array(n * 4 * d);
    addProduct(wide, second.rows, w(`up-${layer}`), n, d, 4 * d);
    for (let i = 0; i < wide.length; i++) if ((wide[i] as number) < 0) wide[i] = 0;
    addProduct(x, wide, w(`down-${layer}`), n, 4 * d, d);
    kept.push({ before, first, asked, mixed, shares, between, second, wide });
  }
  const last = normaliseRows(x, w('gain-last'), d);
  const scores = new Float64Array(n * vocabulary);
  addProduct(scores, last.rows, transposed(w('tokens'), vocabulary, d), n, d, vocabulary);
  const loss = crossEntropy(scores, targets, vocabulary);
  if (!gradient) return loss;

  // Backwards. `scores` now holds p − y, the gradient of the loss with respect to the scores.
  const g = (name: string) => part(gradient, name);
  const lastBack = new Float64Array(n * d);
  addProduct(lastBack, scores, w('tokens'), n, vocabulary, d);
  addProductOfTransposed(g('tokens'), scores, last.rows, n, vocabulary, d);
  const back = normaliseRowsBack(x, last, w('gain-last'), lastBack, d, g('gain-last'));
  for (let layer = layers - 1; layer >= 0; layer--) {
    const { before, first, asked, mixed, shares, between, second, wide } = kept[layer] as Kept;
    const wideBack = new Float64Array(n * 4 * d);
    addProduct(wideBack, back, transposed(w(`down-${layer}`), 4 * d, d), n, d, 4 * d);
    for (let i = 0; i < wide.length; i++) if (wide[i] === 0) wideBack[i] = 0;
    addProductOfTransposed(g(`down-${layer}`), wide, back, n, 4 * d, d);
    addProductOfTransposed(g(`up-${layer}`), second.rows, wideBack, n, d, 4 * d);
    const secondBack = new Float64Array(n * d);
    addProduct(secondBack, wideBack, transposed(w(`up-${layer}`), d, 4 * d), n, 4 * d, d);
    add(
      back,
      normaliseRowsBack(
        between,
        second,
        w(`gain-forward-${layer}`),
        secondBack,
        d,
        g(`gain-forward-${layer}`),
      ),
    );

    const mixedBack = new Float64Array(n * d);
    addProduct(mixedBack, back, transposed(w(`output-${layer}`), d, d), n, d, d);
    addProductOfTransposed(g(`output-${layer}`), mixed, back, n, d, d);
    const askedBack = unmix(asked, sizes, shares, mixedBack);
    addProductOfTransposed(g(`queries-keys-values-${layer}`), first.rows, askedBack, n, d, 3 * d);
    const firstBack = new Float64Array(n * d);
    addProduct(firstBack, askedBack, transposed(w(`queries-keys-values-${layer}`), d, 3 * d), n, 3 * d, d);
    add(
      back,
      normaliseRowsBack(
        before,
        first,
        w(`gain-attention-${layer}`),
        firstBack,
        d,
        g(`gain-attention-${layer}`),
      ),
    );
  }
  embedBack(tokens, starts, back, g('tokens'), g('positions'), d);
  return loss;
}

interface Kept {
  before: Float64Array;
  first: ReturnType<typeof normaliseRows>;
  asked: Float64Array;
  mixed: Float64Array;
  shares: Shares;
  between: Float64Array;
  second: ReturnType<typeof normaliseRows>;
  wide: Float64Array;
}

/** The mean of −ln p(target) over the rows that are asked; leaves p − y, over their number, in `scores`. */
function crossEntropy(scores: Float64Array, targets: readonly number[], vocabulary: number): number {
  const asked = targets.reduce((count, target) => count + (target < 0 ? 0 : 1), 0);
  let loss = 0;
  targets.forEach((target, row) => {
    const p = scores.subarray(row * vocabulary, (row + 1) * vocabulary);
    if (target < 0) {
      p.fill(0);
      return;
    }
    const highest = p.reduce((most, score) => Math.max(most, score), -Infinity);
    let sum = 0;
    for (let i = 0; i < vocabulary; i++) sum += p[i] = Math.exp((p[i] as number) - highest);
    for (let i = 0; i < vocabulary; i++) p[i] = (p[i] as number) / sum;
    loss -= Math.log(p[target] as number) / asked;
    p[target] = (p[target] as number) - 1;
    for (let i = 0; i < vocabulary; i++) p[i] = (p[i] as number) / asked;
  });
  return loss;
}

/** What a word means, plus where it stands. */
function embed(
  tokens: readonly number[],
  starts: readonly number[],
  words: Float64Array,
  positions: Float64Array,
  d: number,
): Float64Array {
  const x = new Float64Array(tokens.length * d);
  eachPosition(tokens, starts, (token, row, position) => {
    const into = x.subarray(row * d, (row + 1) * d);
    add(into, words.subarray(token * d, (token + 1) * d));
    add(into, positions.subarray(position * d, (position + 1) * d));
  });
  return x;
}

function embedBack(
  tokens: readonly number[],
  starts: readonly number[],
  back: Float64Array,
  words: Float64Array,
  positions: Float64Array,
  d: number,
): void {
  eachPosition(tokens, starts, (token, row, position) => {
    const from = back.subarray(row * d, (row + 1) * d);
    add(words.subarray(token * d, (token + 1) * d), from);
    add(positions.subarray(position * d, (position + 1) * d), from);
  });
}

function eachPosition(
  tokens: readonly number[],
  starts: readonly number[],
  work: (token: number, row: number, position: number) => void,
): void {
  let text = 0;
  tokens.forEach((token, row) => {
    while (row >= (starts[text + 1] as number)) text++;
    work(token, row, row - (starts[text] as number));
  });
}

function add(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (from[i] as number);
}
