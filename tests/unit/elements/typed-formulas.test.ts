import { expect, test } from 'vitest';
import { typedFormulas } from '../../../src/elements/typed-formulas.ts';

/** As HTML, which is easier to read. */
const shown = (text: string) =>
  typedFormulas(text)
    .map((run) => run.raised.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, run.text))
    .join('');

test.each([
  ['work grows with n^2. A', 'work grows with n<sup>2</sup>. A'],
  ['in 3.14×10^23 operations', 'in 3.14×10<sup>23</sup> operations'],
  ['32.6^0.1−1', '32.6<sup>0.1</sup>−1'],
  ['10^(−3), 10^−3', '10<sup>−3</sup>, 10<sup>−3</sup>'],
  ['P(x_1,…,x_T)', 'P(x<sub>1</sub>,…,x<sub>T</sub>)'],
  ['the perplexity e^ℒ: how', 'the perplexity e<sup>ℒ</sup>: how'],
  ['∑_(t=1)^T P_θ(x_t|x_(<t))', '∑<sub>t=1</sub><sup>T</sup> P<sub>θ</sub>(x<sub>t</sub>|x<sub>&lt;t</sub>)'],
  ['e^(z_i/T)', 'e<sup>z</sup><sup><sub>i</sub></sup><sup>/T</sup>'],
  ['(1304/40)^(1/10)', '(1304/40)<sup>1/10</sup>'],
  ['QK^⊤/√d_k', 'QK<sup>⊤</sup>/√d<sub>k</sub>'],
  ['4d^2 and d_model', '4d<sup>2</sup> and d<sub>model</sub>'],
])('sets %j as it is read', (text, html) => {
  expect(shown(text)).toBe(html.replace('&lt;', '<'));
});

test.each(['my_list = snake_case', 'r"[^a-z]"', '__init__', '^_^', 'a ^ b', 'Ctrl+^', 'GPT-3 (2020)', 'x_'])(
  'leaves %j as it is',
  (text) => {
    expect(shown(text)).toBe(text);
  },
);

test('every run stands where it stood in the text', () => {
  const text = 'a text of 2,048^2 and W_(i+1)^Q, e^z_i';
  for (const { text: run, start } of typedFormulas(text))
    expect(text.slice(start, start + run.length)).toBe(run);
});
