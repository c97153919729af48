import { describe, expect, it } from 'vitest';
import { readable, render } from './render.ts';

const title = (words: string) => `<p class="callout-title">${words}</p>`;

describe('callouts', () => {
  it.each(['note', 'tip', 'important', 'warning', 'caution'])(
    'shows `> [!%s]` as a callout with its name',
    async (kind) => {
      const html = readable(await render(`> [!${kind.toUpperCase()}]`, '> Text.'));
      expect(html).toContain(`<aside class="callout callout-${kind}" role="note">`);
      expect(html).toContain(title(kind.charAt(0).toUpperCase() + kind.slice(1)));
      expect(html).toContain('<p>Text.</p>');
    },
  );

  it('takes the rest of the first line for the title, formatting included', async () => {
    const html = readable(await render('> [!NOTE] Read *this* first', '> Then **that**.'));
    expect(html).toContain(title('Read <em>this</em> first'));
    expect(html).toContain('<p>Then <strong>that</strong>.</p>');
  });

  it('shows one of an unknown kind as a note under its own name', async () => {
    expect(readable(await render('> [!foo]', '> Text.'))).toContain(
      'callout-note" role="note">\n<p class="callout-title">Foo</p>',
    );
  });

  it('shows `:::note[Title]` as a callout with that title', async () => {
    const html = readable(await render(':::note[My *title*]', 'Text.', ':::'));
    expect(html).toBe(
      `<aside class="callout callout-note" role="note">${title('My <em>title</em>')}<p>Text.</p></aside>`,
    );
  });

  it('shows a container of an unknown name as a note under that name', async () => {
    const html = readable(await render(':::Lemma', 'Text.', ':::'));
    expect(html).toContain('callout-note');
    expect(html).toContain(title('Lemma'));
  });

  it.each([
    ['> [!info]- My title', '> Text.', '', 'note', 'My title'],
    ['> [!bug]', '> Text.', '', 'warning', 'Bug'],
    [':::success My title', 'Text.', ':::', 'tip', 'My title'],
    ['::: {.callout-warning title="My title"}', 'Text.', ':::', 'warning', 'My title'],
    ['::: note', 'Text.', ':::', 'note', 'Note'],
  ])('shows `%s` as others write it', async (first, second, third, kind, name) => {
    const html = readable(await render(first, second, third));
    expect(html.replace(/\n/g, '')).toBe(
      `<aside class="callout callout-${kind}" role="note">${title(name)}<p>Text.</p></aside>`,
    );
  });

  it('folds what is a spoiler', async () => {
    const html = readable(await render(':::spoiler The *answer*', '42', ':::'));
    expect(html).toBe('<details><summary>The <em>answer</em></summary><p>42</p></details>');
  });

  it('leaves code with colons alone', async () => {
    expect(readable(await render('```text', ':::info Title', '```'))).toContain(':::info Title');
  });

  it('nests a container in a longer one', async () => {
    const html = readable(await render('::::example', ':::tip', 'Inner.', ':::', '::::'));
    expect(html).toMatch(/callout-example.*callout-tip.*Inner.*<\/aside><\/aside>$/s);
  });

  it('leaves times, ratios and double colons in a sentence alone', async () => {
    const text = 'At 12:30 the ratio was 1:2 :nobody: and a::b.';
    expect(readable(await render(text))).toBe(`<p>${text}</p>`);
  });
});
