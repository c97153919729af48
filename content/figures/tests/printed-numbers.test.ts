import { describe, expect, it } from 'vitest';
import { figureNames, numbersIn, printed, readSource, readSvg, readYaml, type Yaml } from './read.ts';

const commas = (value: number) => value.toLocaleString('en-US');

/** Heat maps round what they print; a test below holds each of their cells to its weight. */
const all = figureNames('svg').filter((name) => !name.startsWith('attention-heatmap'));
/** The small drawings of the home page have no numbers, and no data. */
const [small, exact] = [true, false].map((is) => all.filter((name) => name.startsWith('small-') === is)) as [
  string[],
  string[],
];

describe('numbers in a figure and its data', () => {
  it.each(exact)('%s prints no number that its data file lacks', (name) => {
    const known = new Set(numbersIn(readSource(name)));
    const shown = printed(readSvg(name)).flatMap(numbersIn);
    expect(shown.filter((number) => !known.has(number))).toEqual([]);
  });

  it.each(exact)('%s describes itself with numbers of its data file only', (name) => {
    const known = new Set(numbersIn(readSource(name)));
    const [, desc = ''] = readSvg(name).match(/<desc[^>]*>(.*?)<\/desc>/) ?? [];
    expect(desc).not.toBe('');
    expect(numbersIn(desc).filter((number) => !known.has(number))).toEqual([]);
  });

  it.each(small)('%s has no number, and no lettering that nobody could read', (name) => {
    expect(printed(readSvg(name))).toEqual([]);
    expect(readSvg(name).match(/<(?:title|desc)[^>]*>[^<]*\d/g)).toBeNull();
  });
});

describe('every value is printed, and nothing else that looks like one', () => {
  it.each([
    ['where-97', (d: Yaml) => d.parts.map((p: Yaml) => String(p.count))],
    [
      'job-adverts',
      (d: Yaml) => [
        ...d.skills.flatMap((s: Yaml) => [...s.adverts.map(commas), ...d.years.map(String)]),
        ...d.axis.adverts.map(commas),
      ],
    ],
    [
      'market-forecast',
      (d: Yaml) => [
        ...d.series.flatMap((s: Yaml) => s.points.map((p: Yaml) => commas(p.revenue))),
        ...d.axis.years.map(String),
        ...d.axis.revenue.map(commas),
      ],
    ],
  ] as [string, (data: Yaml) => string[]][])('%s', (name, expected) => {
    const shown = printed(readSvg(name)).filter((words) => /^[\d.,]+$/.test(words));
    expect(shown.sort()).toEqual(expected(readYaml(name)).sort());
  });

  it('gpt-growth names each model with its size, and gives GPT-4 none', () => {
    const { gpt, others, unpublished } = readYaml('gpt-growth');
    const shown = printed(readSvg('gpt-growth'));
    for (const { name, print, active } of [...gpt, ...others]) {
      expect(shown).toContain(`${name} ${print}${active ? `, ${active} active` : ''}`);
    }
    expect(shown).toContain(`${unpublished.name}: not published`);
  });

  it('gpt-growth and training-cost print what the plain numbers say', () => {
    const unit: Record<string, number> = { M: 1e6, B: 1e9, T: 1e12 };
    const read = (words: string) => (numbersIn(words)[0] ?? 0) * (unit[words.slice(-1)] ?? 1);
    const { gpt, others } = readYaml('gpt-growth');
    for (const { print, parameters } of [...gpt, ...others]) expect(read(print)).toBeCloseTo(parameters, -3);
    for (const { print, cost } of readYaml('training-cost').models) {
      expect(Math.abs(read(print) / cost - 1)).toBeLessThan(0.01);
    }
  });

  it('training-cost prints each estimate beside its model', () => {
    const shown = printed(readSvg('training-cost'));
    for (const { name, print } of readYaml('training-cost').models) {
      expect(shown).toContain(name);
      expect(shown).toContain(print);
    }
  });

  it('open-vs-closed prints the marked scores, and the days between its two models', () => {
    const { models, bracket, references } = readYaml('open-vs-closed');
    const shown = printed(readSvg('open-vs-closed'));
    for (const { name, score } of models.filter((m: Yaml) => m.print))
      expect(shown).toContain(`${name} ${score}`);
    for (const { label, score } of references) expect(shown).toContain(`${label} ${score}`);
    const date = (name: string) => Date.parse(models.find((m: Yaml) => m.name === name).date);
    expect((date(bracket.to) - date(bracket.from)) / 86_400_000).toBe(bracket.days);
    expect(shown).toContain(`${bracket.days} days`);
  });

  it('timeline prints every landmark with its year, and since 2017 with its month', () => {
    const shown = printed(readSvg('timeline'));
    for (const { date, name } of readYaml('timeline').events) {
      expect(shown).toContain(name);
      const month = new Date(`${date.slice(0, 7)}-01`).toLocaleString('en-US', {
        month: 'short',
        timeZone: 'UTC',
      });
      expect(shown).toContain(date < '2017' ? date.slice(0, 4) : `${month} ${date.slice(0, 4)}`);
    }
  });

  it('gpt3-diet prints how often each source was read, gpt3-sizes the ends of each row', () => {
    const diet = printed(readSvg('gpt3-diet'));
    for (const { name, epochs } of readYaml('gpt3-diet').sources) {
      expect(diet).toContain(name);
      expect(diet).toContain(`× ${epochs}`);
    }
    const sizes = printed(readSvg('gpt3-sizes'));
    const data = readYaml('gpt3-sizes').sizes;
    for (const { layers, width, batch, rate, print } of [data[0], data[7]])
      for (const words of [String(layers), commas(width), batch.toFixed(1), rate.toFixed(1), print])
        expect(sizes).toContain(words);
  });

  it('two-stages and translation-steps print their amounts and ids', () => {
    const stages = printed(readSvg('two-stages')).join(' ');
    const data = readYaml('two-stages');
    for (const words of ['45 TB → 570 GB', data.tokens, data.operations, '1,100 records', '1,494 messages']) {
      expect(stages).toContain(words);
    }
    const steps = printed(readSvg('translation-steps'));
    for (const { token, id } of readYaml('translation-steps').tokens) {
      expect(steps).toContain(token.trim());
      expect(steps).toContain(String(id));
    }
    expect(steps).toContain('bars: illustrative');
  });
});

