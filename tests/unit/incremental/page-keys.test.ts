import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { pageKeys } from '../../../src/incremental/page-keys.ts';
import { openSite } from '../../../src/site/open-site.ts';
import { content } from '../read/content.ts';

const picture = (red: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .png()
    .toBuffer();

let folder: string;
let before: Map<string, string>;
beforeEach(async () => {
  folder = await content({
    'course.yml': 'title: Keys\nlanguage: en\n',
    'glossary.yml': '- term: Token\n  definition: A piece of text.\n',
    '01-one.md': '# One\n\nText.\n\n![A](a.png)\n\n## Part\n\nMore.\n',
    '02-two.md': '# Two\n\n[](01-one.md#part)\n',
    '03-three.md': '# Three\n\nText.\n',
    'a.png': await picture(1),
    'b.png': await picture(2),
  });
  before = await keys();
});

const keys = async (made = 'this code') => pageKeys(await openSite(folder, '/'), made);
const write = (name: string, text: string | Buffer) => writeFile(join(folder, name), text);
const all = ['one', 'two', 'three'];

/** The lectures of now whose pages have to be made again. */
async function toMake(made?: string): Promise<string[]> {
  return [...(await keys(made))].filter(([slug, key]) => before.get(slug) !== key).map(([slug]) => slug);
}

test('without a change every page can stay', async () => {
  expect([...before.keys()]).toEqual(all);
  expect(await toMake()).toEqual([]);
});

test('other words of a lecture, or another picture in it, are seen on its own page alone', async () => {
  await write('03-three.md', '# Three\n\nMany more words.[^1]\n\n[^1]: A note.\n');
  expect(await toMake()).toEqual(['three']);
  await write('a.png', await picture(3));
  expect(await toMake()).toEqual(['one', 'three']);
});

test('code of another file is seen where it is shown', async () => {
  await write('code.js', 'one();');
  await write('03-three.md', '# Three\n\n<<< ./code.js\n');
  before = await keys();
  await write('code.js', 'two();');
  expect(await toMake()).toEqual(['three']);
});

test('what a link leads to is seen where the link is', async () => {
  await write('01-one.md', '# One\n\nText.\n\n![A](a.png)\n\n## The part {#part}\n\nMore.\n');
  expect(await toMake()).toEqual(['one', 'two']);
  await write('c.pdf', 'text');
  expect(await toMake()).toEqual(['one', 'two']);
  await write('03-three.md', '# Three\n\n[](c.pdf) [](d.pdf)\n');
  before = await keys();
  await write('d.pdf', 'text');
  expect(await toMake()).toEqual(['three']);
});

test.each([
  ['a title', () => write('03-three.md', '# Another\n\nText.\n')],
  ['the title of the course', () => write('course.yml', 'title: Other\nlanguage: en\n')],
  ['a term', () => write('glossary.yml', '- term: Word\n  definition: A piece of text.\n')],
  ['a former address', () => write('links.txt', 'one#before  moved to  one#part\n')],
])('%s may be seen on any page', async (_, change) => {
  await change();
  expect(await toMake()).toEqual(all);
});

test('a lecture of another name has another page, and links to it from any', async () => {
  await rename(join(folder, '03-three.md'), join(folder, '03-third.md'));
  expect(await toMake()).toEqual(['one', 'two', 'third']);
});

test('what only the course knows of a lecture is seen on its page', async () => {
  await write('course.yml', 'title: Keys\n');
  await write(
    '01-one.md',
    `# One\n\n${'The model learns to predict the word that comes next. '.repeat(40)}\n`,
  );
  await write('03-three.md', `# Three\n\n${'Le modèle apprend à prédire le mot suivant. '.repeat(20)}\n`);
  before = await keys();
  // Nobody looks any more whether a lecture is in another language.
  await write('course.yml', 'title: Keys\nlanguage: en\n');
  expect(await toMake()).toEqual(['three']);
});

test('other code makes every page anew', async () => {
  expect(await toMake('other code')).toEqual(all);
});
