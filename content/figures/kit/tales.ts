/**
 * Opens one of the small models for a figure. Its code comes with its weights, at the first touch: a page that
 * nobody touches loads neither.
 */
export async function openTales(weights: Uint8Array, causal: boolean): Promise<Tales> {
  const [{ openModel, read }, { shape }, { unpackWeights }, write, words, { softmax }] = await Promise.all([
    import('../../model/engine.ts'),
    import('../../model/shape.ts'),
    import('../../model/weights-file.ts'),
    import('../../model/write.ts'),
    import('../../model/vocabulary.ts'),
    import('../../model/vector.ts'),
  ]);
  const model = openModel(shape, causal, unpackWeights(shape, weights));
  return {
    context: shape.context - 1,
    size: words.vocabulary.length - 2,
    readSentence: words.readSentence,
    isOver: write.isOver,
    draw: write.draw,
    next: onceEach((text, choice) => write.candidates(model, text, choice)),
    look: onceEach((text, without = []) => {
      const { scores, attention } = read(model, words.encode([words.start, ...text]), without);
      const shares = scores.map((row) => softmax(row));
      return {
        attention,
        likely: (word, position) => shares.at(position)?.[words.vocabulary.indexOf(word)] ?? 0,
      };
    }),
  };
}

/** Asks the same only once: a figure and the sentence about it ask for the same, and a phone is slow. */
function onceEach<Asked extends unknown[], Answer>(ask: (...asked: Asked) => Answer) {
  const answers = new Map<string, Answer>();
  return (...asked: Asked): Answer => {
    const key = JSON.stringify(asked);
    const answer = answers.get(key) ?? ask(...asked);
    if (answers.size > 20) answers.clear();
    answers.set(key, answer);
    return answer;
  };
}

/** A small model, ready to be asked. Texts are words of its vocabulary, without the mark that begins a tale. */
export interface Tales {
  /** How many words it reads at most, and how many it knows. */
  context: number;
  size: number;
  readSentence: typeof import('../../model/vocabulary.ts').readSentence;
  isOver: (text: readonly string[]) => boolean;
  draw: typeof import('../../model/write.ts').draw;
  /** What may follow, the likeliest first. */
  next: (
    text: readonly string[],
    choice: { temperature: number; topP?: number },
  ) => { word: string; share: number }[];
  /** What it finds at each position of a text: position 0 is the mark that begins it, word 1 is the first. */
  look: (
    text: readonly string[],
    without?: readonly Head[],
  ) => { attention: number[][][][]; likely: (word: string, position: number) => number };
}

/** Layer and head, counted from 0. */
export interface Head {
  layer: number;
  head: number;
}
