import { describe, expect, it } from 'vitest';
import type { GlossaryTerm, Lecture } from '../../../src/course/types.ts';
import { loadLanguage } from '../../../src/search/words/load-language.ts';
import { termLinks } from '../../../src/site/term-links.ts';

const term = (name: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  term: name,
  short: undefined,
  aliases: [],
  definition: 'A definition.',
  home: undefined,
  ...more,
});
const lecture = {
  document: {
    headings: [
      { depth: 2, id: 'one' },
      { depth: 3, id: 'inside' },
      { depth: 2, id: 'two' },
    ],
  },
} as unknown as Lecture;
const terms = [
  term('token'),
  term('language model', { aliases: ['LM'] }),
  term('large language model', { short: 'LLM' }),
  term('BERT'),
  term('weight'),
  term('loss', { home: { lecture, section: 'inside' } }),
];

async function marked(html: string, { glossary = terms, language = 'en' } = {}): Promise<string> {
  const links = termLinks(glossary, (await loadLanguage(language)).language, '/');
  return links(html, lecture).replace(/<a class="term" href="\/glossary\/#([^"]*)">(.*?)<\/a>/g, '[$2|$1]');
}

describe('a term in the text leads to its definition', () => {
  it.each([
    [
      'plural and case',
      '<p>Tokens are few; one token too.</p>',
      '<p>[Tokens|token] are few; one token too.</p>',
    ],
    [
      'the longest name',
      '<p>Large language models and LLMs</p>',
      '<p>[Large language models|large-language-model] and LLMs</p>',
    ],
    ['an acronym as it is written', '<p>An lm, bert, BERTs.</p>', '<p>An lm, bert, [BERTs|bert].</p>'],
    [
      'no verb of the same stem',
      '<p>A weighted sum of weights.</p>',
      '<p>A weighted sum of [weights|weight].</p>',
    ],
    [
      'no part of a compound',
      '<p>A token-level, GPT-token, and CodeBERT.</p>',
      '<p>A token-level, GPT-token, and CodeBERT.</p>',
    ],
    [
      'no more than two to a paragraph',
      '<p>token, BERT, LM</p><p>LM</p>',
      '<p>[token|token], [BERT|bert], LM</p><p>[LM|language-model]</p>',
    ],
    [
      'not where the author introduces it',
      '<p>A <em>token</em> is. A token.</p>',
      '<p>A <em>token</em> is. A token.</p>',
    ],
    [
      'nowhere but in running text',
      '<p><code>token</code> <a href="#x">token</a> <math><mi>token</mi></math></p><figure><figcaption>token</figcaption></figure><pre>token</pre>',
      '<p><code>token</code> <a href="#x">token</a> <math><mi>token</mi></math></p><figure><figcaption>token</figcaption></figure><pre>token</pre>',
    ],
    [
      'once in each section, and not where it is explained',
      '<h2 id="one">T</h2><p>token loss</p><h3>token</h3><p>token</p><h2 id="two">T</h2><p>token loss</p>',
      '<h2 id="one">T</h2><p>token loss</p><h3>token</h3><p>token</p><h2 id="two">T</h2><p>[token|token] [loss|loss]</p>',
    ],
  ])('%s', async (_, html, expected) => {
    expect(await marked(html)).toBe(expected);
  });

  it('in the forms of other languages', async () => {
    const glossary = [term('Gewicht'), term('Sprachmodell')];
    expect(await marked('<p>Die Gewichte eines Sprachmodells.</p>', { glossary, language: 'de' })).toBe(
      '<p>Die [Gewichte|gewicht] eines [Sprachmodells|sprachmodell].</p>',
    );
    expect(
      await marked('<p>これは言語モデルです。</p>', { glossary: [term('言語モデル')], language: 'ja' }),
    ).toBe('<p>これは[言語モデル|言語モデル]です。</p>');
  });
});
