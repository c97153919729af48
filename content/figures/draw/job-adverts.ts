import { xAxis } from '../kit/axis.ts';
import { readData, withCommas } from '../kit/data.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { linearScale } from '../kit/scale.ts';
import { el, figure, group, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'job-adverts');

const left = 48;
const step = 98;

/** Pairs of bars, one pair for each skill: the first year outlined, the second filled. */
export function draw(): string {
  const scale = linearScale([0, 66000], [left, 440]);
  const bar = (value: number, y: number) => ({ x: left, y, width: scale(value) - left, height: 22 });
  const first = data.skills.map(({ adverts }, index) => el('rect', bar(adverts[0], index * step + 28)));
  const second = data.skills.map(({ adverts }, index) => el('rect', bar(adverts[1], index * step + 55)));
  return figure(
    {
      name: 'job-adverts',
      width: 512,
      height: 350,
      title: 'From 2023 to 2024 adverts naming generative-AI skills in the US grew about fourfold',
      desc: 'Adverts naming generative AI: 16,000 in 2023, 66,000 in 2024. Large language modelling: 5,000, then 20,000. Prompt engineering: 1,400, then 6,300.',
    },
    xAxis({
      scale,
      ticks: data.axis.adverts,
      y: 296,
      from: left,
      to: 440,
      format: withCommas,
      title: 'job adverts in the United States',
    }),
    group(fillAndStroke('accent-soft', 'accent'), ...first),
    group(fillAndStroke('accent', 'accent'), ...second),
    ...data.skills.map(({ name, adverts }, index) => {
      const y = index * step;
      return (
        text(left, y + 19, name, { 'font-weight': 600 }) +
        group(
          { ...fill('quiet'), 'text-anchor': 'end' },
          ...data.years.map((year, row) => text(left - 10, y + 45 + row * 27, String(year))),
        ) +
        adverts.map((value, row) => text(scale(value) + 9, y + 45 + row * 27, withCommas(value))).join('')
      );
    }),
  );
}

interface Data {
  axis: { adverts: number[] };
  years: number[];
  skills: { name: string; adverts: [number, number] }[];
}
