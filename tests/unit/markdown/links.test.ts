import { describe, expect, it } from 'vitest';
import { readable, render, renderMdx } from './render.ts';

describe('links', () => {
  it('to anything of the course get a slot and are noted with their place', async () => {
    const document = await render('# T', '', 'See [slides](./slides.pdf) and [next](02-next.md#top).');
    expect(readable(document)).toBe('<p>See <a href="[l0]">slides</a> and <a href="[l1]">next</a>.</p>');
    expect(document.links).toEqual([
      { index: 0, target: './slides.pdf', empty: false, place: { line: 3, column: 5 } },
      { index: 1, target: '02-next.md#top', empty: false, place: { line: 3, column: 32 } },
    ]);
  });

  it.each([
    ['<a href="x.pdf">x</a>', 'x.pdf'],
    ['<video src="x.mp4"></video>', 'x.mp4'],
    ['<video><source src="x.webm"></video>', 'x.webm'],
    ['<audio src="x.mp3"></audio>', 'x.mp3'],
    ['<video poster="x.png"></video>', 'x.png'],
    ['[x][ref]\n\n[ref]: x.ipynb', 'x.ipynb'],
  ])('are found in %s', async (text, target) => {
    expect((await render(text)).links.map((link) => link.target)).toEqual([target]);
  });

  it('are found in `.mdx`, as elements and in components', async () => {
    const { links } = await renderMdx(
      '<video src="x.mp4" controls></video>',
      '',
      '<Box>',
      '',
      '[x](x.pdf)',
      '',
      '</Box>',
    );
    expect(links.map(({ target }) => target)).toEqual(['x.mp4', 'x.pdf']);
  });

  it('without words read what they lead to, here or in another lecture', async () => {
    const document = await render('[](#part-one) and [](02-next.md#fig-x)', '', '## Part one');
    expect(readable(document)).toContain('<a href="[l0]">Part one</a> and <a href="[l1]">[r1]</a>');
  });
});

describe('anchors', () => {
  it.each(['<a name="old"></a>', '<a id="old"></a>', '<span id="old">x</span>', '<p id="old">x</p>'])(
    'stay: %s',
    async (text) => {
      const document = await render(text);
      expect(document.anchors).toEqual(['old']);
      expect(document.html).toContain('id="old"');
    },
  );

  it('give way to the heading that has the same id', async () => {
    const document = await render('<a name="intro"></a>', '', '## Intro');
    expect(readable(document).match(/(?:id|name)="intro"/g)).toHaveLength(1);
    expect(document.headings).toMatchObject([{ id: 'intro' }]);
  });
});
