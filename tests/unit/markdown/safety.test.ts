import { describe, expect, it } from 'vitest';
import { problems, readable, render, renderMdx } from './render.ts';

describe("what would run in the reader's browser", () => {
  it.each([
    ['<script>alert(1)</script>', 'script 3:1'],
    ['Text <script>alert(1)</script> more', 'script 3:6'],
    ['<a onclick="x()">x</a>', 'event-handler 3:1'],
    ['<img src="data:image/png;base64,AA" alt="x" onerror=alert(1)>', 'event-handler 3:1'],
    ['<svg onload=alert(1)></svg>', 'event-handler 3:1'],
    ['<a href="javascript:alert(1)">x</a>', 'script-url 3:1'],
    ['[x](javascript:alert(1))', 'script-url 3:1'],
    ['Text [x](VBScript:x)', 'script-url 3:6'],
    ['<a href="&#106;avascript:alert(1)">x</a>', 'script-url 3:1'],
    ['<a href=" java\tscript:alert(1)">x</a>', 'script-url 3:1'],
    ['<a href="data:text/html,x">x</a>', 'script-url 3:1'],
    ['<svg><a xlink:href="javascript:x">x</a></svg>', 'script-url 3:6'],
    ['<iframe src="javascript:alert(1)"></iframe>', 'script-url 3:1'],
    ['<iframe srcdoc="<b>x</b>"></iframe>', 'raw-html 3:1'],
    ['<object data=" JAVASCRIPT:alert(1)"></object>', 'script-url 3:1'],
    ['<embed src="data:text/html,x">', 'script-url 3:1'],
    ['<form action="java&Tab;script:x"><p>Kept</p></form>', 'script-url 3:1'],
    ['<p><button formaction="javascript:x">x</button></p>', 'script-url 3:4'],
    ['<video src="a.mp4" poster="javascript:x"></video>', 'script-url 3:1'],
    [
      '<img src="data:image/png;base64,AA" alt="" srcset="data:image/png;base64,AA 2x, javascript:x 3x">',
      'script-url 3:1',
    ],
    ['<p style="background:url(\'java&#10;script:x\')">x</p>', 'script-url 3:1'],
    ['<table background="javascript:x"><tr><td>x</td></tr></table>', 'script-url 3:1'],
    ['<blockquote cite="javascript:x">x</blockquote>', 'script-url 3:1'],
    ['<body onload="x()">', 'event-handler 3:1'],
    ['Text <body onload="x()"> more', 'event-handler 3:6'],
    ['<frameset onload=x()><frame src="javascript:x"></frameset>', 'event-handler 3:1', 'script-url 3:22'],
    ['<base href="javascript:/">', 'script-url 3:1'],
    ['<meta http-equiv="refresh" content="0; url=javascript:x">', 'script-url 3:1'],
    ['<template><b onclick="x">t</b></template>', 'event-handler 3:11'],
    ['<svg><a><animate attributeName="href" values="#;javascript:x"/></a></svg>', 'script-url 3:9'],
    ['<svg><a><set attributeName="onclick" to="x"/></a></svg>', 'event-handler 3:9'],
    ['<math><mi xlink:href="javascript:x">x</mi></math>', 'script-url 3:7'],
    ['<a href="java&#xFDD0;script:x">x</a>', 'script-url 3:1'],
    ['<javascript:alert(1)>', 'script-url 3:1'],
  ])('is taken out and reported: %s', async (line, ...expected) => {
    const document = await render('# Title', '', line);
    expect(problems(document).filter((problem) => !/^embedded-page/.test(problem))).toEqual(expected);
    // A script or a handler is mostly somebody else's embed, and gone without harm.
    const isWarning = expected.every((one) => /^(?:script|event-handler) /.test(one));
    expect(document.problems.some(({ severity }) => severity === 'error')).toBe(!isWarning);
    // An address that was written as the words of its own link stays words.
    expect(document.html.replace('>javascript:alert(1)<', '')).not.toMatch(/script|alert|\son\w+=|srcdoc/i);
  });

  it.each([
    '<form action="javascript:x"><p>Kept</p></form>',
    '<svg><a><animate attributeName="href" values="javascript:x"/></a></svg>',
    '<base href="//example.org">',
    '<meta http-equiv="refresh" content="0;url=//example.org">',
    '<template><b onclick="x">t</b></template>',
    '<iframe srcdoc="<script>x</script>"></iframe>',
  ])('does not get through as %s', async (line) => {
    expect((await render(line)).html).not.toMatch(/javascript|refresh|<base|<form|<script|onclick|srcdoc/i);
  });

  it.each([
    '<!-- <b onclick="x">x</b> -->',
    '<pre><code>&lt;body onload="x()"&gt;</code></pre>',
    '`<body onload="x()">`',
    '<p title="javascript: the language" data-on="x">Text</p>',
    '<img src="data:image/png;base64,AA" alt="JavaScript: the parts">',
    '<a href="https://example.org/?q=javascript:x">Text</a>',
  ])('is not what only looks like it: %s', async (line) => {
    expect(problems(await render(`Text ${line}`, '', line))).toEqual([]);
  });

  it('makes no slot of an attribute or a text', async () => {
    const { html } = await render('![x](a.png)', '', '<p title="&#xFDD0;p0&#xFDD1;">&#xFDD0;p0&#xFDD1;</p>');
    // The figure's place and its picture.
    expect(html.match(/\uFDD0[a-z]/g)).toEqual(['\uFDD0a', '\uFDD0p']);
  });

  it.each([
    ['<b onclick="x" title={1 + 1}>x</b>', 'event-handler 1:1'],
    ['<a href="java&Tab;script:x" title={1 + 1}>x</a>', 'script-url 1:1'],
    ['<div set:html="<img src=x onerror=x>" />', 'raw-html 1:1'],
    ['<iframe srcDoc="<script>x</script>" title={1 + 1} />', 'raw-html 1:1'],
    ['<form action="javascript:x" title={1 + 1} />', 'script-url 1:1'],
    ['<iframe src="javascript:x" />', 'script-url 1:1'],
    ['<body onLoad="x()" />', 'event-handler 1:1'],
    ['<object data={"javascript:x"} />', 'script-url 1:1'],
    ['<source srcSet="a.png 1x, javascript:x 2x" title={1 + 1} />', 'script-url 1:1'],
  ])('is reported in `.mdx` beside what is computed: %s', async (line, problem) => {
    expect(problems(await renderMdx(line))).toContain(problem);
  });

  it('is reported in `.mdx`, too, once each', async () => {
    const document = await renderMdx(
      '<script>alert(1)</script>',
      '',
      '<a href="javascript:x">x</a>',
      '',
      '<b onClick={() => 1}>x</b>',
    );
    expect(problems(document)).toEqual(['script 1:1', 'script-url 3:1', 'event-handler 5:1']);
  });
});

