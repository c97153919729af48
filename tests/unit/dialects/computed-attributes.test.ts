import { expect, it } from 'vitest';
import { renderStatic } from '../../../src/markdown/render-lecture.ts';

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
  expect(problems.map(({ rule }) => rule)).toEqual(['mdx-syntax']);
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
