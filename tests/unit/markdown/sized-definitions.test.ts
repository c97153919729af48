import { expect, it } from 'vitest';
import { render } from './render.ts';

it.each([
  ['[i]: a.png =300x', { width: 300 }],
  ['[i]: <a.png> =300x200', { width: 300, height: 200 }],
  ['[i]: a.png "A\'s" =x200', { height: 200 }],
  ['[i]: a.png {height=96px}', { height: 96 }],
  ['[i]: a.png {: width="300" .right}', { width: 300 }],
])('a picture has the size that its definition says: %s', async (line, size) => {
  const { pictures, problems } = await render('![A cat][i]', '', line, '', 'Text.');
  expect(pictures).toMatchObject([{ source: 'a.png', ...size }]);
  expect(problems).toEqual([]);
});

it('a title stays, a link loses its list, and code and notes stay as they are', async () => {
  const { html, links } = await render(
    '![A][i] [x][k] `[i]: a.png =300x`[^1]',
    '',
    '[i]: a.png "T" {width=50%}',
    '[k]: https://x.org {target=_blank}',
    '[^1]: a =300x',
    '',
    '```',
    '[i]: a.png =300x',
    '```',
  );
  expect(links).toMatchObject([{ target: 'https://x.org' }]);
  expect(html).not.toContain('target=_blank');
  expect(html).toContain('<code>[i]: a.png =300x</code>');
  expect(html).toMatch(/a =300x/);
});
