import { expect, it } from 'vitest';
import { readable, render } from '../markdown/render.ts';

const html = async (text: string) =>
  readable(await render('# T', '', text)).replace(/<(\w+) [^>]*>/g, '<$1>');

it.each([
  ['- :material-clock-fast:{ .lg .middle } __Set up__', '<li><strong>Set up</strong></li>'],
  ['[:octicons-arrow-right-24: Start](a.md)', '<a>Start</a>'],
  ['Click {{< fa brands github >}} here.', '<p>Click here.</p>'],
  ['Click *{{< bi star-fill size=2em >}} here*.', '<em>here</em>'],
  ['See {{< icon "github" >}} X.', '<p>See X.</p>'],
  ['Text.\n\n{{< iconify fa6-brands github >}}', '<p>Text.</p>'],
])('%s shows its words', async (text, expected) => {
  const document = await render('# T', '', text);
  expect(await html(text)).toContain(expected);
  expect(document.html).not.toMatch(/[{}]|:material|:octicons/);
  expect(document.problems).toEqual([]);
});

it('says what an icon is called that stands alone', async () => {
  expect(await html('[{{< fa brands github >}}](https://x.example)')).toContain('<a>github</a>');
  expect(await html('| a | b |\n|---|---|\n| :material-check: | :material-close-circle: |')).toMatch(
    /<td>✓<\/td>\s*<td>✗<\/td>/,
  );
});

it.each(['`:material-check:`', 'at 10:material-a:b', ':materials:', '{{< other x >}}', ':fontawesome:'])(
  'leaves %s',
  async (written) => {
    expect((await html(`Text ${written} here.`)).replace(/<[^>]*>/g, '')).toContain(
      written.replace(/`/g, '').replace('<', '&#x3C;'),
    );
  },
);
