import { expect, it } from 'vitest';
import { readable, render } from '../markdown/render.ts';

const page = async (...lines: string[]) => {
  const document = await render(...lines);
  const html = readable(document)
    .replace(/&#x3C;/g, '‹')
    .replace(/ class="unknown-component"/g, '');
  return { html, said: document.problems.map(({ rule, message }) => `${rule}: ${message}`) };
};

it('lines that import something are left out and said once, with their number', async () => {
  const { html, said } = await page(
    "import Tabs from '@theme/Tabs'\nimport {\n  A,\n  B,\n} from \"./ab\";\nimport './x.css'",
    '',
    'We import torch.',
    '',
    '```js\nimport x from "y"\n```',
  );
  expect(html).toMatch(/^<p>We import torch\.<\/p>\s*<code-block/);
  expect(said).toEqual([
    'foreign-syntax: A line that imports something into a program is left out, 3 times in this lecture.',
  ]);
});

it('a component that was imported is its name and what it holds', async () => {
  const { html, said } = await page(
    "import { Detail } from '../Detail'",
    '',
    '<Detail>',
    '',
    'Hello **world**, <Detail>a</Detail>.',
    '',
    '</Detail>',
  );
  expect(html).toBe(
    '<p><code>‹Detail></code> </p>\n<p>Hello <strong>world</strong>, <code>‹Detail></code> a.</p>',
  );
  expect(said.slice(1)).toEqual([
    "foreign-syntax: `<Detail>` is a component that isn't here: readers see its name, and what it holds, 2 times in this lecture.",
  ]);
});

it('so is one that is written like a component, also inside HTML', async () => {
  const { html } = await page('<Detail title="why">\n\n- a\n\n</Detail>\n\n<div>\n<Card id="x" />\n</div>');
  expect(html).toBe(
    '<p><code>‹Detail title="why"></code> </p>\n<ul>\n<li>a</li>\n</ul>\n<div>\n<code>‹Card id="x" /></code> \n</div>',
  );
});

it('an element of HTML may have capitals', async () => {
  const { html, said } = await page(
    'One<Br/>two, <Font color="red">red</Font>.',
    '',
    '<Table border="1"><Tr><Td>Cell</Td></Tr></Table>',
  );
  expect(html).not.toContain('<code');
  expect(html).toContain('<br>');
  expect(html).toMatch(/<td>\s*Cell/);
  expect(said.join()).not.toContain('component');
});

it.each(['Vec<String>', 'An <EOS> token', '<Answer>42</Answer>', '`<Detail id="x">`'])(
  'what no component is written like stays text: %s',
  async (text) => {
    const { html, said } = await page(text);
    expect(html.replace(/<\/?(?:p|code)>/g, '')).toBe(text.replace(/`/g, '').replace(/</g, '‹'));
    expect(said.join()).not.toContain('component');
  },
);

it('a badge in a heading is no word of its address', async () => {
  const document = await render('# T', '', '## optimizeDeps.include <Badge type="tip" />', '', 'Text.');
  expect(document.headings.map(({ id }) => id)).toEqual(['optimizedepsinclude']);
});
