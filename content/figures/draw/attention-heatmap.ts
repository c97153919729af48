import { drawAttention } from './parts/attention-picture.ts';

/** Attention weights when every token may look at every token. */
export function draw(): string {
  return drawAttention('bidirectional', {
    name: 'attention-heatmap',
    title: 'With no mask “it” gives most of its weight to “animal”',
    desc: 'Eleven words against eleven words; the row of it is marked. Its largest weight, .59, stands under animal, .18 under street and .05 under tired.',
  });
}