describe('what would load from elsewhere', () => {
  it.each([
    ['<iframe src="https://video.example/x" title="A talk"></iframe>', 'A talk'],
    ['<video src="https://video.example/x"></video>', 'video.example/x'],
    ['<video controls><source src="https://video.example/x"></video>', 'video.example/x'],
    ['<object data="https://video.example/x">A thing</object>', 'A thing'],
  ])('is a link, with a warning: %s', async (line, label) => {
    const document = await render(line);
    expect(readable(document)).toContain(`<a href="https://video.example/x" class="embed">${label}</a>`);
    expect(document.problems).toMatchObject([
      { rule: 'embedded-page', severity: 'warning', place: { line: 1, column: 1 } },
    ]);
  });

  it.each([
    '<video src="a.mp4" poster="https://example.org/p.png"></video>',
    '<table background="https://example.org/p.png"><tr><td>x</td></tr></table>',
    '<svg><image href="https://example.org/p.png"/></svg>',
    '<p style="background:url(https://example.org/p.png)">x</p>',
    '<svg><rect fill="url(https://example.org/p.svg#a)"/></svg>',
    '<img src="data:image/png;base64,AA" alt="" srcset="https://example.org/p.png 2x">',
  ])('is taken out: %s', async (line) => {
    const document = await render(line);
    expect(document.html + JSON.stringify(document.styles)).not.toContain('example.org');
  });

  it('waits in ordinary links', async () => {
    expect(readable(await render('[x](https://example.org/)'))).toBe(
      '<p><a href="https://example.org/">x</a></p>',
    );
  });
});

it("keeps a page that a link opens away from this one, and the reader's path from it", async () => {
  const line =
    '<a href="https://example.org/" target="_blank" rel="opener nofollow" referrerpolicy="unsafe-url">x</a>';
  expect(readable(await render(line))).toBe(
    '<p><a href="https://example.org/" target="_blank" rel="nofollow noopener">x</a></p>',
  );
});

it('keeps the words of a form and drops comments', async () => {
  expect(readable(await render('<form><p>Words</p></form>', '', 'Text <!-- to do --> more.'))).toBe(
    '<p>Words</p>\n<p>Text  more.</p>',
  );
});

it('warns of a <style> block', async () => {
  expect((await render('<style>p{color:red}</style>')).problems).toMatchObject([
    { rule: 'style-block', severity: 'warning' },
  ]);
});
