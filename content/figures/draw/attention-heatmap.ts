import { drawAttention } from './parts/attention-picture.ts';

/** Attention weights when every token may look at every token. */
export function draw(): Promise<Buffer> {
  return drawAttention('bidirectional');
}
