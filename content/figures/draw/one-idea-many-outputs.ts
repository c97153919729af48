import { readData } from '../kit/data.ts';
import { arrowHead, box, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke, stroke } from '../kit/paint.ts';
import { el, figure, group, path, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'one-idea-many-outputs');

const rows = [20, 160, 300];
const card = { width: 146, height: 104 };

/** One prompt in the middle and six kinds of output around it, each with a model and a year. */
export function draw(): string {
  const places = data.outputs.map((_, index) => ({
    x: index % 2 === 0 ? 2 : 364,
    y: rows[Math.floor(index / 2)] ?? 0,
  }));
  const arrows = places.map(({ x, y }) => {
    const side = x < 256 ? -1 : 1;
    const [from, to, end] = [256 + side * 52, 256 + side * 100, y + card.height / 2];
    const bend = (from + to) / 2;
    return `M${from} 210C${bend} 210 ${bend} ${end} ${to} ${end}${arrowHead(from, end, to, end)}`;
  });
  return figure(
    {
      name: 'one-idea-many-outputs',
      width: 512,
      height: 420,
      title: 'One prompt can become text, code, an image, video, speech or music',
      desc: 'From a prompt in words, arrows lead to six outputs with one model each: text (GPT-3, 2020), code (Codex, 2021), image (Stable Diffusion, 2022), video (Sora, 2024), speech (VALL-E, 2023), music (MusicGen, 2023).',
    },
    lines(arrows.join('')),
    box({ x: 204, y: 166, width: 104, height: 88 }, data.prompt, {
      paint: 'accent-soft',
      outline: 'accent',
      strong: true,
    }),
    group(fillAndStroke('tint', 'quiet'), ...places.map((place) => el('rect', { ...place, ...card, rx: 6 }))),
    path(
      places
        .map(({ x, y }, index) => `M${x + 18} ${y + 16}${icons[data.outputs[index]?.kind ?? ''] ?? ''}`)
        .join(''),
      {
        ...stroke('second'),
        'stroke-linejoin': 'round',
      },
    ),
    group(
      { 'font-weight': 600 },
      ...data.outputs.map(({ kind }, index) =>
        text((places[index]?.x ?? 0) + 60, (places[index]?.y ?? 0) + 35, kind),
      ),
    ),
    group(
      fill('ink'),
      ...data.outputs.map(({ model, year }, index) =>
        textLines((places[index]?.x ?? 0) + 18, (places[index]?.y ?? 0) + 66, [model, String(year)], {}, 23),
      ),
    ),
  );
}

/** Line drawings of 28 by 28, from their upper left corner. */
const icons: Record<string, string> = {
  text: 'm0 5h28m-28 9h28m-28 9h17',
  code: 'm8 5l-9 9l9 9m12-18l9 9l-9 9m-3-20l-6 22',
  image: 'm0 2h28v24h-28zm0 20l9-10l7 8l4-4l8 8m-4-15a3 3 0 1 0-6 0a3 3 0 1 0 6 0',
  video: 'm0 3h28v22h-28zm10 5v12l10-6z',
  speech: 'm1 10v8m5-13v18m5-14v10m5-16v22m5-18v14m5-9v4',
  music: 'm9 23v-19l16-3v19m-16-10l16-3m-16 16a4 3 0 1 0-8 0a4 3 0 1 0 8 0m16-3a4 3 0 1 0-8 0a4 3 0 1 0 8 0',
};

interface Data {
  prompt: string[];
  outputs: { kind: string; model: string; year: number }[];
}
