import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import temml from 'temml';
import { expect, test } from 'vitest';
import { markBreaks } from '../../../src/markdown/math-breaks.ts';

/** The pieces of a formula, as their characters. */
function pieces(tex: string): string[] {
  const html = temml.renderToString(tex, { displayMode: true, wrap: 'none' });
  const math = fromHtml(html, { fragment: true }).children[0] as Element;
  const before = toString(math);
  markBreaks(math);
  expect(toString(math)).toBe(before);
  return math.children.map((piece) => toString(piece));
}

test('breaks before relations and operators of the outermost row', () => {
  expect(pieces('\\text{creating} = \\text{pre-training} + \\text{fine-tuning}')).toEqual([
    'creating',
    '=pre-training',
    '+fine-tuning',
  ]);
  expect(pieces('N \\approx V d + 6\\,(4 d^2 + 2 d)')).toHaveLength(3);
});

test('breaks after a wide space, and leaves a sign with what it belongs to', () => {
  expect(pieces('W = W_0 + \\Delta W, \\qquad \\Delta W = -B A')).toEqual(['W', '=W0', '+ΔW,', 'ΔW', '=−BA']);
});

test('puts each matrix on a line of its own', () => {
  expect(
    pieces('\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\\begin{pmatrix}5&6\\\\7&8\\end{pmatrix} = C'),
  ).toEqual(['(1234)', '(5678)', '=C']);
});

test('leaves a short formula, and what stands in brackets or fractions, in one piece', () => {
  expect(pieces('a = b + c')).toHaveLength(1);
  expect(pieces('\\frac{a + b + c + d + e}{f + g + h + i + j + k}')).toHaveLength(1);
});

test('says of aligned lines that have no room in one, and of a piece that stays wide, that they are so', () => {
  const classes = (tex: string) => {
    const html = temml.renderToString(tex, { displayMode: true, wrap: 'none' });
    const math = fromHtml(html, { fragment: true }).children[0] as Element;
    markBreaks(math);
    return [math.properties.className].flat().filter((name) => name === 'wraps' || name === 'long');
  };
  expect(classes('\\begin{aligned} a &= b + c \\\\ d &= e \\end{aligned}')).toEqual([]);
  const long = 'a_1 + b_1 + c_1 + d_1 + e_1 + f_1 + g_1 + h_1 + k_1';
  expect(classes(`\\begin{aligned} y &= ${long} \\\\ d &= e \\end{aligned}`)).toEqual(['wraps']);
  expect(classes(`y = \\left(${long} + ${long}\\right)`)).toEqual(['long']);
});

test('says of a formula that no line has room for that it is wide', () => {
  const classes = (tex: string) => {
    const html = temml.renderToString(tex, { displayMode: false, wrap: 'none' });
    const math = fromHtml(html, { fragment: true }).children[0] as Element;
    markBreaks(math);
    return [math.properties.className].flat().includes('wide');
  };
  const factor = 'P(\\text{seven} \\mid \\text{spam})';
  expect(classes(`${factor} \\cdot ${factor} = x`)).toBe(false);
  expect(classes(Array(5).fill(factor).join(' \\cdot '))).toBe(true);
});
