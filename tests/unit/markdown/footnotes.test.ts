import { describe, expect, it } from 'vitest';
import { problems, readable, render } from './render.ts';

const ids = async (...lines: string[]) => (await render(...lines)).footnotes.map(({ id }) => id);

describe('footnotes', () => {
  it('stand beside their reference', async () => {
    expect(readable(await render('Text[^brown] goes on.', '', '[^brown]: A *note*.'))).toBe(
      '<p>Text<a class="note-ref" id="fnref-brown" href="#fn-brown" role="doc-noteref">1</a>' +
        '<span class="note" id="fn-brown" role="note"><span class="note-number">1</span> A <em>note</em>. ' +
        '<a class="note-back" href="#fnref-brown" aria-label="Back to the text">↑</a></span> goes on.</p>',
    );
  });

  it('take their id from their label, else from their words, never from their number', async () => {
    expect(await ids('A[^1] b[^why].', '', '[^1]: Vaswani and others.', '[^why]: Because.')).toEqual([
      'fn-vaswani-and-others',
      'fn-why',
    ]);
  });

  it('keep their ids when another note comes before them', async () => {
    const before = await ids('B[^1].', '', '[^1]: Second thought.');
    const after = await ids('A[^1] B[^2].', '', '[^1]: First thought.', '[^2]: Second thought.');
    expect(after).toContain(before[0]);
  });

  it('are shown once however often they are referred to, each reference with an id of its own', async () => {
    const html = readable(await render('A[^x] b[^x] c[^x].', '', '[^x]: Note.'));
    expect(html.match(/role="note"/g)).toHaveLength(1);
    expect(html.match(/id="fnref-x[-\d]*"/g)).toEqual(['id="fnref-x"', 'id="fnref-x-2"', 'id="fnref-x-3"']);
    // And it leads back to each of them.
    expect(html.match(/(?<=class="note-back" href=")[^"]+/g)).toEqual([
      '#fnref-x',
      '#fnref-x-2',
      '#fnref-x-3',
    ]);
  });

  it.each([
    ['a heading', 'follow it', ['## Head[^x]'], /<\/div><aside class="note" id="fn-x"/],
    [
      'a table',
      'begin where it does, in the margin beside it',
      ['| A[^x] | B[^y] |', '|---|---|', '| 1 | 2 |', '', '[^y]: Other.'],
      /^<aside class="note" id="fn-x".*<aside class="note" id="fn-y".*<table>/s,
    ],
  ])('referred to in %s %s', async (_, __, lines, expected) => {
    expect(readable(await render(...lines, '', '[^x]: Note.'))).toMatch(expected);
  });

  it('of several paragraphs follow the block, whole', async () => {
    const html = readable(await render('Text[^x].', '', 'Next.', '', '[^x]: One.', '', '    Two.'));
    expect(html).toMatch(
      /Text<a[^>]+>1<\/a>\.<\/p><aside class="note" id="fn-x"[^>]*>.*<p>One\.<\/p>.*<p>Two\..*<\/aside>\n<p>Next/s,
    );
  });

  it('may refer to one another', async () => {
    const html = readable(
      await render('Text[^a].', '', '[^a]: See[^b].', '', '    More.', '', '[^b]: Inner.'),
    );
    expect(html).toContain('id="fn-b"');
    expect(html).not.toContain('data-footnote');
  });

  it('in the caption of a figure follow the figure', async () => {
    const html = readable(await render('![A](a.png)', '*Caption[^x]*', '', '[^x]: Source.'));
    expect(html).toMatch(/<\/figure><aside class="note" id="fn-x"/);
  });

  it('have the place of their text in the file', async () => {
    const document = await render('Text[^x].', '', '[^x]: Note.');
    expect(document.footnotes).toEqual([
      { id: 'fn-x', number: 1, text: 'Note.', place: { line: 3, column: 1 } },
    ]);
    expect(problems(document)).toEqual([]);
  });
});

describe('references that follow one another', () => {
  it('stay together, with their notes after the last of them', async () => {
    const html = readable(await render('Text.[^a][^b] On.', '', '[^a]: One.', '[^b]: Two.'));
    expect(html).toMatch(/>1<\/a><a class="note-ref" id="fnref-b"[^>]*>2<\/a><span class="note"/);
    expect(html.match(/class="note" id="fn-\w"/g)).toHaveLength(2);
  });
});

it('a text in the place of the name is said to be one, in few words', async () => {
  const text = '一个任务无关的模型可以用于各种任务而不需要训练'.repeat(4);
  const { problems } = await render('# T', '', `Words[^${text}].`);
  expect(problems).toMatchObject([
    {
      rule: 'footnote-without-text',
      message: expect.stringContaining('has its text where its name belongs'),
    },
  ]);
  expect(problems[0]?.message.length).toBeLessThan(90);
});

it.each([
  'A.[^a long sentence in brackets] More.',
  'A.[^Der Satz *mit* Betonung und `code`.] B',
  'A.[^Это примечание, с $x$ внутри.] B',
  '| a | b |\n| - | - |\n| x[^see the book] | y |',
])('words in the place of a label are a note after following the hint: %s', async (text) => {
  const { problems } = await render('# T', '', text);
  expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['footnote-without-text', 'error'],
  ]);
  const isCell = text.startsWith('|');
  const note = isCell
    ? text.replace(/\[\^([^\]]+)\](.*)$/s, '[^name]$2\n\n[^name]: $1')
    : text.replace('[^', '^[');
  const mended = await render('# T', '', note);
  expect(mended.problems).toEqual([]);
  expect(mended.footnotes).toHaveLength(1);
  expect((await render('# T', '', text.replace('[^', '\\[^'))).problems).toEqual([]);
});

it.each([
  'A set [^a-z 0-9] of letters.',
  'In `[^a long sentence]` code.',
  'Unclosed [^ as a sign',
  '\\[^not a note here]',
])('what only looks like a label stays as it is: %s', async (text) => {
  expect((await render('# T', '', text)).problems).toEqual([]);
});

it.each([
  'A.[^1] B.[^2]\n\n[^1]:\n  The first, in [two\n  lines](https://x.org).\n[^2]:\n  The second.\n\nMore.',
  '- A.[^1] B.[^2]\n\n  [^1]:\n    The first, in two lines.\n\n  [^2]:\n    The second.\n\nMore.',
])('a note may begin on the line below its label: %j', async (text) => {
  const { html, problems, footnotes } = await render('# T', '', text);
  expect(problems).toEqual([]);
  expect(footnotes.map((note) => note.text.replace(/\s+/g, ' '))).toEqual([
    'The first, in two lines.',
    'The second.',
  ]);
  expect(html).toContain('<p>More.</p>');
});

it('a label with an empty line below it has no text', async () => {
  const { problems } = await render('# T', '', 'A.[^1]\n\n[^1]:\n\nOther words.');
  expect(problems).toMatchObject([{ rule: 'footnote-without-text' }]);
});
