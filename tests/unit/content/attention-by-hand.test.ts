import { describe, expect, it } from 'vitest';
import { first, say, view } from '../../../content/figures/attention-by-hand.ts';
import { attend, type Matrices, readMatrices } from '../../../content/figures/kit/attention.ts';

const words = first.words.split(' ');
const given = readMatrices(words, first) as Matrices;
const plain = { causal: false, temperature: 1 };

/** The same formula written for whole matrices: softmax(QKᵀ / (√d T)) V. */
function reference({ q, k, v }: Matrices, { causal, temperature }: typeof plain): number[][] {
  const root = (q[0] as number[]).length ** 0.5 * temperature;
  return q.map((a, i) => {
    const e = k.map((b, j) =>
      causal && j > i ? 0 : Math.E ** (a.reduce((s, x, c) => s + x * (b[c] as number), 0) / root),
    );
    const total = e.reduce((s, x) => s + x, 0);
    return (v[0] as number[]).map((_, c) =>
      e.reduce((s, x, j) => s + (x / total) * ((v[j] as number[])[c] as number), 0),
    );
  });
}

it('agrees with what the lecture works out on paper', () => {
  const looks = attend(given, plain);
  expect(looks.map(({ products }) => products)).toEqual([
    [2, 0, 1],
    [0, 6, 2],
    [1, 5, 2],
  ]);
  expect(looks.map(({ output }) => output.map((x) => x.toFixed(3)))).toEqual([
    ['8.137', '4.935'],
    ['1.562', '9.580'],
    ['2.639', '9.004'],
  ]);
  for (const printed of [
    '1.6487',
    '12.1825',
    '2.7183',
    '16.5495',
    '0.0996',
    '0.7361',
    '0.1643',
    '(2.639, 9.004)',
  ])
    expect(view(first)).toContain(printed);
  expect(say(first)).toBe('sleeps gives 74% of its attention to cat; its output is (2.639, 9.004).');
});

describe.each([true, false])('with a causal mask: %s', (causal) => {
  it.each([0.25, 1, 4])('and temperature %f equals the formula', (temperature) => {
    const made = attend(given, { causal, temperature });
    for (const [i, row] of reference(given, { causal, temperature }).entries())
      for (const [c, x] of row.entries()) expect(made[i]?.output[c]).toBeCloseTo(x, 10);
  });
});

it.each([
  ['1', '(8.022)', '(5.542)', '(7.517)'],
  ['2', '(4.965)', '(9.471)', '(9.471)'],
])('cut into two heads, head %s has the outputs that the lecture prints', (head, ...outputs) => {
  for (const [row, output] of outputs.entries())
    expect(say({ ...first, head, row })).toContain(`its output is ${output}`);
});

it('says that one number can’t be cut into two', () => {
  const thin = { ...first, words: 'a b', q: '1; 2', k: '0; 1', v: '0; 1' };
  expect(say({ ...thin, head: '2' })).toContain('Two heads need');
  expect(say(thin)).toContain('its output is');
});

it('hides what a causal mask hides, and shows no step before its turn', () => {
  const causal = view({ ...first, mask: 'causal', row: 0 });
  expect(causal.match(/>hidden</g)).toHaveLength(3 + 2 * 5);
  expect(say({ ...first, mask: 'causal', row: 1 })).toContain('(0.474, 9.526)');
  expect(view({ ...first, step: '1' })).not.toContain('√4');
  expect(view({ ...first, step: '2' })).not.toContain('16.5495');
  expect(view({ ...first, step: '3' })).not.toContain('output');
});

it('takes a reader’s own numbers, and large ones too', () => {
  const own = { ...first, words: 'a <b>', q: '1000; −3', k: '2 ; 1.5', v: '1; 0' };
  expect(say(own)).toBe('<b> gives 82% of its attention to <b>; its output is (0.182).');
  expect(view(own)).toContain('&lt;b&gt;');
  expect(view(own)).not.toContain('<b>');
  expect(say({ ...own, row: 0 })).toBe('a gives 100% of its attention to a; its output is (1.000).');
});

it.each([
  [{ q: '1 0; 2 x; 1 1' }, 'Q holds something that is no number between −1000 and 1000.'],
  [{ k: '1 0 1 0' }, 'K needs a row for each word, with semicolons between: 3, not 1.'],
  [{ v: '1; 2 3; 4' }, 'The rows of V are of unequal length.'],
  [{ q: '1;2;3' }, 'The rows of Q and K must be equally long, for they are multiplied.'],
  [{ words: '' }, 'Type one to six words.'],
])('says what is wrong with %o', (change, said) => {
  expect(say({ ...first, ...change })).toBe(said);
  expect(view({ ...first, ...change })).toContain(said);
});
