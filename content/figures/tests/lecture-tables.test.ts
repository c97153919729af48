import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Exam, exams, type FewLabels, type Kind, kinds, summary } from '../../model/train/few-labels.ts';
import { readSvg, readYaml } from './read.ts';

const folder = 'content';
const lectures = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

/** The rows of a table that unfolds under a figure, as cells, without its header; of the first unless asked. */
function rowsUnder(figure: string, which = 0): string[][] {
  const lecture = lectures.find((text) => text.includes(`figures/${figure}.svg`)) ?? '';
  const after = lecture.slice(lecture.indexOf(`figures/${figure}.svg`));
  const folded =
    /<details>\n<summary>The numbers behind this figure<\/summary>\n\n([\s\S]*?)\n\n<\/details>/.exec(
      after,
    )?.[1];
  const tables = (folded ?? '').split('\n\n').filter((block) => block.startsWith('|'));
  const lines = tables[which]?.split('\n').slice(2) ?? [];
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const data = (figure: string) => parse(readFileSync(`${folder}/figures/data/${figure}.yml`, 'utf8'));
const grouped = (value: number) => value.toLocaleString('en-GB');

describe('the table under a figure holds the numbers it is drawn from', () => {
  it('open-vs-closed: every model with its kind, score and setting', () => {
    const models: { name: string; kind: string; score: number; setting: string }[] =
      data('open-vs-closed').models;
    const rows = rowsUnder('open-vs-closed').map(([name, kind, , score, setting]) => [
      name,
      kind,
      score,
      setting,
    ]);
    expect(rows).toEqual(
      models.map(({ name, kind, score, setting }) => [name, kind, score.toFixed(1), setting]),
    );
  });

  it('open-vs-closed: every model of the harder test, with a mark where a score is second-hand', () => {
    const { models }: { models: { name: string; kind: string; score: number; second?: boolean }[] } =
      data('open-vs-closed').gpqa;
    const rows = rowsUnder('open-vs-closed', 1).map(([name, kind, , score]) => [name, kind, score]);
    expect(rows).toEqual(
      models.map(({ name, kind, score, second }) => [name, kind, score.toFixed(1) + (second ? '*' : '')]),
    );
  });

  it('market-forecast: every year of both forecasts', () => {
    const series: { points: { year: number; revenue: number }[] }[] = data('market-forecast').series;
    const expected = series.flatMap(({ points }) =>
      points.map(({ year, revenue }) => [String(year), grouped(revenue)]),
    );
    expect(rowsUnder('market-forecast').map(([, ...rest]) => rest)).toEqual(expected);
  });

  it('job-adverts: every skill in both years', () => {
    const skills: { name: string; adverts: number[] }[] = data('job-adverts').skills;
    expect(rowsUnder('job-adverts')).toEqual(
      skills.map(({ name, adverts }) => [name, ...adverts.map(grouped)]),
    );
  });

  it('translation-scores: every direction with its four scores', () => {
    const [into, out]: { rows: { name: string; scores: number[] }[] }[] = data('translation-scores').panels;
    const row = (name: string, scores: number[]) => [name, ...scores.map((score) => score.toFixed(1))];
    const expected = (into?.rows ?? []).flatMap(({ name, scores }, at) => [
      row(`English → ${name}`, out?.rows[at]?.scores ?? []),
      row(`${name} → English`, scores),
    ]);
    expect(rowsUnder('translation-scores')).toEqual(expected);
  });

  it('gpt3-sizes: every size as the paper prints it', () => {
    const sizes: { layers: number; width: number; batch: number; rate: number }[] = data('gpt3-sizes').sizes;
    expect(
      rowsUnder('gpt3-sizes').map(([, , layers, width, , , batch, rate]) => [layers, width, batch, rate]),
    ).toEqual(
      sizes.map(({ layers, width, batch, rate }) => [
        grouped(layers),
        grouped(width),
        `${batch} M`,
        `${rate.toFixed(1)} × 10⁻⁴`,
      ]),
    );
  });

  it('gpt-growth: every model with its parameters', () => {
    const { gpt, unpublished, others } = data('gpt-growth');
    const models: { name: string; print: string }[] = [...gpt, unpublished, ...others];
    const rows = rowsUnder('gpt-growth').map(([name, , parameters]) => [name, parameters]);
    expect(rows).toEqual(models.map(({ name, print }) => [name, print]));
  });
});

describe('few-labels', () => {
  const measured: FewLabels = JSON.parse(readFileSync(`${folder}/model/few-labels.json`, 'utf8'));
  const percent = (share: number) => (100 * share).toFixed(1);
  const mean = (kind: Kind, exam: Exam, labels: number) =>
    percent(summary(measured, kind, exam, measured.labels.indexOf(labels)).mean);

  it.each([...exams.entries()])('the table under it holds every point: exam %i, %s', (which, exam) => {
    expect(rowsUnder('few-labels', which)).toEqual(
      measured.labels.map((labels, i) => [
        String(labels),
        ...kinds.map((kind) => {
          const { lowest, highest } = summary(measured, kind, exam, i);
          return `${mean(kind, exam, labels)} (${percent(lowest)}–${percent(highest)})`;
        }),
      ]),
    );
  });

  it('its description, and the lecture’s text, say what was measured', () => {
    const all = exams.flatMap((exam) =>
      [64, 512].flatMap((labels) => kinds.map((kind) => mean(kind, exam, labels))),
    );
    expect(data('few-labels').desc.match(/\d+\.\d/g)).toEqual(all);
    const lecture = lectures.find((text) => text.includes('figures/few-labels.svg')) ?? '';
    const told = /^Here pre-training saves labels\..*$/m.exec(lecture)?.[0] ?? '';
    expect(told.match(/\d+\.\d/g)).toEqual([
      ...(['trained', 'random', 'words'] as const).map((kind) => mean(kind, 'known', 64)),
      ...(['trained', 'random', 'words'] as const).map((kind) => mean(kind, 'strangers', 64)),
      ...exams.map((exam) => mean('pairs', exam, 512)),
    ]);
  });
});

describe('the pairs of catching-up', () => {
  interface Pair {
    closed: string;
    at: string;
    by: string;
    days: number;
    test: 'MMLU' | 'GPQA';
    tie?: { by: string; days: number };
  }
  const { pairs }: { pairs: Pair[] } = data('catching-up');
  const race = data('open-vs-closed');
  const models: Record<Pair['test'], { name: string; kind: string; date: string; score: number }[]> = {
    MMLU: race.models,
    GPQA: race.gpqa.models,
  };
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

  it.each(pairs)('$closed: nothing in the chart passed it earlier, or was level with it earlier', (pair) => {
    const { closed, at, by, test, tie } = pair;
    const passed = models[test].find(({ name }) => name === closed);
    expect(passed?.date).toBe(at);
    const firstWith = (least: number) =>
      models[test]
        .filter(({ kind, score, date }) => kind === 'open-weight' && date > at && score >= least)
        .map(({ date }) => date)
        .sort()[0];
    expect(by).toBe(firstWith((passed?.score ?? 0) + 0.1));
    if (tie) expect(tie.by).toBe(firstWith((passed?.score ?? 0) - 2));
  });

  it.each(pairs)('$closed: its days are those between the dates, and the lecture prints them', (pair) => {
    const { at, by, days: printed, tie } = pair;
    expect(days(at, by)).toBe(printed);
    if (tie) expect(days(at, tie.by)).toBe(tie.days);
    const lecture = lectures.find((text) => text.includes('figures/catching-up.svg')) ?? '';
    for (const count of [printed, ...(tie ? [tie.days] : [])]) expect(lecture).toContain(`: ${count} days, `);
  });
});

describe('the drawing of a translation', () => {
  it('numbers the steps that the lecture’s headings number', () => {
    const lecture = readFileSync(new URL('../../04-transformers-and-llms.md', import.meta.url), 'utf8');
    const steps = [...lecture.matchAll(/^### Step (\d+):/gm)].map(([, number]) => Number(number));
    expect(steps).toEqual(readYaml('translation-steps').steps);
    const circles = readSvg('translation-steps').match(/<circle cx="17"/g);
    expect(circles).toHaveLength(steps.length);
  });
});
