import { readData, withCommas } from '../kit/data.ts';
import { arrow, arrowHead, box, lines } from '../kit/diagram.ts';
import { fill, fillAndStroke } from '../kit/paint.ts';
import { el, figure, group, text, textLines } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'two-stages');

const wide = { x: 86, width: 340 };
const half = 228;
const [leftBox, rightBox] = [18, 266];

/** From raw text to a base model, and from there to an assistant or a classifier. */
export function draw(): string {
  const { before, after } = data.common_crawl;
  const [firstLine, ...lastLines] = data.tuning_cost;
  const tuningCost = [`cost: ${firstLine}`, ...lastLines];
  return figure(
    {
      name: 'two-stages',
      width: 512,
      height: 868,
      title:
        'Pre-training on raw text gives a base model; fine-tuning on chosen examples gives an assistant or a classifier',
      desc: `Raw text is collected, filtered, de-duplicated and tokenised (Common Crawl: ${before} to ${after}). Pre-training on ${data.tokens} without labels by hand, with ${data.operations}, gives the base model. Fine-tuning it on ${withCommas(data.instruction_records)} instruction records gives an assistant, on ${withCommas(data.spam_messages)} labelled messages a classifier.`,
    },
    el('rect', { x: 1, y: 1, width: 510, height: 412, rx: 8, ...fillAndStroke('tint', 'rule') }),
    el('rect', { x: 1, y: 553, width: 510, height: 314, rx: 8, ...fillAndStroke('tint', 'rule') }),
    group(
      { 'font-weight': 600, ...fill('quiet') },
      text(18, 28, data.stages[0]),
      text(18, 580, data.stages[1]),
    ),

    box({ ...wide, y: 46, height: 62 }, ['raw text', 'web, books, encyclopaedia'], {
      paint: 'paper',
      strong: true,
    }),
    lines(arrow(256, 108, 256, 196)),
    notes(272, 136, ['collect, filter, de-duplicate,', 'tokenise; Common Crawl:', `${before} → ${after}`]),
    box({ ...wide, y: 200, height: 44 }, [data.tokens], { paint: 'paper', strong: true }),
    lines(arrow(256, 244, 256, 454)),
    notes(272, 276, [
      'compute: GPUs × weeks,',
      data.operations,
      'labels by hand: none,',
      'the next token is the target',
      `cost: ${data.cost}`,
    ]),

    box({ ...wide, y: 458, height: 62 }, ['base model', 'completes text, few-shot'], {
      paint: 'accent-soft',
      outline: 'accent',
      strong: true,
    }),
    lines(branch(leftBox + half - 40) + branch(rightBox + 40)),
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
        lines(arrow(x + 40, 672, x + 40, 784)) +
        notes(x + 56, 706, [`labels: ${labels}`, ...tuningCost]) +
        box({ x, y: 788, width: half, height: 46 }, [result], {
          paint: 'second-soft',
          outline: 'second',
          strong: true,
        }),
    ),
  );
}

/** An arrow that leaves the base model and turns down to one of the branches. */
function branch(x: number): string {
  return `M256 520V536H${x}V606${arrowHead(x, 536, x, 606)}`;
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
