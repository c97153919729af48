import { describe, expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';
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

describe('quotation marks', () => {
  it.each([
    ['de', 'Er sagte "ja".', 'Er sagte „ja“.'],
    ['de-CH', 'Er sagte "ja".', 'Er sagte «ja».'],
    ['fr', 'Il a dit "oui".', 'Il a dit «\u00a0oui\u00a0».'],
    ['ru', 'Он сказал "да".', 'Он сказал «да».'],
    ['uk', 'Він сказав "так".', 'Він сказав «так».'],
    ['pl', 'Powiedział "tak".', 'Powiedział „tak”.'],
    ['pt-BR', 'Ele disse "sim".', 'Ele disse “sim”.'],
    ['ja', '"はい" と言った', '“はい” と言った'],
    ['en', 'He said "yes".', 'He said “yes”.'],
    ['tlh', '"HIja"', '“HIja”'],
  ])('are those of the language: %s', (language, plain, set) => {
    expect(smartText(plain, language)).toBe(set);
  });

  const german =
    'Die Aufmerksamkeit verbindet jedes Wort mit allen anderen Wörtern des Satzes, und das Modell lernt, welche davon für die Vorhersage wichtig sind.';

  it('are those of the language that a text plainly is in, or that somebody said', async () => {
    const text = async (source: string, language?: string) =>
      (await renderLecture(source, 'md', { language })).html.trim();
    expect(await text(`${german} Man nennt sie "*attention*", und ("kurz") A.`)).toContain(
      '„<em>attention</em>“, und („kurz“) A.',
    );
    expect(await text('"A"')).toBe('<p>“A”</p>');
    expect(await text('"A"', 'fr')).toBe('<p>«\u00a0A\u00a0»</p>');
    expect(await text('---\nlang: de\n---\n\n"A"')).toBe('<p>„A“</p>');
  });

  it('close behind a space what they opened before a word in italics', async () => {
    const text = async (language: string) =>
      (await renderLecture('A "b *c* ".', 'md', { language })).html.trim();
    expect(await text('en')).toBe('<p>A “b <em>c</em> ”.</p>');
    expect(await text('fr')).toBe('<p>A «\u00a0b <em>c</em> \u00a0».</p>');
  });

  it('are those of English where a few words are like another language', async () => {
    expect((await renderLecture('"Hello" world', 'md')).html).toBe('<p>“Hello” world</p>');
  });

  it('stand as they were escaped, and in code', async () => {
    const { html } = await render(`${german} \\"A\\" \`"b"\` "c"`);
    expect(html).toContain('"A" <code>"b"</code> „c“');
  });
});

describe('in French no line breaks before a mark that has a space', () => {
  it('in a text, and a heading keeps its address', async () => {
    const { html, headings } = await renderLecture(
      '## Pourquoi ?\n\nVraiment ? Oui ; « non » : `a ?` 3:4 !',
      'md',
      { language: 'fr' },
    );
    expect(html).toContain('Vraiment\u00a0? Oui\u00a0; «\u00a0non\u00a0»\u00a0: <code>a ?</code> 3:4\u00a0!');
    expect(headings.map(({ id }) => id)).toEqual(['pourquoi-']);
  });
});
