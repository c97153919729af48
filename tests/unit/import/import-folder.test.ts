import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findSurroundings } from '../../../src/import/find-surroundings.ts';
import { importFolder } from '../../../src/import/import-folder.ts';
import { reportImport } from '../../../src/import/remarks.ts';
import { writeImport } from '../../../src/import/write-import.ts';
import { openCourse } from '../../../src/site/open-course.ts';
import { content } from '../read/content.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const notes = {
  'README.md':
    '# Weather\n\nBegin with [air](01-air/README.md#pressure) or [[Wind]], [[Air#Pressure|pressure]].',
  '01-air/README.md':
    '# Air\n\n**Pressure**\n\nSee [wind](../02-wind.md), ![a map](../img/map.png) and ![sky](/img/sky.png).\n\n[data](data.csv)',
  '01-air/data.csv': 'a,b',
  '02-wind.md': '# Wind\n\nBack to [air](01-air/).\n\n![lost](nowhere.png)',
  'img/map.png': pixel,
  'img/sky.png': pixel,
  'img/unused.png': pixel,
};

it('brings a folder in: files keep their places, links and pictures follow, and nothing else is copied', async () => {
  const folder = await content(notes);
  const out = join(await content({}), 'course');
  const { files, copies } = await importFolder(folder);
  await writeImport(out, files, copies);
  expect((await readdir(out, { recursive: true })).sort()).toEqual([
    '01-air',
    '01-air/README.md',
    '01-air/data.csv',
    '02-wind.md',
    'README.md',
    'img',
    'img/map.png',
    'img/sky.png',
  ]);
  const air = await readFile(join(out, '01-air/README.md'), 'utf8');
  expect(air).toContain('[wind](../02-wind.md), ![a map](../img/map.png) and ![sky](../img/sky.png)');
  expect(air).toContain('## Pressure');
  expect(await readFile(join(out, 'README.md'), 'utf8')).toContain('or [[Wind]], [[Air#Pressure|pressure]].');
  const { problems, loaded } = await openCourse(out, '/', { drafts: true });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(loaded.course.lectures.length).toBeGreaterThan(0);
});

it('brings along what a course has for all of its lectures', async () => {
  const folder = await content({
    '_config.yml': 'title: Weather\ncollections:\n  notes:\n    output: true\n',
    'SUMMARY.md': '# Summary\n\n* [Wind](wind.md)\n* [Air](air.md)\n',
    '_notes/hail.md': '# Hail\n\nIce.',
    'air.md': '# Air\n\n**Pressure**\n\nAs [@smith2020] says, $\\E$ rises.',
    'wind.md': '# Wind\n\nAir in motion.',
    'references.bib': '@book{smith2020, author={Smith, J.}, title={On air}, year={2020}}',
    'assets/js/mathjax.js': "MathJax = { tex: { macros: { E: '\\\\mathbb{E}' } } };",
    'assets/js/menu.js': 'open();',
  });
  const out = join(await content({}), 'course');
  const { files, copies } = await importFolder(folder);
  await writeImport(out, files, copies);
  const { problems, loaded } = await openCourse(out, '/', { drafts: true });
  expect(problems).toEqual([]);
  expect(loaded.course).toMatchObject({ title: 'Weather' });
  expect(loaded.course.lectures.map(({ file }) => file)).toEqual(['wind.md', 'air.md', '_notes/hail.md']);
  expect(await readFile(join(out, 'SUMMARY.md'), 'utf8')).toMatch(/^# Summary/);
  expect(await readdir(join(out, 'assets/js'))).toEqual(['mathjax.js']);
  expect((await importFolder(out)).files).toEqual(files);
});

it('says of all files together what was done, and of each what is left to do', async () => {
  const { remarks } = await importFolder(
    await content({ ...notes, '03-rain.md': '# Rain\n\n**Drops**\n\nText.' }),
  );
  expect(reportImport(remarks).split('\n')).toEqual([
    'Mended:',
    expect.stringContaining('2 × bold line made a heading'),
    'For you to look at:',
    expect.stringMatching(/^ {2}02-wind\.md:5 {2}lost picture/),
  ]);
});

it('changes nothing the second time', async () => {
  const folder = await content(notes);
  const once = await importFolder(folder);
  const out = join(await content({}), 'course');
  await writeImport(out, once.files, once.copies);
  const twice = await importFolder(out);
  expect(twice.files).toEqual(once.files);
});

it('finds the pictures of one file above its folder', async () => {
  const folder = await content({ 'notes/a.md': '# A\n\n![m](../img/map.png)', 'img/map.png': pixel });
  const source = '# A\n\n![m](../img/map.png)';
  const { copies } = await findSurroundings(source, join(folder, 'notes/a.md'), join(folder, 'out'));
  expect(copies.map(({ to }) => to)).toEqual(['images/map.png']);
});
