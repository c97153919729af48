import { describe, expect, it } from 'vitest';
import type { GlossaryTerm, Lecture } from '../../../src/course/types.ts';
import { loadLanguage } from '../../../src/search/words/load-language.ts';
import { openSite } from '../../../src/site/open-site.ts';
import { termLinks } from '../../../src/site/term-links.ts';
import { withContent } from '../checks/with-content.ts';

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
      'no part of a proper name',
      '<p>At Token AI, and Loss Street, no Tokens.</p>',
      '<p>At Token AI, and Loss Street, no [Tokens|token].</p>',
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

  it.each([
    ['a label', '<p><label><input type="radio"><span>token</span></label></p>'],
    ['what a group of fields is called', '<form><fieldset><legend>token</legend></fieldset></form>'],
    ['a list to choose from', '<p><select><option>token</option></select></p>'],
    ['what takes the keyboard', '<div tabindex="0"><p>token</p></div><p contenteditable>token</p>'],
    ['what opens on a press', '<details><summary>token</summary></details>'],
  ])('never in %s', async (_, html) => {
    expect(await marked(html)).not.toContain('[token|');
  });
});

describe('in a course', () => {
  const kinds = [
    '- [x] a token\n- [ ] a letter',
    '- [x] a token\n- [x] two tokens\n- [ ] a letter',
    '1. a token\n2. two tokens',
    'Answer: token',
  ];
  const questions = kinds.map((answer) => `:::question\nWhich token?\n\n${answer}\n:::\n`).join('\n');
  const files = {
    'a.md': `# A\n\n${questions}\n## Next\n\nOne token.\n`,
    'glossary.yml': '- term: token\n  definition: A piece.\n- term: letter\n  definition: A sign.\n',
  };
  const pageOf = (more = {}) =>
    withContent({ ...files, ...more }, async (folder) => {
      const site = await openSite(folder, '/');
      return site.html(site.publication.course.lectures[0] as Lecture);
    });

  it('a question is pressed and not followed', async () => {
    const html = await pageOf();
    expect(html.match(/<question-box/g)).toHaveLength(kinds.length);
    const form = /<form[\s\S]*?<\/form>/g;
    expect(html.match(form)?.join('')).not.toContain('class="term"');
    expect(html.replace(form, '')).toContain('class="term"');
  });

  it('`glossary-links: false` leaves its words alone', async () => {
    expect(await pageOf({ 'course.yml': 'glossary-links: true\n' })).toContain('class="term"');
    expect(await pageOf({ 'course.yml': 'glossary-links: false\n' })).not.toContain('class="term"');
  });
});
