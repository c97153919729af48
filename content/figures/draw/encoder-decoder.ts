import { readData } from '../kit/data.ts';
import { arrow, arrowHead, box, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const { encoder, decoder, times, bridge, again } = readData<Data>(import.meta.url, 'encoder-decoder');

const centred = { 'text-anchor': 'middle' };
const width = 176;
const [left, right] = [8, 284];
const [eMiddle, dMiddle] = [left + 10 + width / 2, right + 10 + width / 2];

/** Two stacks: what the left one has read goes across as keys and values, and the right one asks. */
export function draw(): string {
  const floor = (index: number) => 266 - index * 66;
  return figure(
    {
      name: 'encoder-decoder',
      width: 512,
      height: 422,
      title:
        'The encoder reads the whole source; the decoder asks it, through cross-attention, while it writes',
      desc: 'Encoder: self-attention and feed-forward, 6 times. Decoder: masked self-attention, cross-attention, feed-forward, 6 times. Keys and values go from the encoder to cross-attention; each word that is written is fed back.',
    },
    text(eMiddle, 84, encoder.title, { ...centred, 'font-weight': 600 }),
    text(dMiddle, 20, decoder.title, { ...centred, 'font-weight': 600 }),
    el('rect', { x: left, y: 184, width: width + 20, height: 142, rx: 8, ...fillAndStroke('tint', 'rule') }),
    el('rect', { x: right, y: 118, width: width + 20, height: 208, rx: 8, ...fillAndStroke('tint', 'rule') }),
    ...encoder.layers.map((name, index) =>
      box({ x: left + 10, y: floor(index), width, height: 48 }, [name], { paint: 'paper' }),
    ),
    ...decoder.layers.map((name, index) =>
      box({ x: right + 10, y: floor(index), width, height: 48 }, [name], {
        paint: index === 1 ? 'q-soft' : 'paper',
        outline: index === 1 ? 'q' : 'quiet',
      }),
    ),
    lines(arrow(eMiddle, 370, eMiddle, 332) + arrow(dMiddle, 370, dMiddle, 332)),
    lines([0, 1].map((at) => arrow(dMiddle, floor(at), dMiddle, floor(at + 1) + 52)).join('')),
    lines(arrow(eMiddle, floor(0), eMiddle, floor(1) + 52)),
    lines(`M${eMiddle} 184V148H250V224H${right + 4}${arrowHead(250, 224, right + 4, 224)}`, 'k'),
    text(eMiddle + 8, 138, bridge, fill('k')),
    lines(arrow(dMiddle, 118, dMiddle, 66)),
    text(dMiddle, 54, decoder.out, { ...centred, ...fill('accent'), 'font-weight': 600 }),
    text(eMiddle, 392, encoder.in, centred),
    text(dMiddle, 392, decoder.in, centred),
    lines(
      `M${dMiddle + 52} 48H500V386H${dMiddle + 56}${arrowHead(500, 386, dMiddle + 56, 386)}`,
      'accent',
      true,
    ),
    text(492, 416, again, { ...fill('accent'), 'text-anchor': 'end' }),
    text(left + width + 30, 300, times, { ...fill('quiet') }),
  );
}

interface Data {
  encoder: { title: string; layers: string[]; in: string };
  decoder: { title: string; layers: string[]; in: string; out: string };
  times: string;
  bridge: string;
  again: string;
}
