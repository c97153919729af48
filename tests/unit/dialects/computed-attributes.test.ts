import { expect, it } from 'vitest';
import { renderStatic } from '../../../src/markdown/render-lecture.ts';
import { readable, render } from '../markdown/render.ts';

const lines = [
  '<Switch {fw} />',
  '',
  "{#if fw === 'pt'}",
  '<Banner chapter={7}',
  '  notebooks={[',
  '    {label: "English", value: "https://x.org"},',
  '  ]} />',
  '{:else}',
  '<Video id="y"/>',
  '{/if}',
  '',
  '## Code',
  '',
  '```',
  '<Banner chapter={7} />',
  '{/if}',
  '```',
  '',
  'The {end',
];

it('components that are given what nothing can read stand by their names', async () => {
  const { html, problems, headings } = await renderStatic(lines.slice(0, -1).join('\n'));
  expect(problems.map(({ rule }) => rule)).toEqual(['mdx-syntax', ...Array(3).fill('unknown-name')]);
  const shown = [...html.matchAll(/unknown-component">&#x3C;([^<]*)</g)].map(([, name]) => name);
  expect(shown).toEqual(['Switch>', 'Banner>', 'Video id="y">']);
  expect(html.replace(/aria-label|<pre[\s\S]*<\/pre>/g, '')).not.toMatch(/\{[#:/]|label|notebooks/);
  expect(/<pre[\s\S]*<\/pre>/.exec(html)?.[0].replace(/<[^>]+>/g, '')).toContain(
    'Banner chapter={7} />\n{/if}',
  );
  expect(headings[0]?.place.line).toBe(12);
});

it('and what is broken beyond that is read as Markdown', async () => {
  const { html } = await renderStatic(lines.join('\n'));
  expect(html).toContain('The {end');
});

it('a text without code of its own that MDX cannot read is Markdown, and says so in a warning', async () => {
  const { html, problems } = await renderStatic(
    [
      '# T',
      '',
      '<!-- a note -->',
      'One<br>two. {/* another */}',
      '',
      '<figure>',
      '<img src="a.png" alt="A">',
      '</figure>',
      '',
      '<Box title="b">',
      '',
      'Held **so**.',
      '',
      '</Box>',
    ].join('\n'),
  );
  expect(problems.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    'warning mdx-syntax',
    'warning foreign-syntax',
  ]);
  expect(html).toContain('One<br>two.');
  expect(html).toContain('Held <strong>so</strong>.');
  expect(html).toContain('figure');
  expect(html).not.toContain('note');
  expect(html).not.toContain('another');
});

it('one with an import is code, and an error where it cannot be read or names nothing', async () => {
  const said = async (text: string) =>
    (await renderStatic(text)).problems.map(({ rule, severity }) => `${severity} ${rule}`);
  expect(await said('# T\n\nWith <Box name="b" />.')).toEqual(['warning unknown-name']);
  expect(await said("import A from './a.js'\n\n# T\n\nWith <Box name='b' />.")).toEqual([
    'error unknown-name',
  ]);
  expect(await said("import A from './a.js'\n\n# T\n\nOne {two.")).toEqual(['error mdx-syntax']);
});

it('elements of HTML in .md that are given code have what of it can be told', async () => {
  const document = await render(
    "<img alt=\"a\" src={require('@site/static/img/x.jpg').default} style={{maxWidth: 'min(100%, 420px)'}} />",
    '',
    'Some <span style={{color: "red"}}>red</span> words, `<img src={x} />` and `<b style={{}}>`.',
    '',
    '```html',
    '<b style={{color: "red"}}>',
    '```',
  );
  expect(document.problems).toEqual([]);
  expect(document.pictures.map(({ source, alt }) => [source, alt])).toEqual([
    ['@site/static/img/x.jpg', 'a'],
  ]);
  const shown = readable(document)
    .replace(/<[^>]+>/g, '')
    .replace(/&#x3C;/g, '<');
  expect(shown).toContain('Some red words, <img src={x} /> and <b style={{}}>.');
  expect(shown).toContain('<b style={{color: "red"}}>');
});

it('code is shown as it stands, by its indent or between any backticks, but what is indented in a list is none', async () => {
  const document = await render(
    'Code: ``<b id={a}>`` and <b id={c}>bold</b>:',
    '',
    '    <b id={d}>',
    '',
    '- A list:',
    '',
    '    <img alt="a" src={useBaseUrl("img/x.png")} />',
  );
  const shown = readable(document).replace(/&#x3C;/g, '<');
  expect(shown).toContain('<code><b id={a}></code> and <b>bold</b>:');
  expect(shown).toContain('<b id={d}>');
  expect(document.pictures.map(({ source }) => source)).toEqual(['/img/x.png']);
});
