import { describe, expect, test } from 'vitest';
import { renderLecture } from '../../../../src/markdown/render-lecture.ts';
import { acronymsIn } from '../../../../src/markdown/spelled-out.ts';
import { indexRecords } from '../../../../src/search/index/index-records.ts';
import { loadLanguage } from '../../../../src/search/words/load-language.ts';
import { section } from '../../../search/search-of.ts';

describe('records of a lecture', () => {
  const source = [
    'Opening words with $d_{\\text{model}}$ in them.',
    '',
    '## Attention',
    '',
    'The *query* meets the key.[^one]',
    '',
    '```python',
    'query = key',
    '```',
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
      ['text', 'attention', 'attention', 'query = key'],
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

const words = async (text: string) => {
  const { language } = await loadLanguage('en');
  return { entries: [section('l/', 'Masks', text, { terms: ['causal mask'] })], language };
};

test('a section is found under the stem of each of its words, once: where it weighs most', async () => {
  const { entries, language } = await words('masked keys mask the key');
  expect(indexRecords(entries, language).records[0]).toMatchObject({
    stems: 'kei the',
    names: 'mask',
    terms: 'causal',
  });
});

test('what stands in most sections is in no record but as a name, and listed', async () => {
  const { entries, language } = await words('a token');
  const many = [...Array.from({ length: 11 }, () => entries).flat(), section('', 'x', 'y')];
  const { records, everywhere } = indexRecords(many, language);
  expect(everywhere).toEqual(['mask', 'a', 'token']);
  expect(records[0]).toMatchObject({ stems: '', names: 'mask', terms: 'causal' });
});

test('the vocabulary has a line for each order of frequency, notes and wholes included, numbers left out', async () => {
  const { language } = await loadLanguage('en');
  const { vocabulary } = indexRecords(
    [
      section('', 'Model', 'a token of 42'),
      section('', 'Model', 'fine-tuned'),
      section('', '', 'Café token'),
    ],
    language,
  );
  expect(vocabulary).toBe('-finetuned a café fine of tuned\nmodel token');
});
