import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCourse } from '../../../src/read/load-course.ts';
import { content } from './content.ts';

const chapters = { 'zebra.md': '# Z', 'apple.md': '# A', 'more/mango.md': '# M', 'more/index.md': '# More' };
const lecturesOf = async (files: Record<string, string>, within = '.') => {
  const { course, remarks } = await loadCourse(join(await content(files), within));
  return { files: course.lectures.map(({ file }) => file), remarks: remarks.join('\n'), course };
};
const order = ['zebra.md', 'apple.md', 'more/index.md', 'more/mango.md'];

it.each([
  [
    'SUMMARY.md',
    '# Summary\n\n[Zebra](zebra.md)\n\n# Part\n\n- [Apple](./apple.md#x)\n  - [More](more/index.md)\n---\n1. [Mango [2]](<more/mango.md>)\n- [Draft]()\n',
  ],
  [
    'SUMMARY.md',
    '# Table of contents\n\n* [Z](zebra.md "z")\n* [A](apple.md)\n\n## More\n\n* [More](more/)\n* [M](more/mango.md)\n',
  ],
  [
    '_toc.yml',
    'format: jb-book\nroot: zebra\nparts:\n- caption: apple\n  chapters:\n  - file: apple.md\n  - file: more/index\n    sections:\n    - file: more/mango\n',
  ],
  ['_toc.yml', '- file: zebra\n- file: apple\n- file: more\n- file: more/mango\n'],
  [
    'mkdocs.yml',
    'docs_dir: .\nnav:\n  - Z: zebra.md\n  - apple.md\n  - More:\n    - more/index.md\n    - M: more/mango.md\nmarkdown_extensions:\n  - x: !!python/name:a.b\n',
  ],
  [
    '_quarto.yml',
    'book:\n  chapters:\n    - zebra.md\n    - apple.md\n    - part: more/index.md\n      chapters: [more/mango.md]\n',
  ],
  [
    'myst.yml',
    'project:\n  toc:\n    - file: zebra.md\n    - title: apple\n      children: [{ file: apple.md }, { file: more/index.md }]\n',
  ],
])('the order of lectures is that of %s', async (name, text) => {
  const { files, remarks } = await lecturesOf({ ...chapters, [name]: text });
  expect(files).toEqual(order);
  expect(remarks).toContain(`in the order of \`${name}\``);
});

it('the settings around the content folder give it, too', async () => {
  const files = {
    'mkdocs.yml': 'nav: [zebra.md, apple.md]\n',
    'docs/apple.md': '# A',
    'docs/zebra.md': '# Z',
  };
  expect((await lecturesOf(files, 'docs')).files).toEqual(['zebra.md', 'apple.md']);
  expect((await lecturesOf(files)).files).toEqual(['docs/zebra.md', 'docs/apple.md']);
});

