import { readData } from '../kit/data.ts';
import { arrow, lines } from '../kit/diagram.ts';
import { type Fill, fill, fillAndStroke, type Stroke } from '../kit/paint.ts';
import { el, panel, panels, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'ten-times-the-work');

const strong = { 'font-weight': 600 };
const ground = 330;
const left = 34;

/** Computation is parameters times tokens, so it is an area: the same area, tall or wide. */
export function draw(): string {
  return panels(
    {
      name: 'ten-times-the-work',
      title:
        'The same computation may go into parameters or into tokens; the model with fewer parameters and more tokens won',
      desc: 'Kaplan 2020 makes ten times the computation 5.4 times the parameters and 1.9 times the tokens, Hoffmann 2022 makes it 3.2 and 3.2. Gopher has 280 billion parameters and 300 billion tokens, Chinchilla 70 billion and 1,400 billion, and scores 67.5% against 60.0%.',
    },
    panel(380, text(0, 18, data.budget.title, strong), axes(), budget()),
    panel(380, text(0, 18, data.models.title, strong), axes(), models()),
  );
}

function axes(): string {
  return (
    lines(arrow(left, ground, 412, ground) + arrow(left, ground, left, 40), 'quiet') +
    text(412, ground + 26, data.across, { 'text-anchor': 'end', ...fill('quiet') }) +
    text(left + 12, 52, data.up, fill('quiet'))
  );
}

function area(width: number, height: number, soft: Fill, hue: Stroke, dashed = false): string {
  return el('rect', {
    x: left,
    y: ground - height,
    width,
    height,
    ...fillAndStroke(soft, hue),
    'fill-opacity': 0.7,
    'stroke-dasharray': dashed ? '5 4' : undefined,
  });
}

function budget(): string {
  const unit = 46;
  const [kaplan, hoffmann] = data.rules;
  const says = ({ name, parameters, tokens }: Rule) => [name, `${parameters} × ${tokens}`];
  return (
    area(hoffmann.tokens * unit, hoffmann.parameters * unit, 'second-soft', 'second') +
    area(kaplan.tokens * unit, kaplan.parameters * unit, 'accent-soft', 'accent') +
    area(unit, unit, 'paper', 'ink') +
    text(left + unit / 2, ground - unit / 2 + 6, data.before, { 'text-anchor': 'middle' }) +
    textLines(left + kaplan.tokens * unit + 12, 104, says(kaplan), fill('accent')) +
    textLines(left + hoffmann.tokens * unit + 12, 214, says(hoffmann), fill('second'))
  );
}

function models(): string {
  const [gopher, chinchilla] = data.models.list;
  const width = ({ tokens }: Model) => tokens * 0.24;
  const height = ({ parameters }: Model) => parameters * 0.86;
  return (
    area(width(gopher), height(gopher), 'accent-soft', 'accent') +
    area(width(chinchilla), height(chinchilla), 'second-soft', 'second') +
    textLines(left + width(gopher) + 12, 110, gopher.says, fill('accent')) +
    textLines(left + width(gopher) + 12, 212, chinchilla.says, fill('second'))
  );
}

interface Rule {
  name: string;
  parameters: number;
  tokens: number;
}

interface Model {
  parameters: number;
  tokens: number;
  says: string[];
}

interface Data {
  budget: { title: string };
  rules: [Rule, Rule];
  models: { title: string; list: [Model, Model] };
  across: string;
  up: string;
  before: string;
}
