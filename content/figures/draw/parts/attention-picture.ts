import { readData } from '../../kit/data.ts';
import { heatmap } from '../../kit/heatmap.ts';
import { colour } from '../../kit/paint.ts';
import { toPng } from '../../kit/raster.ts';
import { el, group, text } from '../../kit/svg.ts';

const data = readData<Data>(new URL('..', import.meta.url).href, 'attention-heatmap');

const width = 1760;
const height = 1800;

/** Draws the weights of one mask; a masked cell holds no number. */
export function drawAttention(mask: 'bidirectional' | 'causal'): Promise<Buffer> {
  const words = data.tokens.map(({ word }) => word);
  const values = data.weights[mask].map((row, query) =>
    row.map((weight, key) => (mask === 'causal' && key > query ? null : weight)),
  );
  return toPng(
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
      },
      el('rect', { width, height, fill: colour('paper') }),
      heatmap({ x: 226, y: 268, cell: 131, rows: words, columns: words, values }),
      group(
        { fill: colour('quiet'), 'font-size': 44 },
        text(40, 60, 'down: the token that looks'),
        text(40, 112, 'across: the token looked at'),
        text(226, 1770, data.note),
      ),
    ),
  );
}

interface Data {
  note: string;
  tokens: { word: string }[];
  weights: Record<'bidirectional' | 'causal', number[][]>;
}
