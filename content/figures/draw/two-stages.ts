import { readData, withCommas } from '../../../src/figures/data.ts';
import { arrow, arrowHead, box, lines } from '../../../src/figures/diagram.ts';
import { fill, fillAndStroke } from '../../../src/figures/paint.ts';
import { el, figure, group, text, textLines } from '../../../src/figures/svg.ts';

const data = readData<Data>(import.meta.url, 'two-stages');

const wide = { x: 150, width: 340 };
const half = 224;
const [leftBox, rightBox] = [62, 362];

/** From raw text to a foundation model, and from there to an assistant or a classifier. */
export function draw(): string {
  const { before, after } = data.common_crawl;
  const [firstLine, ...lastLines] = data.tuning_cost;
  const tuningCost = [`cost: ${firstLine}`, ...lastLines];
  return figure(
    {
      name: 'two-stages',
      width: 640,
      height: 890,
      title:
        'Pre-training on raw text gives a foundation model; fine-tuning on chosen examples gives an assistant or a classifier',
      desc: `Raw text is collected, filtered, de-duplicated and tokenised (Common Crawl: ${before} to ${after}). Pre-training on ${data.tokens} without labels by hand, with ${data.operations}, gives the foundation model. Fine-tuning it on ${withCommas(data.instruction_records)} instruction records gives an assistant, on ${withCommas(data.spam_messages)} labelled messages a classifier.`,
    },
    el('rect', { x: 1, y: 1, width: 638, height: 412, rx: 8, ...fillAndStroke('tint', 'rule') }),
    el('rect', { x: 1, y: 553, width: 638, height: 336, rx: 8, ...fillAndStroke('tint', 'rule') }),
    group({ 'font-weight': 600, ...fill('quiet') }, text(18, 28, data.stages[0]), text(18, 580, data.stages[1])),

    box({ ...wide, y: 46, height: 62 }, ['raw text', 'web, books, encyclopaedia'], { paint: 'paper', strong: true }),
    lines(arrow(320, 108, 320, 196)),
    notes(336, 138, ['collect, filter, de-duplicate, tokenise;', `Common Crawl: ${before} → ${after}`]),
    box({ ...wide, y: 200, height: 44 }, [data.tokens], { paint: 'paper', strong: true }),
    lines(arrow(320, 244, 320, 454)),
    notes(336, 276, [
      'compute: GPUs × weeks,',
      data.operations,
      'labels by hand: none,',
      'the next token is the target',
      `cost: ${data.cost}`,
    ]),

    box({ ...wide, y: 458, height: 62 }, ['foundation model', 'completes text, few-shot'], {
      paint: 'accent-soft',
      outline: 'accent',
      strong: true,
    }),
    lines(branch(leftBox + half / 2) + branch(rightBox + half / 2)),
    ...[
      {
        x: leftBox,
        set: 'instruction data',
        size: `${withCommas(data.instruction_records)} records`,
        labels: 'an answer each',
        result: 'assistant',
      },
      {
        x: rightBox,
        set: 'labelled data',
        size: `${withCommas(data.spam_messages)} messages`,
        labels: 'spam or not',
        result: 'classifier',
      },
    ].map(
      ({ x, set, size, labels, result }) =>
        box({ x, y: 610, width: half, height: 62 }, [set, size], { paint: 'paper', strong: true }) +
        lines(arrow(x + half / 2, 672, x + half / 2, 806)) +
        notes(x + half / 2 + 16, 706, [`labels: ${labels}`, ...tuningCost]) +
        box({ x, y: 810, width: half, height: 46 }, [result], {
          paint: 'second-soft',
          outline: 'second',
          strong: true,
        }),
    ),
  );
}

/** An arrow that leaves the foundation model and turns down to one of the branches. */
function branch(x: number): string {
  return `M320 520V536H${x}V606${arrowHead(x, 536, x, 606)}`;
}

function notes(x: number, y: number, words: string[]): string {
  return textLines(x, y, words, fill('quiet'), 23);
}

interface Data {
  stages: [string, string];
  common_crawl: { before: string; after: string };
  tokens: string;
  operations: string;
  cost: string;
  tuning_cost: string[];
  instruction_records: number;
  spam_messages: number;
}
