import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { expect, test } from 'vitest';
import { mathText } from '../../../src/markdown/math-text.ts';

test.each([
  ['d_{\\text{model}}', 'd_model'],
  ['n^2 d', 'n^2 d'],
  ['e^{1.386}=4', 'e^1.386=4'],
  ['e^{-\\infty}', 'e^−∞'],
  ['n^{2d}', 'n^(2d)'],
  ['x_i^2', 'x_i^2'],
  ['\\sqrt{9}=3', '√9=3'],
  ['\\frac{QK^\\top}{\\sqrt{d_k}}', 'QK^⊤/√d_k'],
  ['\\frac{n(n+1)}{2}', '(n(n+1))/2'],
  ['\\sum_{i=1}^{n} x_i', '∑_(i=1)^n x_i'],
  ["f'(x)", 'f′(x)'],
  ['\\approx 355.6 \\text{ years}', '≈355.6 years'],
  ['n\\text{th}', 'nth'],
  ['\\begin{pmatrix}0&1\\\\2&3\\end{pmatrix}', '(0 1 2 3)'],
])('%s is read as it would be typed', (tex, typed) => {
  expect(mathText(fromHtml(temml.renderToString(tex), { fragment: true }))).toBe(typed);
});
