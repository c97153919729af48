import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { prepareFigures } from '../../../src/interactive-figures/prepare-figures.ts';
import { content } from '../read/content.ts';

const square = `
import { twice } from './twice.ts';
export const first = { n: 3 };
export const controls = [{ type: 'range', name: 'n', label: 'Number & so on', min: 1, max: 10 }];
export const view = ({ n }: typeof first) => '<p>' + twice(n) + '</p>';`;
const twice = 'export const twice = (n: number): number => 2 * n;';

async function prepare(files: Record<string, string>) {
  const folder = await content(files);
  const modules = Object.keys(files)
    .filter((file) => file.endsWith('.ts') && !file.includes('twice'))
    .map((file) => join(folder, file));
  const figures = await prepareFigures(modules, { folder, base: '/notes/', kept: join(folder, 'kept') });
  const by = <Value>(map: Map<string, Value>) =>
    Object.fromEntries([...map].map(([path, value]) => [path.slice(folder.length + 1), value]));
  return { html: by(figures.html), faults: by(figures.faults), files: figures.files };
}

it('runs a module once for the figure that stands in the page', async () => {
  const { html, faults, files } = await prepare({ 'square.ts': square, 'twice.ts': twice });
  expect(faults).toEqual({});
  expect(html['square.ts']).toContain('<fieldset class="figure-view" disabled><p>6</p></fieldset>');
  expect(html['square.ts']).toContain(
    'Number &amp; so on <input type="range" name="n" value="3" min="1" max="10"',
  );
  const [, address = ''] = /src="([^"]+)"/.exec(html['square.ts'] ?? '') ?? [];
  expect(address).toMatch(/^\/notes\/_figures\/square-[\w-]+\.js$/);
  expect([...files.keys()]).toContain(address.slice('/notes/_figures/'.length));
});

it('names a file by its content', async () => {
  const one = await prepare({ 'square.ts': square, 'twice.ts': twice });
  const other = await prepare({ 'square.ts': square, 'twice.ts': twice.replace('2', '3') });
  expect(other.html['square.ts']).toContain('<p>9</p>');
  expect([...one.files.keys()]).not.toEqual([...other.files.keys()]);
});

it('packs data files, and opens them for the view', async () => {
  const module = `
    export const first = { n: 0 };
    export const controls = [];
    export const files = { words: './data/words.txt' };
    export const open = ({ words }) => new TextDecoder().decode(words);
    export const view = (_, words) => words;`;
  const { html, files } = await prepare({ 'words.ts': module, 'data/words.txt': 'apple' });
  expect(html['words.ts']).toContain('disabled>apple</fieldset>');
  const [name = ''] = [...files.keys()].filter((file) => file.endsWith('.bin'));
  expect(gunzipSync(files.get(name) ?? '').toString()).toBe('apple');
});

it('waits for what a module opens with code that only a touch loads', async () => {
  const module = `
    export const first = { n: 4 };
    export const controls = [];
    export const open = async () => (await import('./late/twice.ts')).twice;
    export const view = ({ n }, twice) => '<p>' + twice(n) + '</p>';`;
  const { html, files } = await prepare({ 'late.ts': module, 'late/twice.ts': twice });
  expect(html['late.ts']).toContain('<p>8</p>');
  expect([...files.keys()]).toHaveLength(2);
});

it('says what is wrong with one module, and draws the others', async () => {
  const { html, faults } = await prepare({
    'bad.ts': 'export const first = {\n  n: 3;\n};',
    'empty.ts': 'export const first = { n: 1 };',
    'throws.ts': `${square.replace("'<p>' +", 'undefined.x +')}`,
    'lost.ts': `${square}\nexport const files = { a: './a.bin' };`,
    'outside.ts': `${square}\nexport const files = { a: '../../a.bin' };`,
    'square.ts': square,
    'twice.ts': twice,
  });
  expect(Object.keys(html)).toEqual(['square.ts']);
  expect(faults['bad.ts']?.at).toMatchObject({ line: 2 });
  expect(faults['empty.ts']?.message).toBe('It exports no function `view`.');
  expect(faults['throws.ts']?.message).toContain('undefined');
  expect(faults['lost.ts']?.message).toBe('There is no file `./a.bin` beside lost.ts.');
  expect(faults['outside.ts']?.message).toBe('Its file `../../a.bin` lies outside the content folder.');
});

it('draws the figure that the guide shows', async () => {
  const [, module = ''] =
    /```ts\n(export const first[\s\S]*?)```/.exec(await readFile('README.md', 'utf8')) ?? [];
  expect(module.trim().split('\n').length).toBeLessThanOrEqual(20);
  const { html, faults } = await prepare({ 'dice.ts': module });
  expect(faults).toEqual({});
  expect(html['dice.ts']).toContain('<tr><th>7</th><td>16.7 %</td></tr>');
});