describe('heat maps', () => {
  it.each([
    ['attention-heatmap', 'bidirectional'],
    ['attention-heatmap-causal', 'causal'],
  ])('%s prints every weight that its mask leaves, rounded', (name, mask) => {
    const { weights } = readYaml('attention-heatmap');
    const left = weights[mask].flatMap((row: number[], at: number) =>
      mask === 'causal' ? row.slice(0, at + 1) : row,
    );
    const shown = printed(readSvg(name)).filter((words) => /^(?:\.\d\d|1)$/.test(words));
    expect(shown).toHaveLength(left.length);
    for (const [at, words] of shown.entries())
      expect(Math.abs(Number(words) - left[at])).toBeLessThan(0.00501);
  });
});

describe('lengths', () => {
  it.each([['where-97', (d: Yaml) => d.parts.map((p: Yaml) => p.count)]] as [
    string,
    (data: Yaml) => number[],
  ][])('%s: bars are as long as their values', (name, values) => {
    const widths = [...readSvg(name).matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    const expected = values(readYaml(name));
    const unit = Math.max(...widths) / Math.max(...expected);
    expect(widths).toHaveLength(expected.length);
    for (const [index, value] of expected.entries()) expect(widths[index]).toBeCloseTo(value * unit, 0);
  });
});

describe('derived data', () => {
  it('adds up where a total is known', () => {
    const { parts, total } = readYaml('where-97');
    expect(parts.reduce((sum: number, part: Yaml) => sum + part.count, 0)).toBe(total);
    const { sources } = readYaml('gpt3-diet');
    const pool = sources.reduce((sum: number, source: Yaml) => sum + source.pool, 0);
    expect(pool).toBe(499);
    const read = sources.reduce((sum: number, source: Yaml) => sum + source.pool * source.epochs, 0);
    for (const source of sources) {
      expect(source.share).toBeCloseTo((100 * source.pool) / pool, 1);
      expect(Math.abs(source.drawn - (100 * source.pool * source.epochs) / read)).toBeLessThan(0.06);
    }
    const { law, points } = readYaml('scaling-law');
    for (const { parameters, loss } of points)
      expect(Math.abs((parameters / law.scale) ** -law.exponent - loss)).toBeLessThan(0.006);
    const { words, bidirectional, causal } = readYaml('two-masks');
    expect(bidirectional.pairs).toBe(words.length ** 2);
    expect(causal.pairs).toBe((words.length * (words.length + 1)) / 2);
  });
});
