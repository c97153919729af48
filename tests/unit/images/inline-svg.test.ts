import { describe, expect, it } from 'vitest';
import { inlineSvg } from '../../../src/images/inline-svg.ts';
import { DRAWING } from './pictures.ts';

const svg = (content: string, attributes = 'class="figure"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;

describe('inlineSvg', () => {
  it('leaves nothing but the drawing', () => {
    expect(inlineSvg(DRAWING)).toBe(
      '<svg class="figure" viewBox="0 0 320 200"><title>Two boxes</title><rect id="box" width="10" height="10"/></svg>',
    );
  });

  it('takes only figures of ours', () => {
    expect(inlineSvg(svg('<g/>', ''))).toBeUndefined();
    expect(inlineSvg(svg('<g/>', 'class="configure figures"'))).toBeUndefined();
    expect(inlineSvg(svg('<g/>', 'class="wide figure"'))).toBe('<svg class="wide figure"><g/></svg>');
    expect(inlineSvg('<p class="figure">text</p>')).toBeUndefined();
    expect(inlineSvg('<svg class="figure"')).toBeUndefined();
  });

  it('lets panels flow: each is a drawing of its own, and the first says what all of them show', () => {
    const panel = (x: number) =>
      `<svg class="figure" x="${x}" y="0" width="9" height="5" viewBox="0 0 9 5"><rect width="${x + 1}"/></svg>`;
    const source = svg(
      `<title id="t">Two</title>\n${panel(0)}${panel(9)}`,
      'class="figure panels" viewBox="0 0 18 5" role="img" aria-labelledby="t"',
    );
    expect(inlineSvg(source, 'b-')).toBe(
      '<span class="figure panels" role="img" aria-labelledby="b-t">' +
        '<svg class="figure" viewBox="0 0 9 5"><title id="b-t">Two</title><rect width="1"/></svg>' +
        '<svg class="figure" viewBox="0 0 9 5"><rect width="10"/></svg></span>',
    );
    expect(inlineSvg(svg(`<g/>${panel(0)}`, 'class="figure panels"'))).toMatch(/^<svg/);
  });

  it('takes nothing that runs, loads, or that the pages’ policy would drop', () => {
    expect(inlineSvg(svg('<script>1</script>'))).toBeUndefined();
    expect(inlineSvg(svg('<style>rect { fill: red }</style>'))).toBeUndefined();
    expect(inlineSvg(svg('<rect style="fill: red"/>'))).toBeUndefined();
  });

  it('keeps spaces between words and drops those between shapes', () => {
    expect(
      inlineSvg(svg('\n  <text>\n  <tspan>one</tspan> <tspan>two</tspan></text>\n  <g> <g/> </g>\n')),
    ).toBe('<svg class="figure"><text> <tspan>one</tspan> <tspan>two</tspan></text><g><g/></g></svg>');
  });

  it('writes text and attributes so that HTML reads them as they were meant', () => {
    expect(
      inlineSvg(svg('<text aria-label="a &quot;b&quot; &lt;i&gt;">1 &lt; 2 &amp; <![CDATA[<b>]]></text>')),
    ).toBe(
      '<svg class="figure"><text aria-label="a &quot;b&quot; &lt;i&gt;">1 &lt; 2 &amp; &lt;b&gt;</text></svg>',
    );
  });

  it('drops what drawing programs note for themselves, and prefixes', () => {
    const source = svg(
      '<metadata><x:note/></metadata><x:view/><s:rect x:label="a" width="1"/><use xlink:href="#a"/>',
      'class="figure" xmlns:x="urn:x" xmlns:s="http://www.w3.org/2000/svg"',
    );
    expect(inlineSvg(source)).toBe('<svg class="figure"><rect width="1"/><use href="#a"/></svg>');
  });

  it('renames ids and what refers to them, and nothing else', () => {
    const source = svg(
      '<title id="t">x</title><path id="p" fill="url(#p)" filter="url(\'#q\')"/><use href="#p"/><a href="#section"/>',
      'class="figure" aria-labelledby="t other"',
    );
    expect(inlineSvg(source, 'f2-')).toBe(
      '<svg class="figure" aria-labelledby="f2-t other"><title id="f2-t">x</title>' +
        '<path id="f2-p" fill="url(#f2-p)" filter="url(#q)"/><use href="#f2-p"/><a href="#section"/></svg>',
    );
  });
});
