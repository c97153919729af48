import { describe, expect, it } from 'vitest';
import { problems, readable, render, renderMdx } from './render.ts';

const figure = (id: string, number: number, caption: string) =>
  `<figure class="figure" id="${id}"><figcaption><a class="figure-label" href="#${id}">Figure ${number}</a> ${caption}</figcaption>[p0]</figure>`;

describe('a picture in a paragraph of its own', () => {
  it('is a figure with its title as caption', async () => {
    expect(readable(await render('![Alt](x.png "The title")'))).toBe(figure('fig-the-title', 1, 'The title'));
  });

  it.each([
    ['in the same paragraph', ['![Alt](x.png)', '*The* caption'], undefined],
    ['in the same paragraph', ['![Alt](x.png)', '*The caption*'], 'The caption'],
    ['in the next paragraph', ['![Alt](x.png)', '', '*The caption*'], 'The caption'],
  ])('takes an emphasised line %s as caption', async (_, lines, caption) => {
    const { numbered } = await render(...lines);
    expect(numbered.map((item) => item.caption)).toEqual(caption ? [caption] : []);
  });

  it('takes an id after it, by which a link reads "Figure 1"', async () => {
    const html = readable(await render('See [](#fig-x).', '', '![Alt](x.png){#fig-x}', '*Caption*'));
    expect(html).toContain('See <a href="[l0]">Figure\u00a01</a>.');
    expect(html).toContain(figure('fig-x', 1, 'Caption'));
  });

  it('takes an id in `.mdx` as an expression with a comment', async () => {
    const { numbered } = await renderMdx('![Alt](x.png) {/* #fig-x */}', '*Caption*');
    expect(numbered).toMatchObject([{ id: 'fig-x', label: 'Figure 1', caption: 'Caption' }]);
  });

  it('has an id but no number where it has no caption', async () => {
    const { anchors, numbered } = await render('![A red fox](fox.png)');
    expect({ anchors, numbered }).toEqual({ anchors: ['fig-a-red-fox'], numbered: [] });
  });

  it('by reference or in a link is a figure, too, and keeps its link', async () => {
    const document = await render('[![Alt][pic]](https://example.org)', '', '[pic]: x.png "Title"');
    expect(readable(document)).toContain('</figcaption><a href="https://example.org">[p0]</a></figure>');
    expect(document.pictures).toMatchObject([{ source: 'x.png', alt: 'Alt', linked: true, inline: false }]);
  });

  it('inside a sentence stays inside it', async () => {
    const document = await render('An icon ![Alt](x.png) here.');
    expect(readable(document)).toBe('<p>An icon [p0] here.</p>');
    expect(document.pictures).toMatchObject([{ inline: true, place: { line: 1, column: 9 } }]);
  });

  it('is counted in reading order, also inside lists and quotes', async () => {
    const { numbered } = await render(
      '- a',
      '',
      '  ![A](a.png "One")',
      '',
      '> ![B](b.png "Two")',
      '',
      '![C](c.png "Three")',
    );
    expect(numbered.map(({ label, caption }) => [label, caption])).toEqual([
      ['Figure 1', 'One'],
      ['Figure 2', 'Two'],
      ['Figure 3', 'Three'],
    ]);
  });
});

