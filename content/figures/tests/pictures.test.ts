import { describe, expect, it } from 'vitest';
import { encode } from '../draw/positional-encoding.ts';
import { readSvg, readYaml, type Yaml } from './read.ts';

describe('attention heat map', () => {
  const { tokens, features, distance_penalty: penalty, weights } = readYaml('attention-heatmap');
  const size = Object.keys(features).length;

  it.each(['bidirectional', 'causal'])('%s weights follow from the hand-made vectors', (mask) => {
    for (const [i, { query }] of tokens.entries()) {
      const powers = tokens.map(({ key }: Yaml, j: number) => {
        if (mask === 'causal' && j > i) return 0;
        const product = Object.keys(features).reduce((sum, f) => sum + (query[f] ?? 0) * (key[f] ?? 0), 0);
        return Math.exp(product / Math.sqrt(size) - penalty * Math.abs(i - j));
      });
      const total = powers.reduce((sum: number, power: number) => sum + power, 0);
      for (const [j, power] of powers.entries()) expect(weights[mask][i][j]).toBeCloseTo(power / total, 4);
    }
  });

  it.each(['bidirectional', 'causal'])('%s rows sum to 1', (mask) => {
    for (const row of weights[mask]) {
      expect(row).toHaveLength(tokens.length);
      expect(row.reduce((sum: number, weight: number) => sum + weight, 0)).toBeCloseTo(1, 2);
    }
  });

  it('gives "it" most weight on "animal", and in the causal map none on "tired"', () => {
    const at = (word: string) => tokens.findIndex((token: Yaml) => token.word === word);
    const row = weights.bidirectional[at('it')];
    expect(Math.max(...row)).toBe(row[at('animal')]);
    expect(row[at('animal')].toFixed(2)).toBe('0.59');
    expect(row[at('street')].toFixed(2)).toBe('0.18');
    expect(weights.causal[at('it')][at('tired')]).toBe(0);
  });
});

describe('positional encoding', () => {
  const { dimensions } = readYaml('positional-encoding');

  it('agrees with the first rows worked out by hand', () => {
    expect([encode(0, 0), encode(0, 1), encode(0, 2), encode(0, 3)]).toEqual([0, 1, 0, 1]);
    expect(encode(1, 0)).toBeCloseTo(0.8415, 4);
    expect(encode(2, 1)).toBeCloseTo(-0.4161, 4);
    // Halfway along, base ** (1/2) = 100: the second pair of the four-dimensional example.
    expect(encode(3, dimensions / 2)).toBeCloseTo(0.03, 4);
    expect(encode(3, dimensions / 2 + 1)).toBeCloseTo(0.9996, 4);
  });

  it('gives every mark the height of its number, in both codes', () => {
    const { shown, marked } = readYaml('positional-encoding');
    const discs = [...readSvg('positional-encoding').matchAll(/ d="M[\d.]+ ([\d.]+)a5\.5/g)].map(([, y]) =>
      Number(y),
    );
    const wanted = shown.flatMap((dimension: number, row: number) =>
      marked.map((position: number) => 84 + row * 66 - 24 * encode(position, dimension)),
    );
    expect(discs).toHaveLength(wanted.length);
    for (const [at, y] of discs.entries()) expect(Math.abs(y - wanted[at])).toBeLessThan(0.06);
  });
});

describe('ELIZA dialogue', () => {
  const { rules, remark, dialogue } = readYaml('eliza-terminal');

  it('answers by keyword, decomposition and reassembly alone', () => {
    for (const { person, machine } of dialogue) {
      const words = person.toUpperCase();
      const rule = rules.find(({ keyword }: Yaml) => new RegExp(`\\b${keyword}\\b`).test(words));
      if (!rule) {
        expect(machine).toBe(remark);
        continue;
      }
      const [, before, after] = words.match(new RegExp(`^(.*?)\\b${rule.keyword}\\b ?(.*)$`));
      const slots = [before.trim(), rule.keyword, after];
      expect(rule.decomposition).toBe(`0 ${rule.keyword} 0`);
      expect(machine).toBe(
        rule.reassembly.replace(/\((\d)\)/, (_: string, slot: string) => slots[Number(slot) - 1]),
      );
    }
  });
});
