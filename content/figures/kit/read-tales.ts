import { openModel, read } from '../../model/engine.ts';
import { shape } from '../../model/shape.ts';
import { softmax } from '../../model/vector.ts';
import { encode, readSentence, start, vocabulary } from '../../model/vocabulary.ts';
import { unpackWeights } from '../../model/weights-file.ts';
import { candidates, draw, isOver } from '../../model/write.ts';
import type { Tales } from './tales.ts';

/** A model as the figures ask it, made of the bytes of its weights. */
export function readTales(weights: Uint8Array, causal: boolean): Tales {
  const model = openModel(shape, causal, unpackWeights(shape, weights));
  return {
    context: shape.context - 1,
    size: vocabulary.length - 2,
    readSentence,
    isOver,
    draw,
    next: onceEach((text, choice) => candidates(model, text, choice)),
    look: onceEach((text, without = []) => {
      const { scores, attention } = read(model, encode([start, ...text]), without);
      return {
        attention,
        likely: (word, position) => softmax(scores.at(position) ?? [])[vocabulary.indexOf(word)] ?? 0,
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
