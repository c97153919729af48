import { describe, expect, test } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
import { acronymsIn } from '../../../src/search/acronyms.ts';
import { indexedWords } from '../../../src/search/indexed-words.ts';

describe('records of a lecture', () => {
  const source = [
    'Opening words with $d_{\\text{model}}$ in them.',
    '',
    '## Attention',
    '',
    'The *query* meets the key.[^one]',
    '',
    '| a | b |',
    '|---|---|',
    '| 1 | 2 |',
    '',
    'Table: Two columns. {#tbl-two}',
    '',
    '<details><summary>Why?</summary>',
    '',
    'Because $e^{1.386}=4$.',
    '',
    '</details>',
    '',
    '[^one]: A source.',
  ].join('\n');

  test('are a section’s text, its captions, notes and questions, each with its section', async () => {
    const { records } = await renderLecture(source, 'md');
    expect(records.map(({ kind, id, section, text }) => [kind, id, section, text])).toEqual([
      ['text', '', '', 'Opening words with d_model in them.'],
      ['text', 'attention', 'attention', 'The query meets the key.'],
      ['table', 'tbl-two', 'attention', 'Two columns. a b 1 2'],
      ['footnote', 'fn-one', 'attention', 'A source.'],
      ['question', 'attention', 'attention', 'Why? Because e^1.386=4.'],
    ]);
  });

  test('know the terms that the author set off', async () => {
    const { records } = await renderLecture(source, 'md');
    expect(records[1]?.terms).toEqual(['query']);
  });
});

test('abbreviations are learned where a text spells them out', () => {
  expect(acronymsIn('called retrieval-augmented generation (RAG) and byte-pair encoding (BPE)')).toEqual([
    ['retrieval-augmented generation', 'RAG'],
    ['byte-pair encoding', 'BPE'],
  ]);
  expect(acronymsIn('an RNN (recurrent neural network) of old')).toEqual([
    ['recurrent neural network', 'RNN'],
  ]);
  expect(acronymsIn('in the year (MMXX) and the model (GPT)')).toEqual([]);
});

test('the index has the stem of each word, twice where it is said again, without the words that say nothing', () => {
  const entry = {
    number: 1,
    lecture: 'L',
    path: 'l/',
    id: 'masks',
    heading: 'Masks',
    breadcrumb: [],
    terms: ['causal mask'],
    parts: [{ kind: 'text' as const, id: 'masks', label: '', text: 'the masks mask the keys' }],
  };
  expect(indexedWords(entry, 'en')).toEqual({ heading: 'mask causal', text: 'mask mask key' });
});
