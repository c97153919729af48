import { readFileSync } from 'node:fs';
import { shape } from '../../../content/model/shape.ts';
import { lossAndGradient } from '../../../content/model/train/gradient.ts';
import { encode, start } from '../../../content/model/vocabulary.ts';
import { unpackWeights } from '../../../content/model/weights-file.ts';

/** The bytes of a file in the models' folder. */
export function modelFile(name: string): Uint8Array {
  return readFileSync(`content/model/${name}`);
}

/**
 * How likely a shipped model finds a word at a position, worked out with the arithmetic that trained it instead
 * of the engine's: the loss of that one guess is minus the logarithm.
 */
export function trainedLikely(name: 'causal' | 'masked', text: string, word: string, position = -1): number {
  const weights = Float64Array.from(unpackWeights(shape, modelFile(`tales-${name}.bin`)));
  const tokens = encode([start, ...text.split(' ')]);
  const targets = tokens.map(() => -1);
  targets[(position + tokens.length) % tokens.length] = encode([word])[0] as number;
  const batch = { tokens, starts: [0, tokens.length], targets };
  return Math.exp(-lossAndGradient(shape, name === 'causal', weights, batch));
}
