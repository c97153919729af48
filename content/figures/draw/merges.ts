import { readData } from '../kit/data.ts';
import { box, lines } from '../kit/diagram.ts';
import { figure } from '../kit/svg.ts';

const { word, merges, order } = readData<Data>(import.meta.url, 'merges');

const step = 82;
const centre = (index: number) => 52 + index * step;
const level = (at: number) => 246 - at * 104;

/** Letters at the bottom, and above them what the merges make of them. */
export function draw(): string {
  return figure(
    {
      name: 'merges',
      width: 512,
      height: 296,
      title: 'Merges learned on other words cut “lowest” into low and est',
      desc: 'The letters of lowest: merge 3 joins l and o, merge 4 adds w; merge 1 joins e and s, merge 2 adds t. Two tokens are left, low and est.',
    },
    ...merges.map(({ makes, from, to, level: at }, index) => {
      const x = (centre(from) + centre(to)) / 2;
      const last = at === 2;
      const under = merges.find((one) => one.from === from && one.level === at - 1);
      const children = under
        ? [[(centre(under.from) + centre(under.to)) / 2, at - 1] as const, [centre(to), 0] as const]
        : [[centre(from), 0] as const, [centre(to), 0] as const];
      return (
        lines(children.map(([cx, low]) => `M${cx} ${level(low)}L${x} ${level(at) + 56}`).join(''), 'quiet') +
        box({ x: x - 42, y: level(at), width: 84, height: 56 }, [makes, order[index] ?? ''], {
          paint: last ? 'accent-soft' : 'tint',
          outline: last ? 'accent' : 'quiet',
          strong: true,
        })
      );
    }),
    ...word.map((letter, index) =>
      box({ x: centre(index) - 22, y: level(0), width: 44, height: 40 }, [letter], { paint: 'paper' }),
    ),
  );
}

interface Data {
  word: string[];
  merges: { makes: string; from: number; to: number; level: number }[];
  order: string[];
}
