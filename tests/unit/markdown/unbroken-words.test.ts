import { describe, expect, it } from 'vitest';
import { render } from './render.ts';

describe('names and ranges that may not break', () => {
  it.each([
    'GPT-3',
    'GPT-3.5',
    'T5-11B',
    'top-k',
    'n-gram',
    'BERT-L',
    'Llama 3.1',
    'Claude 2',
    '40 GB',
    '1,558 M',
    '36–45',
  ])('%s stays on one line', async (name) => {
    const { html } = await render(`Read about ${name}.`);
    expect(html).toBe(`<p>Read about <span class="nowrap">${name}</span>.</p>`);
  });

  it.each([
    'fine-tuning',
    'encoder-decoder',
    'state-of-the-art',
    'twenty-one',
    'June 2017',
    'In 12',
    '40 gigabytes',
  ])('%s may break', async (word) => {
    expect((await render(`Read about ${word}.`)).html).toBe(`<p>Read about ${word}.</p>`);
  });

  it('leaves code, formulas and addresses alone', async () => {
    const { html } = await render('`top-k` and $a-1$ and [GPT-3](https://example.org/gpt-3)');
    expect(html).toContain('<code>top-k</code>');
    expect(html).toContain('"https://example.org/gpt-3"');
    expect(html.match(/nowrap/g)).toHaveLength(1);
  });
});
