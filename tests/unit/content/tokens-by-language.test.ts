import { readFileSync } from 'node:fs';
import { encode as cl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode as o200k } from 'gpt-tokenizer/encoding/o200k_base';
import { encode as r50k } from 'gpt-tokenizer/encoding/r50k_base';
import { expect, it } from 'vitest';

const lecture = readFileSync('content/04-transformers-and-llms.md', 'utf8');
const end = lecture.indexOf('{#tbl-tokens-by-language}');
const rows = lecture
  .slice(lecture.lastIndexOf('| language |', end), end)
  .split('\n')
  .slice(2)
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').slice(1, -1));

it('has a sentence in five languages', () => {
  expect(rows).toHaveLength(5);
});

it.each(rows.map((cells) => cells.map((cell) => cell.replace(/<[^>]+>/g, '').trim())))(
  'prints how many tokens the sentence takes: %s',
  (_, sentence = '', ...printed) => {
    const counts = [r50k, cl100k, o200k].map((encode) => encode(sentence).length);
    expect([[...sentence].length, ...counts]).toEqual(printed.map(Number));
  },
);

it('prints the ids of the lecture’s two sentences', () => {
  const ids = [...lecture.matchAll(/^\[([ \d,]+)\]$/gm)].map(([, list = '']) => list.split(',').map(Number));
  expect(ids.slice(0, 2)).toEqual([r50k('Where is the library?'), r50k('Wo ist die Bibliothek?')]);
});
