import { expect, it } from 'vitest';
import { cost, first, say, settle, view } from '../../../content/figures/training-cost.ts';

it('redoes Lambda Labs’ estimate for GPT-3 to the printed digits', () => {
  const { operations, hours, years, dollars } = cost(first);
  expect(operations).toBe(3.14e23);
  expect(Math.floor(years)).toBe(355);
  expect(hours / 1e6).toBeCloseTo(3.115, 3);
  expect((dollars / 1e6).toFixed(1)).toBe('4.6');
  expect(view(first)).toContain('3.14 × 10<sup>23</sup>');
  expect(view(first)).toContain('were never OpenAI’s');
  expect(say(first)).toBe('4.61 million dollars, and 129.8 days on 1,000 GPUs.');
});

it('is in proportion to parameters, tokens and price, and to one over the speed', () => {
  const { dollars } = cost({ ...first, parameters: 100, tokens: 100 });
  expect(cost({ ...first, parameters: 200, tokens: 100 }).dollars).toBeCloseTo(2 * dollars, 4);
  expect(cost({ ...first, parameters: 100, tokens: 300 }).dollars).toBeCloseTo(3 * dollars, 4);
  expect(cost({ ...first, parameters: 100, tokens: 100, price: 2.96 }).dollars).toBeCloseTo(2 * dollars, 4);
  expect(cost({ ...first, parameters: 100, tokens: 100, speed: 56 }).dollars).toBeCloseTo(dollars / 2, 4);
  expect(cost({ ...first, gpus: 1 }).days).toBeCloseTo(355.6 * 365, -2);
});

it('takes a model’s numbers along, and calls a changed one the reader’s own', () => {
  const chinchilla = settle({ ...first, run: 'Chinchilla' }, 'run');
  expect(cost(chinchilla).operations).toBe(5.88e23);
  expect(settle({ ...chinchilla, tokens: 1500 }, 'tokens').run).toBe('own');
  expect(settle({ ...chinchilla, price: 2 }, 'price').run).toBe('Chinchilla');
  expect(view(settle({ ...first, speed: 400 }, 'speed'))).not.toContain('Lambda');
});

it('says what the same run would cost on the GPUs of today, from what others have published', () => {
  const today = settle({ ...first, gpu: 'H100' }, 'gpu');
  // 3.14e23 / (340e12 * 3600) = 256,536 hours, at 3 dollars.
  expect(say(today)).toBe('769,608 dollars, and 10.7 days on 1,000 GPUs.');
  expect(view(today)).toContain('nanochat’s');
  // The speed is that of the run which the other numbers are from.
  const llama = cost(settle({ ...today, run: 'Llama 3.1 405B' }, 'run'));
  expect(llama.hours / 1e6).toBeCloseTo(30.84, 0);
  expect(settle({ ...today, price: 2 }, 'price').gpu).toBe('own');
});
