import { expect, it } from 'vitest';
import { keysIn } from '../../../src/bibliography/citation.ts';
import { distillLine } from '../../../src/dialects/distill.ts';
import { render } from '../markdown/render.ts';

it.each([
  ['A <d-math>a < b</d-math> here', 'A $a < b$ here'],
  ['see<d-cite key="one, two"></d-cite>.', 'see [@one; @two].'],
  ['a <d-cite key="one">Sampler</d-cite>', 'a Sampler [@one]'],
  ['it.<d-footnote>A *note*.</d-footnote> On', 'it.^[A *note*.] On'],
  ['<d-math block>', '$$'],
  ['<d-math block class="l-page">', '$$'],
  ['  </d-math>', '  $$'],
  ['<d-math block>x</d-math>', '$$x$$'],
  [
    'wrap it in `<d-math>` and `</d-math>`, a <d-math>b</d-math>',
    'wrap it in `<d-math>` and `</d-math>`, a $b$',
  ],
  ['<d-byline></d-byline>', '<d-byline></d-byline>'],
])('%s', (line, read) => expect(distillLine(line)).toBe(read));

it('formulas and notes of Distill, and those of Leanpub, are ours', async () => {
  const document = await render(
    '<d-math block>',
    'a = b',
    '</d-math>',
    'where {$$}y{/$$} is so, written `{$$}y{/$$}`.<d-footnote>Said there.</d-footnote>',
    '',
    '{$$}',
    'y = 1',
    '{/$$}',
    '',
    '```',
    '<d-math>',
    '```',
  );
  expect(document.problems).toEqual([]);
  expect(document.footnotes).toHaveLength(1);
  expect(document.html.match(/display="block"/g)).toHaveLength(2);
  expect(document.html).toMatch(/where <math[^>]* data-tex="y">/);
  expect(document.html).toContain('<code>{$$}y{/$$}</code>');
});

it('what Distill cites belongs to the text', () => {
  expect([...keysIn('a<d-cite key="one2019, Two:2003"></d-cite> and \\cite{three}')]).toEqual([
    'one2019',
    'Two:2003',
    'three',
  ]);
});
