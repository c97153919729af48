import { describe, expect, it } from 'vitest';
import { smartText } from '../../../src/markdown/smart-punctuation.ts';
import { render } from './render.ts';

describe('straight marks', () => {
  it.each([
    ['He said "yes".', 'He said “yes”.'],
    ["it's a 'test'", 'it’s a ‘test’'],
    ["rock 'n' roll of the '90s", 'rock ‘n’ roll of the ’90s'],
    ['("so")', '(“so”)'],
    ['1--2 and a---b and so...', '1–2 and a—b and so…'],
    ['a-b ---- ....', 'a-b ---- ....'],
  ])('%s', (plain, set) => {
    expect(smartText(plain)).toBe(set);
  });

  it('are set across emphasis and left alone in code', async () => {
    expect((await render('"*A*" `"b"` "c"')).html).toBe('<p>“<em>A</em>” <code>"b"</code> “c”</p>');
  });
});
