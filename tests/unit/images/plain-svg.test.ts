import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { encodeVariant } from '../../../src/images/encode.ts';
import { plainSvg } from '../../../src/images/plain-svg.ts';
import { planVariants, type Variant } from '../../../src/images/variants.ts';
import { useFolder } from './pictures.ts';

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${content}</svg>`;

describe('plainSvg', () => {
  it.each([
    // As drawing programs and whiteboards write them.
    ['<style>@import url(https://fonts.example/css?family=A:b,c%7CD);text { fill: red }</style>'],
    [
      '<style>@import url("https://fonts.example/css2?family=A:wght@0,300;0,400"); text { fill: red }</style>',
    ],
    ['<style>@import &apos;a.css&apos; screen; text { fill: red }</style>'],
    ['<style><![CDATA[@import "a;b.css"; text { fill: red }]]></style>'],
  ])('leaves out the stylesheet of %s', (style) => {
    const plain = plainSvg(svg(style)) ?? '';
    expect(plain).toContain('text { fill: red }');
    expect(plain).not.toMatch(/import|css/);
  });

  it.each([
    [
      "<style>@font-face { font-family: A; src: local('A'), url(/a.woff2) format('woff2') }</style>",
      "<style>@font-face { font-family: A; src: local('A'), url(data:image/png,) format('woff2') }</style>",
    ],
    ['<rect fill="url(&quot;https://example.org/b&quot;)"/>', '<rect fill="url(data:image/png,)"/>'],
    ['<rect fill="url(#b)"/>', '<rect fill="url(#b)"/>'],
    ['<image x="1 > 2" xlink:href="photo.png" width="3"/>', '<image x="1 > 2" width="3"/>'],
    ["<use href='https://example.org/a.svg#b'/>", '<use/>'],
    ['<use href="#b"/>', '<use href="#b"/>'],
    [
      '<a href="https://example.org/"><text>x</text></a>',
      '<a href="https://example.org/"><text>x</text></a>',
    ],
  ])('makes of %s what fetches nothing', (content, plain) => {
    expect(plainSvg(svg(content))).toBe(svg(plain));
  });

  it('leaves out a stylesheet before the drawing', () => {
    expect(plainSvg(`<?xml-stylesheet href="a.css"?>${svg('')}`)).toBe(svg(''));
  });

  it.each([
    '<script>1</script>',
    '<g onclick="1"/>',
    '<a href="javascript:1"/>',
    '<style>@im/**/port "a.css";</style>',
    '<style>a { b: u\\72l(//example.org) }</style>',
    '<set attributeName="href" to="javascript:1"/>',
    '<style>@import url(a;</style><script>1</script><style>)</style>',
  ])('makes nothing harmless of what hides or runs: %s', (content) => {
    expect(plainSvg(svg(content))).toBeUndefined();
  });
});

describe('a drawing that names a typeface elsewhere', () => {
  const { folder, picture } = useFolder();

  it('is published without it', async () => {
    const found = await picture('named.svg', svg('<style>@import "https://fonts.example/a";</style><g/>'));
    expect(found.without).toBe('a style that loads another file (line 1, column 84)');
    const path = await encodeVariant(found, planVariants(found)[0] as Variant, folder.cache);
    expect(await readFile(path, 'utf8')).toBe(svg('<style></style><g/>'));
  });
});
