import { readData } from '../../kit/data.ts';
import { heatmap } from '../../kit/heatmap.ts';
import { fill } from '../../kit/paint.ts';
import { figure, group, text } from '../../kit/svg.ts';

const data = readData<Data>(new URL('..', import.meta.url).href, 'attention-heatmap');

/** Draws the weights of one mask; a masked cell holds no number, and the row under discussion is marked. */
export function drawAttention(mask: 'bidirectional' | 'causal', frame: Words): string {
  const words = data.tokens.map(({ word }) => word);
  const values = data.weights[mask].map((row, query) =>
    row.map((weight, key) => (mask === 'causal' && key > query ? null : weight)),
  );
  return figure(
    { ...frame, width: 512, height: 520 },
    heatmap({
      x: 76,
      y: 106,
      cell: 37,
      rows: words,
      columns: words,
      values,
      marked: words.indexOf(data.marked),
    }),
    group(fill('quiet'), text(2, 18, data.down), text(2, 40, data.across)),
  );
}

interface Words {
  name: string;
  title: string;
  desc: string;
}

interface Data {
  marked: string;
  down: string;
  across: string;
  tokens: { word: string }[];
  weights: Record<'bidirectional' | 'causal', number[][]>;
}