it('parts stand in it as runs, what it does not name comes after, and numbers do not count against it', async () => {
  const { files, course } = await lecturesOf({
    'SUMMARY.md': '- [B](b/2-x.md)\n- [A](a/y.md)\n- [B](b/1-w.md)\n',
    'a/a.md': '# A',
    'a/y.md': '---\norder: 4\n---\n# Y',
    'a/z.md': '---\norder: 4\n---\n# Z',
    'b/1-w.md': '# W',
    'b/2-x.md': '# X',
  });
  expect(files).toEqual(['b/2-x.md', 'b/1-w.md', 'a/y.md', 'a/z.md', 'a/a.md']);
  expect(course.parts.map(({ slug }) => slug)).toEqual(['b', 'a']);
  expect(course.lectures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
});

it('a README that it lists opens the course', async () => {
  const { files } = await lecturesOf({
    'SUMMARY.md': '# Summary\n\n* [Introduction](README.md)\n* [Z](zebra.md)\n* [A](apple.md)\n',
    'README.md': '# A book',
    'apple.md': '# A',
    'zebra.md': '# Z',
  });
  expect(files).toEqual(['README.md', 'zebra.md', 'apple.md']);
});

it('a lecture called SUMMARY.md stays one where it says more than a list of links', async () => {
  const text =
    '# Summary\n\nWe have seen two things.\n\nFirst [Z](zebra.md), then [A](apple.md).\n\nAnd that is all.\n';
  const { files, remarks } = await lecturesOf({ ...chapters, 'SUMMARY.md': text });
  expect(files).toContain('SUMMARY.md');
  expect(remarks).not.toContain('in the order of');
});

it.each([
  [
    'mkdocs.yml',
    'nav:\n  - 二分: docs/a.md\n  - More:\n    - Third: docs/c.md\n    - docs/b.md\ndocs_dir: .\n',
  ],
  ['SUMMARY.md', '# Summary\n\n- [二分](docs/a.md)\n- [Third](docs/c.md)\n- [Other](docs/d.md)\n'],
])('a lecture without a title has the one that %s gives it', async (file, text) => {
  const { course } = await loadCourse(
    await content({
      [file]: text,
      'docs/a.md': 'Words.\n\n## Part',
      'docs/b.md': 'Words.',
      'docs/c.md': '# Own\n\nWords.',
      'docs/d.md': 'Words.',
    }),
  );
  const titles = Object.fromEntries(course.lectures.map((lecture) => [lecture.file, lecture.title]));
  expect(titles).toMatchObject({ 'docs/a.md': '二分', 'docs/b.md': 'B', 'docs/c.md': 'Own' });
});

it.each([
  [
    'README.md',
    '# Course\n\nBegin with [Zebra](zebra.md), [more](more/), then see [mango](./more/mango.md#x) and [A](apple.md).\n',
  ],
  [
    'index.html',
    '---\nlayout: x\n---\n<a class="z" href="{{ site.baseurl }}/zebra/">Z</a> <a href=/more/mango.html>M</a> <a href="apple/index.html">A</a>',
  ],
])('the opening that links to the lectures, %s, orders those without a number', async (name, text) => {
  const found = await lecturesOf({ ...chapters, 'lost.md': '# L', '01-first.md': '# F', [name]: text });
  expect(found.files).toEqual([
    '01-first.md',
    'zebra.md',
    'apple.md',
    'lost.md',
    'more/index.md',
    'more/mango.md',
  ]);
  expect(found.remarks).toContain(`stand in the order in which ${name} links to them`);
});

it('names that count say the order better than the opening', async () => {
  const given = { 'ch01/a.md': '# 1', 'ch02/a.md': '# 2', 'ch10/a.md': '# 10', 'setup.md': '# S' };
  const found = await lecturesOf({
    ...given,
    'README.md': '[S](setup.md), [2](ch02/a.md), [10](ch10/a.md), [1](ch01/)',
  });
  expect(found.files.slice(1)).toEqual(['ch01/a.md', 'ch02/a.md', 'ch10/a.md']);
});

it('an opening that links to few of them orders nothing, and is not said to', async () => {
  const others = Object.fromEntries([...'bcdefghijkl'].map((name) => [`${name}.md`, `# ${name}`]));
  const found = await lecturesOf({
    ...chapters,
    ...others,
    'README.md': '[Z](zebra.md), [L](l.md), [B](b.md), [F](f.md) and [A](apple.md)',
  });
  expect(found.files[0]).toBe('apple.md');
  expect(found.remarks).not.toContain('links to them');
});

it('an opening that links to the overviews of folders lists what is in them', async () => {
  const inside = Object.fromEntries(
    ['zoo', 'bar', 'air'].flatMap((folder) =>
      ['README', 'a', 'b', 'c'].map((name) => [`${folder}/${name}.md`, '# T']),
    ),
  );
  const found = await lecturesOf({ ...inside, 'README.md': '- [Z](zoo/)\n- [B](bar/README.md)\n- [A](air)' });
  expect(found.files.filter((file) => file.endsWith('/a.md'))).toEqual(['zoo/a.md', 'bar/a.md', 'air/a.md']);
});

it('a table that MkDocs calls by another name orders the lectures, and is none', async () => {
  const found = await lecturesOf(
    {
      'mkdocs.yml': 'plugins:\n  - literate-nav:\n      nav_file: navigation.md\n',
      'docs/navigation.md':
        '- [Z](zebra.md)\n- [A](apple.md)\n- [More](more/index.md)\n    - [M](more/mango.md)\n',
      ...Object.fromEntries(Object.entries(chapters).map(([file, text]) => [`docs/${file}`, text])),
    },
    'docs',
  );
  expect(found.files).toEqual(order);
});
