import { drawAttention } from './parts/attention-picture.ts';

/** Attention weights when a token may look at itself and at earlier ones only. */
export function draw(): string {
  return drawAttention('causal', {
    name: 'attention-heatmap-causal',
    title: 'Under a causal mask nothing right of the diagonal is seen, and “it” can’t look at “tired”',
    desc: 'The same words; all cells right of the diagonal are hatched. In the marked row of it the largest weight, .66, stands under animal and .20 under street.',
  });
}
