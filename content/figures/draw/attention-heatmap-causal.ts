import { drawAttention } from './parts/attention-picture.ts';

/** Attention weights when a token may look only at itself and what came before. */
export function draw(): Promise<Buffer> {
  return drawAttention('causal');
}
