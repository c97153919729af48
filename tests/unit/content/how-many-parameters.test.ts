import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { controls, count, first, settle, total, view } from '../../../content/figures/how-many-parameters.ts';

/** Tensor by tensor, as a GPT-2 checkpoint lists them. */
function byTensor(layers: number, d: number, vocabulary: number, context: number): number {
  const block = [d, d, d * 3 * d, 3 * d, d * d, d, d, d, d * 4 * d, 4 * d, 4 * d * d, d];
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  return sum([vocabulary * d, context * d, layers * sum(block), d, d]);
}

const { sizes } = parse(readFileSync('content/figures/data/gpt3-sizes.yml', 'utf8')) as {
  sizes: { name: string; parameters: string | number; layers: number; width: number }[];
};

it.each(sizes)('GPT-3 $name has what its tensors hold, and nearly what the paper prints', (size) => {
  const { name, layers, width, parameters } = size;
  const state = settle({ ...first, size: name }, 'size');
  expect(state).toMatchObject({ layers, width });
  expect(total(state)).toBe(byTensor(layers, width, 50257, 2048));
  // The paper rounds to two or three digits.
  const digits = String(Number.parseFloat(String(Number(parameters)))).replace(/0+$/, '').length;
  const printed = Number(Number(parameters).toPrecision(digits));
  if (name === 'Medium') {
    // No rounding makes 350 M of it, and the figure says so.
    expect((total(state) / 1e6).toFixed(1)).toBe('355.9');
    expect(view(state)).toContain('; the paper prints 350 M, where its own sizes give 355.9</p>');
  } else {
    expect(Number(total(state).toPrecision(digits))).toBe(printed);
    expect(view(state)).not.toContain('its own sizes');
  }
});

it('GPT-3 has 174,604,259,328 parameters, and the parts of the table add up to them', () => {
  expect(total(first)).toBe(174_604_259_328);
  const printed = [...view(first).matchAll(/<td class="number">([\d,]+)</g)].map(([, n = '']) =>
    Number(n.replaceAll(',', '')),
  );
  expect(printed).toHaveLength(5);
  expect(printed.reduce((sum, n) => sum + n, 0)).toBe(174_604_259_328);
});

it.each([
  [12, 768, 124_439_808],
  [24, 1024, 354_823_168],
  [36, 1280, 774_030_080],
  [48, 1600, 1_557_611_200],
])('a reader’s own %i layers of width %i make a GPT-2 of %i', (layers, width, expected) => {
  const own = settle({ ...first, layers, width, context: 1024 }, 'layers');
  expect(own.size).toBe('own');
  expect(total(own)).toBe(expected);
});

it('offers each published size', () => {
  const [size] = controls;
  expect((size?.options ?? []).map(([value]) => value)).toEqual([...sizes.map(({ name }) => name), 'own']);
  expect(count(first)).toHaveLength(5);
});
