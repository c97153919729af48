import { readData } from '../kit/data.ts';
import { arrow, box, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'injection');

/** Two voices in one context, and where the consequences can be stopped. */
export function draw(): string {
  const [you, page] = data.parts;
  return figure(
    {
      name: 'injection',
      width: 512,
      height: 424,
      title:
        'To the model, your words and a stranger’s are the same; only the program around it can stop a call',
      desc: 'The context holds the question When does the museum open? and the page Opening hours: 9 to 5 with a call of send_mail. The model reads both alike. The program refuses the call, which was not planned.',
    },
    el('rect', { x: 60, y: 4, width: 392, height: 168, rx: 8, ...fillAndStroke('tint', 'rule') }),
    text(74, 26, data.context, fill('quiet')),
    box({ x: 74, y: 38, width: 364, height: 40 }, [], { paint: 'paper', outline: 'second', radius: 4 }),
    text(84, 63, you.by, { ...fill('second'), 'font-weight': 600 }),
    text(128, 63, you.words[0] ?? ''),
    box({ x: 74, y: 86, width: 364, height: 78 }, [], { paint: 'paper', outline: 'accent', radius: 4 }),
    text(84, 108, page.by, { ...fill('accent'), 'font-weight': 600 }),
    textLines(84, 130, page.words, {}, 22),
    lines(arrow(256, 172, 256, 208)),
    box({ x: 100, y: 212, width: 312, height: 60 }, data.model, {
      paint: 'accent-soft',
      outline: 'accent',
      strong: true,
    }),
    lines(arrow(256, 272, 256, 318), 'accent'),
    el('rect', { x: 8, y: 322, width: 496, height: 8, ...fill('ink') }),
    text(244, 310, data.walls[0] ?? '', { 'text-anchor': 'end', 'font-weight': 600 }),
    text(268, 310, data.walls[1] ?? '', fill('quiet')),
    box({ x: 176, y: 366, width: 160, height: 40 }, data.tool, {
      paint: 'paper',
      outline: 'quiet',
      dashed: true,
    }),
    lines(`M256 334V362`, 'quiet', true),
  );
}

interface Data {
  context: string;
  parts: [Part, Part];
  model: string[];
  walls: string[];
  tool: string[];
}

interface Part {
  by: string;
  words: string[];
}
