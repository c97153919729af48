import { readData } from '../kit/data.ts';
import { arrow, box, lines } from '../kit/diagram.ts';
import { fill } from '../kit/paint.ts';
import { el, figure, text } from '../kit/svg.ts';

const { names, words, probabilities, ...data } = readData<Data>(import.meta.url, 'training-loop');

const centred = { 'text-anchor': 'middle' };
const [leftX, rightX, width] = [8, 284, 220];
const [left, right] = [leftX + width / 2, rightX + width / 2];

/** The loop that everything in training is: guess, compare, find the slopes, move. */
export function draw(): string {
  const base = 106;
  return figure(
    {
      name: 'training-loop',
      width: 512,
      height: 376,
      title: 'Training repeats one loop: guess the next token, compare, and move every weight a little',
      desc: 'For the text the cat sat on the, the network gives mat 0.6652, rug 0.2447 and moon 0.0900. The true token is rug, so the loss is 1.4076. The gradient goes back to the weights, and after one small step the loss is 1.3074.',
    },
    text(left, 18, names.text, { ...centred, ...fill('quiet') }),
    text(left, 44, data.text, { ...centred, 'font-weight': 600 }),
    lines(arrow(left, 56, left, 96)),
    box({ x: leftX, y: 100, width, height: 88 }, names.network, {
      paint: 'accent-soft',
      outline: 'accent',
      strong: true,
    }),
    lines(arrow(leftX + width, 144, rightX - 6, 144)),
    text(right, 88, names.guess, { ...centred, ...fill('quiet') }),
    words
      .map((word, index) => {
        const y = base + index * 30;
        const share = probabilities[index] ?? 0;
        const role = word === data.truth ? 'second' : 'ink';
        return (
          text(rightX + 50, y + 16, word, { 'text-anchor': 'end', ...fill(role) }) +
          el('rect', { x: rightX + 60, y: y + 1, width: share * 120, height: 20, ...fill(role) }) +
          text(rightX + 68 + share * 120, y + 16, share.toFixed(4))
        );
      })
      .join(''),
    lines(arrow(right, 202, right, 240)),
    box({ x: rightX, y: 244, width, height: 88 }, [...names.compare, names.loss], {
      paint: 'second-soft',
      outline: 'second',
    }),
    lines(arrow(rightX, 288, leftX + width + 6, 288)),
    box({ x: leftX, y: 244, width, height: 88 }, names.slopes, { paint: 'paper', strong: true }),
    lines(arrow(left, 244, left, 194), 'accent'),
    text(left + 12, 224, names.step, { ...fill('accent'), 'font-size': 16 }),
    text(256, 366, names.again, { ...centred, ...fill('quiet') }),
  );
}

interface Data {
  text: string;
  truth: string;
  words: string[];
  probabilities: number[];
  names: {
    text: string;
    network: string[];
    guess: string;
    compare: string[];
    loss: string;
    slopes: string[];
    step: string;
    again: string;
  };
}
