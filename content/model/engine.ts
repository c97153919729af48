import { placesOf, type Shape } from './shape.ts';
import { addScaled, dot, normalise, softmax, type Vector } from './vector.ts';

/**
 * A small Transformer that reads: about a hundred lines, and all of it. Written to be read, not to be quick;
 * `train/` has the same arithmetic for many tales at once.
 */
export interface Model {
  shape: Shape;
  /** Whether a word looks only at itself and what stands before it, as in GPT, or at everything, as in BERT. */
  causal: boolean;
  /** Every matrix by its name in `shape.ts`. */
  matrices: Map<string, Matrix>;
}

/** Rows of a matrix, first row first. */
export type Matrix = readonly Vector[];

/** What came out of reading a text. */
export interface Reading {
  /** For each position, a score for each word of the vocabulary. */
  scores: number[][];
  /** For each position what was found there, from which the scores are read off. */
  states: Vector[];
  /** `attention[layer][head][position]`: the share of its attention that each position got. */
  attention: number[][][][];
}

/** A head that is switched off gives zeros instead of what it found. */
export interface Head {
  layer: number;
  head: number;
}

/** Cuts a long row of weights into the matrices of a model. */
export function openModel(shape: Shape, causal: boolean, weights: Vector): Model {
  const matrices = placesOf(shape).map(({ name, rows, columns, from }): [string, Matrix] => [
    name,
    Array.from({ length: rows }, (_, row) =>
      weights.subarray(from + row * columns, from + (row + 1) * columns),
    ),
  ]);
  return { shape, causal, matrices: new Map(matrices) };
}

/** Reads a text, given as numbers of words, from its first word to its last. */
export function read(model: Model, tokens: readonly number[], without: readonly Head[] = []): Reading {
  const { shape } = model;
  if (tokens.length > shape.context) throw new Error(`The model reads at most ${shape.context} words.`);
  const words = matrix(model, 'tokens');
  const positions = matrix(model, 'positions');
  const stream = tokens.map((token, position) => {
    const x = Float64Array.from(words[token] as Vector);
    addScaled(x, positions[position] as Vector, 1);
    return x;
  });
  const attention: number[][][][] = [];
  for (let layer = 0; layer < shape.layers; layer++) {
    const off = without.filter((head) => head.layer === layer).map(({ head }) => head);
    attention.push(attend(model, layer, stream, off));
    think(model, layer, stream);
  }
  const gain = row(model, 'gain-last');
  const answers = stream.map((x) => normalise(x, gain));
  const scores = answers.map((answer) => words.map((word) => dot(answer, word)));
  return { scores, states: answers, attention };
}

/** One layer of attention: each word asks a question, and takes in a mixture of what the others answer. */
function attend(model: Model, layer: number, stream: Float64Array[], off: number[]): number[][][] {
  const { heads, width } = model.shape;
  const size = width / heads;
  const gain = row(model, `gain-attention-${layer}`);
  const asked = stream.map((x) => times(normalise(x, gain), matrix(model, `queries-keys-values-${layer}`)));
  const mixed = stream.map(() => new Float64Array(width));
  const weights = Array.from({ length: heads }, (_, head) => {
    const part = (kind: number) =>
      asked.map((x) => x.subarray(kind * width + head * size, kind * width + (head + 1) * size));
    const [queries, keys, values] = [part(0), part(1), part(2)];
    return queries.map((query, position) => {
      const seen = model.causal ? keys.slice(0, position + 1) : keys;
      const shares = softmax(seen.map((key) => dot(query, key) / Math.sqrt(size)));
      const mixture = (mixed[position] as Float64Array).subarray(head * size, (head + 1) * size);
      if (!off.includes(head))
        shares.forEach((share, other) => {
          addScaled(mixture, values[other] as Vector, share);
        });
      return shares;
    });
  });
  stream.forEach((x, position) => {
    addScaled(x, times(mixed[position] as Vector, matrix(model, `output-${layer}`)), 1);
  });
  return weights;
}

/** One feed-forward network: each word is worked on by itself, in a space four times as wide. */
function think(model: Model, layer: number, stream: Float64Array[]): void {
  const gain = row(model, `gain-forward-${layer}`);
  for (const x of stream) {
    const wide = times(normalise(x, gain), matrix(model, `up-${layer}`)).map((value) => Math.max(0, value));
    addScaled(x, times(wide, matrix(model, `down-${layer}`)), 1);
  }
}

/** A row of numbers times a matrix. */
function times(x: Vector, rows: Matrix): Float64Array {
  const result = new Float64Array((rows[0] as Vector).length);
  rows.forEach((weights, i) => {
    const factor = x[i] as number;
    if (factor !== 0) addScaled(result, weights, factor);
  });
  return result;
}

function matrix(model: Model, name: string): Matrix {
  return model.matrices.get(name) as Matrix;
}

function row(model: Model, name: string): Vector {
  return matrix(model, name)[0] as Vector;
}
