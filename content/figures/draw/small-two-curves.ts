import { stroke } from '../kit/paint.ts';
import { el, figure, path, round } from '../kit/svg.ts';

const [left, right, bottom] = [22, 178, 112];
/** Where the long training ends and the short one begins. */
const turn = 128;

/** Beside the lecture's title: loss over a long training, and over a short one after it. */
export function draw(): string {
  return figure(
    {
      name: 'small-two-curves',
      width: 192,
      height: 128,
      title: 'A loss that falls twice',
      desc: 'A long curve falls steeply and flattens; from its end a short one, in another colour, falls once more.',
    },
    path(`M${left} 14V${bottom}H${right}`, stroke('quiet')),
    path(curve(left, turn, 20, 80), { ...stroke('accent'), 'stroke-width': 3.5 }),
    path(curve(turn, right - 4, 80, 100), { ...stroke('second'), 'stroke-width': 3.5 }),
    el('circle', { cx: turn, cy: 80 - 60 * Math.exp(-5), r: 5, class: 'paper stroke-ink' }),
  );
}

/** A fall from one height to another that slows down on its way. */
function curve(from: number, to: number, high: number, low: number): string {
  const points = Array.from({ length: 25 }, (_, at) => {
    const part = at / 24;
    return `${round(from + part * (to - from))} ${round(low - (low - high) * Math.exp(-5 * part))}`;
  });
  return `M${points.join('L')}`;
}
