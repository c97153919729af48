import { type FewLabels, kinds, summary } from './few-labels.ts';
import type { Card } from './run.ts';

/** The model card, for people. */
export function cardText(name: string, card: Card, measured?: FewLabels): string {
  const { shape, weights, seed, steps, batch, rate, heldOutLoss, sha256, ablation, attention, blanks } = card;
  const lines = [
    `# Model card: tales-${name}`,
    '',
    `A ${card.causal ? 'left-to-right (causal)' : 'masked (bidirectional)'} Transformer, made for these notes. It knows ${shape.vocabulary - 2} words and marks, and nothing but the tales of \`grammar.ts\`; it is of no use for anything else.`,
    '',
    `- Weights: ${weights}: ${shape.layers} layers, width ${shape.width}, ${shape.heads} heads, context ${shape.context}; RMS normalisation, ReLU, learned positions, no biases, one table for reading and answering.`,
    `- Kept as ${weights} bytes, 63 levels a weight and one scale a row, in \`tales-${name}.bin\`. SHA-256 \`${sha256}\`.`,
    `- Training: ${steps} steps of ${batch} tales, AdamW, highest rate ${rate}, seed ${seed}; \`npm run train\` makes the same file again on the same Node version.`,
    `- Data: written by our own grammar while training; one pair of characters in six is kept out, and all measures below are on such pairs.`,
    `- Held-out loss: ${heldOutLoss} nats a word${card.causal ? '' : ' behind a mask'}.`,
    '',
  ];
  if (ablation && attention)
    lines.push(
      `## Who gave? (${card.cases} held-out cases)`,
      '',
      '"the girl gave bread to the boy because": is *she* the likeliest next word?',
      '',
      '| Heads | Right | Attention from "because" to the giver |',
      '| :-- | --: | --: |',
      ...ablation.map(({ off, right }) => {
        const share =
          off && attention.find(({ head }) => head.layer === off.layer && head.head === off.head)?.share;
        const label = off ? `without head ${off.head + 1} of layer ${off.layer + 1}` : 'all';
        return `| ${label} | ${percent(right)} | ${share === undefined ? '' : percent(share)} |`;
      }),
      '',
    );
  lines.push(
    '## The blank',
    '',
    `"the bear was … , so it slept .": how likely is the state that leads to each deed${card.causal ? ', for a model that sees only what stands before' : ''}?`,
    '',
    '| State | Likely |',
    '| :-- | --: |',
    ...blanks.map(({ state, likely }) => `| ${state} | ${percent(likely)} |`),
    '',
  );
  if (measured) lines.push(...labelLines(measured));
  return lines.join('\n');
}

/** What a classifier makes of the model's states. */
function labelLines(measured: FewLabels): string[] {
  const { labels, sets, tales } = measured;
  const middle = labels.indexOf(128);
  const row = (i: number) =>
    kinds.map((kind) => `${kind} ${percent(summary(measured, kind, 'known', i).mean)}`).join(', ');
  return [
    '## Few labels',
    '',
    `Did the animal give, or the person? A classifier on the mean of the states of a tale, right on ${tales} held-out tales (mean of ${sets} labelled sets), against the same network with random weights, counts of words, and counts of pairs of words:`,
    '',
    ...[middle, labels.length - 1].map((i) => `- ${labels[i]} labels: ${row(i)}`),
    '',
    'All numbers are in `few-labels.json`; `npm run train -- --only few-labels` measures them again.',
    '',
  ];
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
