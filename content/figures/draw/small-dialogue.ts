import { arrowHead } from '../kit/diagram.ts';
import { fillAndStroke, stroke } from '../kit/paint.ts';
import { figure, group, path } from '../kit/svg.ts';

/** Beside the lecture's title: a person and a machine, in talk. */
export function draw(): string {
  return figure(
    {
      name: 'small-dialogue',
      width: 192,
      height: 128,
      title: 'Two speech bubbles',
      desc: 'A square one with a prompt and a line, below it a round one with three lines.',
    },
    path('M16 14h104v42h-76l-14 14v-14h-14z', fillAndStroke('paper', 'quiet')),
    path(arrowHead(20, 35, 38, 35, 12), { ...stroke('quiet'), 'stroke-width': 3 }),
    group({ ...stroke('quiet'), 'stroke-width': 3 }, path('M50 35h52', {})),
    path(
      'M82 66h82a12 12 0 0 1 12 12v22a12 12 0 0 1-12 12h-2v10l-14-10h-66a12 12 0 0 1-12-12v-22a12 12 0 0 1 12-12z',
      fillAndStroke('accent-soft', 'accent'),
    ),
    group({ ...stroke('accent'), 'stroke-width': 3 }, path('M88 79h70M88 89h58M88 99h36', {})),
  );
}
