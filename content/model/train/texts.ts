import { pick, type Random } from '../random.ts';
import { nextTale } from '../tales.ts';
import { encode, mask, start } from '../vocabulary.ts';
import type { Batch } from './gradient.ts';

const [startNumber, maskNumber] = encode([start, mask]) as [number, number];

/** The share of words that the masked model has to guess; a little more than BERT's 15 %, for tales are short. */
const masked = 0.2;

/**
 * A batch of tales. Every second one begins at its start, the others at any sentence, so that the model can be
 * asked about a sentence alone. The causal model is asked for the next word everywhere, the masked one for the
 * words behind its masks.
 */
export function nextBatch(random: Random, causal: boolean, size: number, heldOut = false): Batch {
  const batch: Batch = { tokens: [], starts: [0], targets: [] };
  for (let i = 0; i < size; i++) {
    const words = encode(someSentences(random, nextTale(random, heldOut), causal));
    const { tokens, targets } = causal ? askForNext(words) : askForMasked(random, words);
    batch.tokens.push(...tokens);
    batch.targets.push(...targets);
    batch.starts.push(batch.tokens.length);
  }
  return batch;
}

function askForNext(words: number[]): Pick<Batch, 'tokens' | 'targets'> {
  return { tokens: [startNumber, ...words.slice(0, -1)], targets: words };
}

function askForMasked(random: Random, words: number[]): Pick<Batch, 'tokens' | 'targets'> {
  const tokens = [startNumber, ...words];
  const targets = tokens.map(() => -1);
  const sure = 1 + Math.floor(random() * words.length);
  for (let i = 1; i < tokens.length; i++) {
    if (i !== sure && random() >= masked) continue;
    targets[i] = tokens[i] as number;
    tokens[i] = maskNumber;
  }
  return { tokens, targets };
}

/** The tale, or a part of it that begins, and for the masked model ends, with a whole sentence. */
function someSentences(random: Random, tale: string[], toTheEnd: boolean): string[] {
  if (random() < 0.5) return tale;
  const ends = tale.flatMap((word, i) => (word === '.' ? [i + 1] : []));
  const from = pick(random, [0, ...ends.slice(0, -1)]);
  return tale.slice(
    from,
    toTheEnd
      ? undefined
      : pick(
          random,
          ends.filter((end) => end > from),
        ),
  );
}