describe('a raw <img>', () => {
  it.each([
    ['on a line of its own', ['<img src="x.png" alt="Alt">', '', '*Caption*']],
    ['in an aligned paragraph', ['<p align="center"><img src="x.png" alt="Alt"></p>', '', '*Caption*']],
    [
      'in a <div class="fig"> with its caption',
      ['<div class="fig"><img src="x.png" alt="Alt"><div class="figcaption">Caption</div></div>'],
    ],
    [
      'in a <picture>',
      ['<picture><source srcset="x.webp"><img src="x.png" alt="Alt"></picture>', '', '*Caption*'],
    ],
    ['in a <figure>', ['<figure><img src="x.png" alt="Alt"><figcaption>Caption</figcaption></figure>']],
  ])('%s is a figure', async (_, lines) => {
    const document = await render(...lines);
    expect(document.numbered).toMatchObject([{ label: 'Figure 1', caption: 'Caption' }]);
    expect(document.pictures).toMatchObject([{ source: 'x.png', alt: 'Alt', inline: false }]);
    expect(document.html).not.toMatch(/<(?:img|picture|source)/);
  });

  it('glued to lines of text stays in their paragraph, at its own place', async () => {
    const document = await render('Text.', '<img src="/images/Some Name.jpg" />', 'More.');
    expect(readable(document)).toBe('<p>Text.\n[p0]\nMore.</p>');
    expect(document.pictures).toMatchObject([
      { source: '/images/Some Name.jpg', place: { line: 2, column: 1 } },
    ]);
  });

  it('keeps class, style and size', async () => {
    const { pictures, styles } = await render(
      '<img src="x.png" class="a b" style="float:right" width="300" height=200px>',
    );
    expect(pictures).toMatchObject([
      { class: expect.stringMatching(/^a b s-[0-9a-f]{7}$/), width: 300, height: 200 },
    ]);
    expect(Object.values(styles)).toEqual(['float:right']);
  });

  it('keeps a width in percent as style', async () => {
    const { pictures, styles } = await render('<img src="x.png" width="50%">');
    expect(pictures).toMatchObject([{ width: undefined }]);
    expect(Object.values(styles)).toEqual(['width:50%']);
  });

  it('hands the alignment of its paragraph on to the figure', async () => {
    expect(readable(await render('<p align="center"><img src="x.png"></p>'))).toBe(
      '<figure class="figure align-center" id="fig-x">[p0]</figure>',
    );
  });

  it('is the same in `.mdx`', async () => {
    const { pictures } = await renderMdx(
      '<img src="x.png" className="a" alt="Alt" width={300} />',
      '',
      'In <img src="y.png" alt="" /> text.',
    );
    expect(pictures).toMatchObject([
      { source: 'x.png', class: 'a', alt: 'Alt', width: 300, inline: false, place: { line: 1, column: 1 } },
      { source: 'y.png', alt: '', inline: true, place: { line: 3, column: 4 } },
    ]);
  });
});

describe('the words of a picture', () => {
  it('keep the space of a hard break in its description', async () => {
    const { pictures } = await render(
      '![he  \nre it is](a.png)\n\nIn ![the\\\nline and *in\\\nit*](b.png) here.\n\n![a\\\nb][c]\n\n[c]: c.png',
    );
    expect(pictures.map(({ alt }) => alt)).toEqual(['he re it is', 'the line and in it', 'a b']);
    expect((await render('[a\\\nb](https://x.org)')).html).toContain('a<br>\nb</a>');
  });

  it('keep a title that is no caption', async () => {
    const document = await render(
      'My ![alt](in.png "title words") here.',
      '',
      '![a](b.png "caption")',
      '',
      '![a](b.png)',
    );
    expect(document.pictures.map(({ title }) => title)).toEqual(['title words', undefined, undefined]);
    expect(document.problems).toEqual([]);
  });
});

describe('alternative text', () => {
  it('is missing in `![](x.png)`, and empty on purpose in `<img alt="">`', async () => {
    const { pictures } = await render('![](x.png)', '', '<img src="y.png" alt="">', '', '<img src="z.png">');
    expect(pictures.map(({ alt }) => alt)).toEqual([undefined, '', undefined]);
  });
});

it('finds a picture whose path holds spaces and other scripts', async () => {
  const document = await render(
    '![a](<Some Name.png>)',
    '',
    '![b](Some%20Name.png)',
    '',
    '![c](картинка.png)',
  );
  expect(document.pictures.map(({ source }) => decodeURI(source))).toEqual([
    'Some Name.png',
    'Some Name.png',
    'картинка.png',
  ]);
  expect(problems(document)).toEqual([]);
});

it('a figure with an id ends above the text right below it', async () => {
  const document = await render('![A net](a.png){#fig:a}', 'It *learns*.');
  expect(document.numbered.map(({ id }) => id)).toEqual(['fig:a']);
  expect(readable(document)).toContain('</figure><p>It <em>learns</em>.</p>');
});

it.each([
  ['![A cat.](x.png)\n*A  cat*', true],
  ['![Eine Katze](x.png "Eine Katze.")', true],
  ['<figure><img src="x.png" alt="A &amp; B"><figcaption>A &amp; B</figcaption></figure>', true],
  ['![A cat](x.png)\n*A cat that sleeps*', undefined],
  ['![A cat](x.png)', undefined],
])('a caption that says what the picture would is noted: %s', async (text, isSaid) => {
  const { pictures, problems } = await render(...text.split('\n'));
  expect(pictures.map((picture) => picture.isSaid)).toEqual([isSaid]);
  expect(problems).toEqual([]);
});
