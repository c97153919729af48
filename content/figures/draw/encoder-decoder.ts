import { readData } from '../kit/data.ts';
import { arrow, arrowHead, box, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const { encoder, decoder, after, times, bridge, again } = readData<Data>(import.meta.url, 'encoder-decoder');

const centred = { 'text-anchor': 'middle' };
const [left, right, width] = [6, 272, 208];
const [eMiddle, dMiddle] = [left + width / 2, right + width / 2];
/** A sub-layer with the thin bar above it, where its result is added and the sum is normalised. */
const [floor, part, bar] = [404, 42, 26];
const step = part + bar + 30;

/** Two stacks: what the left one has read goes across as keys and values, and the right one asks. */
export function draw(): string {
  const top = (layers: number) => floor - layers * step;
  const ask = top(2) + 30 + bar + part / 2;
  return figure(
    {
      name: 'encoder-decoder',
      width: 512,
      height: floor + 92,
      title:
        'The encoder reads the whole source; the decoder asks it, through cross-attention, while it writes',
      desc: 'Encoder: self-attention and feed-forward, 6 times. Decoder: masked self-attention, cross-attention, feed-forward, 6 times. After each, what it found is added to the vector and normalised. Keys and values go from the encoder to cross-attention; each word that is written is fed back.',
    },
    text(dMiddle, 18, decoder.title, { ...centred, 'font-weight': 600 }),
    text(dMiddle, 52, decoder.out, { ...centred, ...fill('accent'), 'font-weight': 600 }),
    stack(left, 2, encoder.layers),
    stack(right, 3, decoder.layers),
    text(eMiddle, top(2) - 84, encoder.title, { ...centred, 'font-weight': 600 }),
    across(-14, top(2) - 42, 250, ask - 7, 'k'),
    across(14, top(2) - 30, 238, ask + 7, 'v'),
    text(eMiddle - 8, top(2) - 52, bridge[0], { ...fill('k'), 'text-anchor': 'end' }),
    text(eMiddle + 8, top(2) - 52, bridge[1], fill('v')),
    text(eMiddle, floor + 56, encoder.in, centred),
    text(dMiddle, floor + 56, decoder.in, centred),
    lines(
      `M${dMiddle + 56} 46H504V${floor + 50}H${dMiddle + 58}${arrowHead(504, floor + 50, dMiddle + 58, floor + 50)}`,
      'accent',
      true,
    ),
    text(502, floor + 80, again, { ...fill('accent'), 'text-anchor': 'end' }),
    text(eMiddle, floor + 80, times, { ...centred, ...fill('quiet') }),
  );
}

/** What goes from the top of the left stack into the right one: up to a height, across, and to its place there. */
function across(from: number, height: number, turn: number, to: number, paint: 'k' | 'v'): string {
  const head = arrowHead(turn, to, right + 8, to);
  return lines(
    `M${eMiddle + from} ${floor - 2 * step + 10}V${height}H${turn}V${to}H${right + 8}${head}`,
    paint,
  );
}

/** Sub-layers from below; each lies beside the vector's way, which a curve takes round it to the bar. */
function stack(x: number, count: number, layers: string[]): string {
  const top = floor - count * step;
  const middle = x + width / 2;
  return (
    el('rect', {
      x,
      y: top + 10,
      width,
      height: count * step + 12,
      rx: 8,
      ...fillAndStroke('tint', 'rule'),
    }) +
    layers
      .map((name, index) => {
        const y = floor - index * step - part;
        const asks = index === 1 && layers.length === 3;
        return (
          lines(arrow(middle, y + part + (index === 0 ? 40 : 22), middle, y + part + 2)) +
          lines(
            `M${middle} ${y + part + 14}H${x + width - 10}V${y - bar / 2 - 6}H${x + width - 18}`,
            'accent',
          ) +
          box({ x: x + 14, y, width: width - 34, height: part }, [name], {
            paint: asks ? 'q-soft' : 'paper',
            outline: asks ? 'q' : 'quiet',
          }) +
          box({ x: x + 14, y: y - bar - 6, width: width - 34, height: bar }, [after], {
            paint: 'paper',
            outline: 'rule',
          })
        );
      })
      .join('')
  );
}

interface Data {
  encoder: { title: string; layers: string[]; in: string };
  decoder: { title: string; layers: string[]; in: string; out: string };
  after: string;
  times: string;
  bridge: [string, string];
  again: string;
}
