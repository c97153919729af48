import { describe, expect, it } from 'vitest';
import { idsOfOthers } from '../../../src/dialects/heading-ids.ts';
import { readable, render } from '../markdown/render.ts';

describe('the ids that other builders give a heading', () => {
  // Read off what each of them printed for these words.
  it.each([
    ['Make it: --create', ['make-it---create', 'make-it-create']],
    ['Attention', ['attention']],
    ['3.1 Self-attention', ['31-self-attention', 'self-attention']],
    ['What is a token?', ['what-is-a-token']],
    ['注意力机制', ['注意力机制']],
  ])('%s', (words, expected) => {
    expect(idsOfOthers(words)).toEqual(expect.arrayContaining(expected));
  });

  it('all lead to it, in the page and by a link', async () => {
    const document = await render(
      '## 3.1 Self-attention',
      '',
      'Text.',
      '',
      '## Make it: --create',
      '',
      'Text.',
    );
    expect(document.headings.map(({ id }) => id)).toEqual(['31-self-attention', 'make-it---create']);
    expect(document.aliases).toMatchObject({
      'self-attention': '31-self-attention',
      'make-it-create': 'make-it---create',
    });
    expect(readable(document)).toContain('<span class="old-anchor" id="self-attention"></span><h2');
  });

  it('lead nowhere where they could mean two', async () => {
    const document = await render(
      '## 1. Training',
      '',
      'a',
      '',
      '## 2. Training',
      '',
      'b',
      '',
      '## Data',
      '',
      '## 3. Data',
    );
    expect(document.aliases).not.toHaveProperty('training');
    expect(document.aliases).not.toHaveProperty('data');
  });
});

describe('ids of the page around the text', () => {
  it.each(['Content', 'Course map', 'Objectives', 'Top'])('are none for a section: %s', async (words) => {
    const document = await render(`## ${words}`, '', 'Text.');
    const id = words.toLowerCase().replace(' ', '-');
    expect(document.headings[0]?.id).toBe(`${id}-2`);
    expect(document.aliases[id]).toBe(`${id}-2`);
  });

  it('are all known', async () => {
    const { readFile } = await import('node:fs/promises');
    const { isOfThePage } = await import('../../../src/markdown/anchors.ts');
    const { listFiles } = await import('../../../src/lib/list-files.ts');
    const ids: string[] = [];
    for (const file of await listFiles('src/components'))
      ids.push(
        ...[...(await readFile(`src/components/${file}`, 'utf8')).matchAll(/\sid="([^"{]+)"/g)].map(
          ([, id]) => id as string,
        ),
      );
    ids.push(
      ...[...(await readFile('src/layouts/Page.astro', 'utf8')).matchAll(/\sid="([^"{]+)"/g)].map(
        ([, id]) => id as string,
      ),
    );
    expect(ids).toContain('content');
    expect(ids.filter((id) => !isOfThePage(id))).toEqual([]);
  });
});

it('a numbered label before a picture is no section', async () => {
  const document = await render(
    '**Figure 1:** ![w](d.png)',
    '',
    '**图 2：** ![w](e.png)',
    '',
    '**Overview** ![w](f.png)',
  );
  expect(document.headings.map(({ text }) => text)).toEqual(['Overview']);
});
