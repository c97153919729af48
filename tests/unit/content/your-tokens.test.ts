import { readFileSync } from 'node:fs';
import { encode } from 'gpt-tokenizer/encoding/r50k_base';
import { describe, expect, it } from 'vitest';
import { mergeFile } from '../../../content/figures/data/gpt2-merges.ts';
import { openTokens } from '../../../content/figures/kit/gpt2-tokens.ts';
import { first, say, view } from '../../../content/figures/your-tokens.ts';

const file = readFileSync('content/figures/data/gpt2-merges.bin');
const tokens = openTokens(file);
/** The package's own answer; what looks like a special token is text for both. */
const theirs = (text: string) => encode(text, { disallowedSpecial: new Set() });

it('has the merges of the published tokens, and nothing else', () => {
  expect(Buffer.from(mergeFile()).equals(file)).toBe(true);
});

it('cuts the lectures and the code of this course as gpt-tokenizer does', () => {
  const names = [
    '01-introduction-to-llms',
    '02-what-is-an-llm',
    '03-pretraining-vs-finetuning',
    '04-transformers-and-llms',
    '05-llms-in-2026',
  ];
  const texts = [
    ...names.map((name) => readFileSync(`content/${name}.md`, 'utf8')),
    readFileSync('content/model/engine.ts', 'utf8'),
    readFileSync('tests/search/languages/ar.yaml', 'utf8'),
    readFileSync('tests/search/languages/ja.yaml', 'utf8'),
    readFileSync('tests/search/languages/ru.yaml', 'utf8'),
  ];
  expect(texts.join('').length).toBeGreaterThan(150_000);
  for (const text of texts) expect(tokens.encode(text)).toEqual(theirs(text));
});

describe('cuts what is hostile as gpt-tokenizer does', () => {
  it.each([
    '',
    ' ',
    '   \n\t  \r\n ',
    'a'.repeat(2000),
    ' '.repeat(2000),
    '<|endoftext|>',
    "don't DON'T I'LL we've o'clock 's",
    '\u0000\u0001\u007f\u0085\u00a0\u2028\ufeff',
    '\ud800 lone \udc00 halves',
    '👩‍👩‍👧‍👦🏳️‍🌈🇩🇪',
    'Zalgo: T̴̛o̷k̵e̸n̶',
    '１２３ ½ Ⅷ ٣٤٥',
    'العربية עברית हिन्दी ไทย 한국어 日本語',
    '\u202eright to left\u202c',
    '1234567890 3.14159 1e-9 0xDEADBEEF',
    '!!!???...---===###',
    'SolidGoldMagikarp petertodd',
    '__proto__ constructor toString',
  ])('%j', (text) => {
    expect(tokens.encode(text)).toEqual(theirs(text));
    const bytes = tokens.encode(text).flatMap(tokens.bytesOf);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes))).toBe(
      text.toWellFormed(),
    );
  });
});

it('shows the numbers that the lecture prints, bytes where a character is cut, and text as text', () => {
  expect(view(first, tokens)).toContain('8496, 318, 262, 5888, 30, ');
  expect(view({ text: '猫' }, tokens)).toMatch(/<span class="token">[0-9A-F]{2}(?: [0-9A-F]{2})*<\/span>/);
  expect(view({ text: '<b>' }, tokens)).toContain('&lt;');
  expect(view({ text: '' }, tokens)).toContain('<strong>0 tokens</strong> for 0 characters');
  expect(say({ text: 'Where is' }, tokens)).toBe('2 tokens for 8 characters');
});
