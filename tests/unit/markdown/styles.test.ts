import { describe, expect, it } from 'vitest';
import { readable, render, renderMdx } from './render.ts';

describe("an author's style attribute", () => {
  it.each(['p', 'span', 'div', 'mark', 'kbd', 'h2', 'a'])('on <%s> becomes a class', async (name) => {
    const document = await render(`<${name} style="color: red; margin-top: 2em">x</${name}>`);
    expect(document.html).not.toContain('style=');
    const [entry] = Object.entries(document.styles);
    expect(entry?.[1]).toBe('color:red;margin-top:2em');
    expect(document.html).toContain(`class="${entry?.[0]}"`);
  });

  it('has the same class for the same declarations, and keeps other classes', async () => {
    const document = await render('<p class="a" style="color:red">x</p><p style="color:red">y</p>');
    expect(Object.keys(document.styles)).toHaveLength(1);
    expect(readable(document)).toMatch(/class="a s-/);
  });

  it.each([
    'color: red; } body { display: none',
    'background: url(x.png)',
    '@import "x"',
    'color: \\65 xpression(1)',
    '</style><b>',
    'no declaration at all',
    '',
  ])('loses what would break out of its rule or load something: %s', async (style) => {
    const { styles, html } = await render(`<p style='${style}'>x</p>`);
    expect(Object.values(styles).join()).not.toMatch(/[{}<>@\\]|url/);
    expect(html).not.toContain('style=');
  });

  it('is an object in `.mdx`, which means the same', async () => {
    const { styles } = await renderMdx(
      "<p style={{ color: 'red', marginTop: 4 }}>x</p>",
      '',
      '<p style="color:blue">y</p>',
    );
    expect(Object.values(styles)).toEqual(['color:red;margin-top:4px', 'color:blue']);
  });
});

it.each(['left', 'center', 'right'])('turns align="%s" into a class', async (align) => {
  expect(readable(await render(`<div align="${align}">x</div>`))).toBe(`<div class="align-${align}">x</div>`);
});
