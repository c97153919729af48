import { fillAndStroke, stroke } from '../kit/paint.ts';
import { el, figure, path } from '../kit/svg.ts';

const experts = [20, 46, 72, 98];
/** The experts that the router has chosen. */
const chosen = [0, 2];

/** Beside the lecture's title: of four experts, two work for a token. */
export function draw(): string {
  const isChosen = (at: number) => chosen.includes(at);
  const roads = experts.map((y, at) =>
    path(`M32 64C54 64 50 ${y} 72 ${y}M120 ${y}C142 ${y} 138 64 160 64`, {
      ...stroke(isChosen(at) ? 'accent' : 'rule'),
      'stroke-width': isChosen(at) ? 3 : 2,
    }),
  );
  const boxes = experts.map((y, at) =>
    el('rect', {
      ...{ x: 72, y: y - 9, width: 48, height: 19, rx: 4 },
      ...(isChosen(at) ? fillAndStroke('accent-soft', 'accent') : fillAndStroke('paper', 'quiet')),
    }),
  );
  return figure(
    {
      name: 'small-experts',
      width: 192,
      height: 128,
      title: 'A token on its way through two of four experts',
      desc: 'From a dot at the left two heavy lines lead through the first and third box to a dot at the right.',
    },
    ...roads,
    ...boxes,
    el('circle', { cx: 24, cy: 64, r: 9, ...fillAndStroke('second-soft', 'second') }),
    el('circle', { cx: 168, cy: 64, r: 9, ...fillAndStroke('second-soft', 'second') }),
  );
}
