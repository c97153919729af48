import { expect, test } from 'vitest';
import { boundedQuestion } from '../../../src/elements/bounded-question.ts';

const many = (count: number) => Array.from({ length: count }, (_, number) => `word${number}`);

test('a question of at most 32 telling words is answered whole, whatever small words stand between', () => {
  for (const text of ['attention', many(32).join(' '), many(32).join(' of the '), '']) {
    expect(boundedQuestion(text, 'en')).toEqual({ words: text, isCut: false });
  }
});

test('a longer one is answered by its first 32, in any script', () => {
  expect(boundedQuestion(many(1500).join(' and '), 'en')).toEqual({
    words: `${many(32).join(' and ')} and`,
    isCut: true,
  });
  const { words, isCut } = boundedQuestion('注意機構は文の中の語を結びつける。'.repeat(100), 'ja');
  expect(isCut).toBe(true);
  expect(words.length).toBeLessThan(200);
});
