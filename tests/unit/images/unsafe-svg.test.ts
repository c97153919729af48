import { describe, expect, it } from 'vitest';
import { unsafeSvg } from '../../../src/images/unsafe-svg.ts';
import { DRAWING } from './pictures.ts';

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n  ${content}\n</svg>`;

describe('unsafeSvg', () => {
  it.each([
    ['a `<script>` element', '<script>alert(1)</script>'],
    ['a `<script>` element', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['a `<button>` element', '<h:button xmlns:h="http://www.w3.org/1999/xhtml">x</h:button>'],
    ['the event handler `onclick`', '<h:p xmlns:h="http://www.w3.org/1999/xhtml" onclick="1">x</h:p>'],
    ['a `<iframe>` element', '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>'],
    ['the event handler `onclick`', '<g onclick="alert(1)"/>'],
    ['the script address `javascript:alert(1)`', '<a href="javascript:alert(1)"/>'],
    ['the script address `java\nscript:alert(1)`', '<a xlink:href="java&#10;script:alert(1)"/>'],
    [
      'the script address `javascript:alert(1)`',
      '<a xmlns:rdf="http://www.w3.org/1999/xlink" rdf:href="javascript:alert(1)"/>',
    ],
    ['the outside address `data:image/svg+xml,x`', '<a href="data:image/svg+xml,x"/>'],
    [
      'the script address `#;data:text/html,x`',
      '<animate attributeName="href" values="#;data:text/html,x"/>',
    ],
    ['an animation of `onclick`', '<set attributeName="onclick" to="alert(1)"/>'],
    [
      'the script address `#;javascript:alert(1)`',
      '<animate attributeName="href" values="#;javascript:alert(1)"/>',
    ],
    ['the script address `\u0001javascript:alert(1)`', '<a href="\u0001javascript:alert(1)"/>'],
    ['the script address `view-source:javascript:x`', '<a href="view-source:javascript:x"/>'],
    [
      'a `<form>` element',
      '<h:form xmlns:h="http://www.w3.org/1999/xhtml" action="javascript:x"><h:input type="submit"/></h:form>',
    ],
    ['the outside address `https://example.org/a.png`', '<image href="https://example.org/a.png"/>'],
    ['the outside address `//example.org/a.svg#b`', '<use xlink:href="//example.org/a.svg#b"/>'],
    ['the outside address `photo.png`', '<image href="photo.png"/>'],
    ['the outside address `data:image/svg+xml,x`', '<use href="data:image/svg+xml,x"/>'],
    ['the script address `data:text/html,x`', '<a href="data:text/html,x"/>'],
    ['the outside address `https://example.org/b`', '<rect fill="url(https://example.org/b)"/>'],
    ['the outside address `//example.org`', '<rect style="fill: u\\72l(//example.org)"/>'],
    ['the outside address `/font.woff2`', '<style>@font-face { src: url("/font.woff2") }</style>'],
    ['a style that loads another file', '<style>@import "other.css";</style>'],
    ['a style that loads another file', '<style><![CDATA[@im/**/port "x";@import "other.css"]]></style>'],
  ])('finds %s', (what, content) => {
    expect(unsafeSvg(svg(content))).toEqual({ line: 2, column: 3, what });
  });

  it.each([
    '<!DOCTYPE svg [ <!ENTITY a "<script>1</script>"> ]>',
    '<!DOCTYPE svg [ <!ATTLIST svg onload CDATA "alert(1)"> ]>',
  ])('finds declarations in the doctype: %s', (doctype) => {
    expect(unsafeSvg(`\n${doctype}${svg('')}`)).toEqual({
      line: 2,
      column: 1,
      what: 'declarations in its doctype',
    });
  });

  it('an attribute of a drawing program that only begins like a handler is none', () => {
    expect(unsafeSvg(svg('<g only_selected="false" on.x="1"/>'))).toBeUndefined();
  });

  it('takes no encoding in which a browser may find tags that we do not see', () => {
    const drawing = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${svg('')}`;
    expect(unsafeSvg(drawing('ISO-2022-JP'))).toMatchObject({ what: 'the text encoding `ISO-2022-JP`' });
    for (const encoding of ['UTF-8', 'iso-8859-1']) expect(unsafeSvg(drawing(encoding))).toBeUndefined();
  });

  it('finds an outside stylesheet and markup that is no XML', () => {
    expect(unsafeSvg(`<?xml-stylesheet href="a.css"?>${svg('')}`)).toMatchObject({
      what: 'an outside stylesheet',
    });
    expect(unsafeSvg(svg('<g>'))).toMatchObject({ what: 'markup that is not well-formed XML' });
    expect(unsafeSvg(svg('&nbsp;'))).toMatchObject({ what: 'markup that is not well-formed XML' });
  });

  it('passes ordinary drawings', () => {
    expect(unsafeSvg(DRAWING)).toBeUndefined();
    const content = `<a href="https://example.org/">link</a><use href="#a"/><rect fill="url(#b)" style="clip-path: url('#c')"/>
      <image href="data:image/png;base64,${'A'.repeat(300_000)}"/><text font-size="3">onclick=1 javascript:</text>
      <foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="color: #000"><b>Box</b><br/></div></foreignObject>
      <style>@font-face { src: url(data:font/woff2;base64,AA) }</style><animate attributeName="opacity" values="0;1"/>`;
    expect(unsafeSvg(svg(content))).toBeUndefined();
  });
});
