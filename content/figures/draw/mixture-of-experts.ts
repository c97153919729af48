import { readData } from '../kit/data.ts';
import { arrow, box, lines, plus } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { figure, group, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'mixture-of-experts');

const width = 118;
const left = (index: number) => 5 + index * 128;
const middle = (index: number) => left(index) + width / 2;
const centre = 256;
const expertTop = 196;
const sum = 376;

/** A token on its way through two experts out of four. */
export function draw(): string {
  const powers = data.scores.map((score) => Math.exp(score));
  const best = [...data.scores.keys()]
    .sort((a, b) => (data.scores[b] ?? 0) - (data.scores[a] ?? 0))
    .slice(0, 2);
  const total = best.reduce((all, index) => all + (powers[index] ?? 0), 0);
  const experts = data.experts.map((name, index) => {
    const works = best.includes(index);
    const weight = ((powers[index] ?? 0) / total).toFixed(3);
    return (
      lines(arrow(centre, 124, middle(index), expertTop - 34), works ? 'accent' : 'rule', !works) +
      text(middle(index), expertTop - 12, (data.scores[index] ?? 0).toFixed(1).replace('-', '−'), {
        ...fill(works ? 'accent' : 'quiet'),
        'text-anchor': 'middle',
        'font-weight': works ? 600 : undefined,
      }) +
      box({ x: left(index), y: expertTop, width, height: 62 }, works ? [name] : [name, data.idle], {
        paint: works ? 'accent-soft' : 'paper',
        outline: works ? 'accent' : 'quiet',
        dashed: !works,
        strong: works,
      }) +
      (works
        ? lines(arrow(middle(index), expertTop + 62, centre + (index < 2 ? -12 : 12), sum - 12), 'accent') +
          text(centre + (index < 2 ? -108 : 108), sum - 32, `× ${weight}`, {
            'text-anchor': index < 2 ? 'end' : 'start',
            ...fill('accent'),
          })
        : '')
    );
  });
  return figure(
    {
      name: 'mixture-of-experts',
      width: 512,
      height: 446,
      title: 'A router sends each token to two experts out of four; the others are not computed',
      desc: 'The router scores four experts with 1.2, 0.3, -0.5 and 2.0. The first and the fourth work, with weights 0.310 and 0.690, and their results are added. The other two are not computed.',
    },
    box({ x: centre - 62, y: 4, width: 124, height: 36 }, [data.token]),
    lines(arrow(centre, 40, centre, 82)),
    box({ x: centre - 62, y: 84, width: 124, height: 38 }, [data.router], { strong: true }),
    group({}, ...experts),
    plus(centre, sum, 16),
    lines(arrow(centre, sum + 14, centre, sum + 40)),
    text(centre, sum + 62, data.shared, { 'text-anchor': 'middle' }),
  );
}

interface Data {
  token: string;
  router: string;
  scores: number[];
  experts: string[];
  idle: string;
  shared: string;
}
