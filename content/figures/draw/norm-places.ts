import { readData } from '../kit/data.ts';
import { arrow, arrowHead, box, lines, plus } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { panel, panels, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'norm-places');

const way = 90;
const [left, width, middle] = [170, 130, 235];
const strong = { 'font-weight': 600 };

/** The same two parts in two orders; the way of the vector is drawn strong. */
export function draw(): string {
  const { before, after } = data.vector;
  const row = (numbers: number[]) => `(${numbers.join(', ')})`.replaceAll('-', '−');
  return panels(
    {
      name: 'norm-places',
      title: 'Normalising before the sub-layer leaves the way of the vector along the plus signs free',
      desc: 'Left, the normalisation stands after the plus, so that every vector passes it: 1, 1, 3, 3 becomes −1, −1, 1, 1. Right, it stands before the sub-layer, beside the way.',
    },
    panel(
      340,
      text(0, 18, data.title[0], strong),
      lines(arrow(way, 304, way, 50), 'accent'),
      lines(`M${way} 276H${middle}V242${arrowHead(middle, 276, middle, 242)}`),
      box({ x: left, y: 198, width, height: 42 }, [data.sub], { paint: 'second-soft', outline: 'second' }),
      lines(`M${middle} 198V170H${way + 14}${arrowHead(middle, 170, way + 14, 170)}`),
      plus(way, 170, 12),
      box({ x: way - 60, y: 92, width: 120, height: 40 }, [data.norm], { paint: 'paper' }),
      text(way + 74, 118, `${row(before)} → ${row(after)}`, fill('quiet')),
      text(0, 332, data.note[0], fill('quiet')),
    ),
    panel(
      340,
      text(0, 18, data.title[1], strong),
      lines(arrow(way, 304, way, 50), 'accent'),
      lines(`M${way} 276H${middle}V242${arrowHead(middle, 276, middle, 242)}`),
      box({ x: left, y: 200, width, height: 40 }, [data.norm], { paint: 'paper' }),
      lines(arrow(middle, 200, middle, 170)),
      box({ x: left, y: 126, width, height: 42 }, [data.sub], { paint: 'second-soft', outline: 'second' }),
      lines(`M${middle} 126V92H${way + 14}${arrowHead(middle, 92, way + 14, 92)}`),
      plus(way, 92, 12),
      text(0, 332, data.note[1], fill('quiet')),
    ),
  );
}

interface Data {
  title: [string, string];
  sub: string;
  norm: string;
  vector: { before: number[]; after: number[] };
  note: [string, string];
}
