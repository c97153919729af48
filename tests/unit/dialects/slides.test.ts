import { describe, expect, it } from 'vitest';
import { readable, render } from '../markdown/render.ts';

const html = async (text: string) => readable(await render('# T', '', text));

describe('Slidev', () => {
  const deck = (text: string) => html(`One.\n\n---\nlayout: two-cols\n---\n\n${text}`);

  it('shows no settings of a slide', async () => {
    const document = await render(
      '# T\n\nOne.\n\n---\ntransition: fade-out\n---\n\n## B\n\n---\nmine: 1\ndrawings:\n  persist: false\n\n# a comment\ninfo: |\n  ## Words\n---\n\nTwo.\n\n---\n\nThree.',
    );
    expect(document.headings.map(({ text }) => text)).toEqual(['B']);
    expect(readable(document).match(/<hr>/g)).toHaveLength(3);
    expect(document.html).not.toMatch(/mine|persist|Words/);
    expect(document.problems).toEqual([]);
  });

  it('links to the file whose slides come in the place of one', async () => {
    const { links } = await render('# T\n\n---\nsrc: ./pages/more.md#2-5\nhide: false\n---\n\nText.');
    expect(links).toMatchObject([{ target: './pages/more.md' }]);
  });

  it('shows what its components hold, and neither them nor icons', async () => {
    expect(
      await deck(
        '<v-clicks depth="2">\n\n- a\n- b\n\n</v-clicks>\n\n<Toc minDepth="1" /> <carbon:arrow-right />\n\nText.',
      ),
    ).toMatch(/<hr>\s*<ul>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ul>\s*<p>Text\.<\/p>$/);
    expect(await deck('<Youtube id="ab_C-1" />')).toContain('href="https://www.youtube.com/watch?v=ab_C-1"');
    expect(await deck('Left\n\n::right::\n\nRight')).toMatch(/<p>Left<\/p>\s*<p>Right<\/p>/);
  });

  it('keeps together what HTML around an icon holds', async () => {
    expect(await deck('<div>\n  <button>\n    <carbon:edit />\n  </button>\n  <b>x</b>\n</div>')).toMatch(
      /<div>\s*<button>\s*<\/button>\s*<b>x<\/b>\s*<\/div>$/,
    );
  });

  it('shows a component that only it knows by its name, and code as it stands', async () => {
    expect(await deck('<Counter :count="10" /> and `<Toc />`, ``<v-clicks> ` ``')).toContain(
      '<code class="unknown-component">&#x3C;Counter :count="10" /></code>  and <code>&#x3C;Toc /></code>',
    );
  });

  it('shows the steps of moving code one below the other', async () => {
    const text = await html(
      '````md magic-move {lines: true}\n```ts {*|2}\nconst a = 1\n```\n\n```ts\nlet b\n```\n````\n\nText.',
    );
    expect(text.match(/<code-block/g)).toHaveLength(2);
    expect(text).not.toContain('```');
    expect(text).toMatch(/<p>Text\.<\/p>$/);
  });

  it('knows lines of a formula that come one by one', async () => {
    expect(await html('$$ {1|3|all}\na\n$$\n\n$$ {1,2}\n$$')).not.toMatch(/<mi>all|>3</);
  });

  it.each([
    '---\nnote: words\n---',
    'a\n---\nlayout: b\n---',
    '---\n\nlayout: two-cols\n\n---',
    '```yaml\n---\nlayout: two-cols\n---\n```',
    '<xs:element /> and <v-clicks>',
    'Text ::right:: here',
    '$$ {1} $$',
  ])('is no reason to leave out anything of %j', async (text) => {
    const words = text.match(/[a-z]{4,}/g) ?? [];
    const shown = await html(text);
    for (const word of words.filter((word) => word !== 'yaml')) expect(shown).toContain(word);
  });
});

describe('Marp', () => {
  it('places pictures with words that are none of theirs', async () => {
    const { pictures } = await render(
      '# T',
      '',
      '![bg left:40% 80%](a.png) ![bg right A cat](b.png) ![w:32px h:20](c.png) ![A fit cat](d.png) ![A](e.png)',
    );
    expect(pictures).toMatchObject([
      { alt: undefined },
      { alt: 'A cat' },
      { alt: undefined, width: 32, height: 20 },
      { alt: 'A fit cat' },
      { alt: 'A' },
    ]);
  });

  it('has colours in the place of a picture', async () => {
    const { pictures, problems } = await render(
      '# T\n\n![bg](#123456) ![](#fff) ![bg](red) ![bg](linear-gradient(45deg,%20red,%20blue))\n\nText.',
    );
    expect(pictures).toEqual([]);
    expect(problems).toEqual([]);
  });
});

it('reveal.js: `--` alone parts slides', async () => {
  expect(await html('A\n\n--\n\nB -- C')).toMatch(/<p>A<\/p>\s*<hr>\s*<p>B – C<\/p>/);
});

describe('reveal.js', () => {
  it('keeps the notes of a speaker together, up to the end of the slide', async () => {
    const text = await html(
      'One.\n\nNote:\nSay **this**.\n\n- and that\n\n---\n\nTwo.\n\nNotes:\n\nMore.\n\n--\n\nThree.',
    );
    const [first, second] = [...text.matchAll(/<aside[^>]*>(.*?)<\/aside>/gs)].map(
      ([, inside = '']) => inside,
    );
    expect(first).toMatch(/<p>Say <strong>this<\/strong>\.<\/p>\s*<ul>\s*<li>and that<\/li>\s*<\/ul>$/);
    expect(second).toMatch(/<p>More\.<\/p>$/);
    expect(text).not.toMatch(/Notes?:/);
    expect(text).toMatch(/<p>Three\.<\/p>$/);
  });

  it.each([
    'Note: words.\n\n---\n\nTwo.',
    'Note:\nwords.\n\nTwo.',
    'One.\n\n---\n\nNote:\nwords.\n\nThe lecture goes on.',
  ])('is no reason to put anything of %j in a box', async (text) =>
    expect(await html(text)).toMatch(/<p>Note:\s+words\.<\/p>(?!.*<aside)/s),
  );
});

it('the settings of a deck in the front matter are said once, those of a page by themselves', async () => {
  const said = async (lines: string) =>
    (await render('---', lines, '---', '# T', '', 'Text.')).problems.map(({ message }) => message);
  expect(await said('theme: seriph\nclass: text-center\ntransition: slide-left\ntitle: A')).toEqual([
    'The settings of slides in the front matter mean nothing on a page.',
  ]);
  expect(await said('class: x\nlayout: post')).toHaveLength(2);
});
