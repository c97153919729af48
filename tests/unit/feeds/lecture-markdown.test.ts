import { expect, test } from 'vitest';
import type { Lecture } from '../../../src/course/types.ts';
import type { Home } from '../../../src/feeds/full-address.ts';
import { lectureMarkdown } from '../../../src/feeds/lecture-markdown.ts';
import type { Publication } from '../../../src/publish/publication.ts';
import { withCourse } from './course.ts';

const SITE: Home = { base: '/notes/', site: 'https://example.org' };
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 4 4"><title>A</title></svg>';
const other = '# Memory\n\n## Recall\n\nIt recalls.\n\n$$\na = b \\label{eq-a}\n$$\n';

async function read(
  text: string,
  home = SITE,
  name = '01-attention.md',
  course = 'title: A Course',
): Promise<string> {
  const files = {
    'course.yml': course,
    [name]: text,
    '02-memory.md': other,
    'slides/one two.pdf': 'pdf',
    'figures/a.svg': DRAWING,
  };
  return withCourse(files, (publication) => lectureMarkdown(publication, first(publication), home));
}

const first = ({ course }: Publication) => course.lectures[0] as Lecture;

test('puts a lecture under its title, with its sentence and its address', async () => {
  const text = await read('---\ntitle: Attention\ndescription: How it looks back.\n---\n\nSome text.\n');
  expect(text).toBe(
    '# Attention\n\n> How it looks back.\n\nLecture 1, A Course: https://example.org/notes/attention/\n\nSome text.\n',
  );
});

test('says in the language of the course which lecture it is', async () => {
  const text = await read(
    '---\ntitle: Attention\n---\n\nText.\n',
    SITE,
    '01-attention.md',
    'title: Kurs\nlanguage: ja\n',
  );
  expect(text).toContain('第1講、Kurs: https://example.org/notes/attention/');
});

test('keeps a heading that is the title already', async () => {
  expect(await read('# Attention\n\nSome text.\n')).not.toMatch(/# Attention[\s\S]*# Attention/);
});

test('leads links to the site, whole and from its root', async () => {
  const lines =
    '[a](./02-memory.md#recall) [b](02-memory.md) [c](<slides/one two.pdf>) [d](https://e.org/f) [e](/)';
  expect(await read(`# A\n\n${lines}\n`)).toContain(
    '[a](https://example.org/notes/memory/#recall) [b](https://example.org/notes/memory/) ' +
      '[c](<https://example.org/notes/files/slides/one%20two.pdf>) [d](https://e.org/f) [e](https://example.org/notes/)',
  );
  expect(await read(`# A\n\n${lines}\n`, { base: '/', site: undefined })).toContain(
    '[a](/notes/memory/#recall)',
  );
});

test('gives references their words, and leads them to the page', async () => {
  const text = await read(
    '# A\n\n## One\n\nSee [](#one) and [](02-memory.md#eq-a), \\[\\](#one), `[](#one)`.\n',
  );
  expect(text).toContain(
    'See [One](https://example.org/notes/attention/#one) and ' +
      '[Lecture 2, Equation 1](https://example.org/notes/memory/#eq-a), \\[\\](#one), `[](#one)`.',
  );
});

test('leads pictures to a file that is published', async () => {
  const text = await read(
    '# A\n\n![A](figures/a.svg "Title")\n\n![B][b] <img src="figures/a.svg" alt="">\n\n[b]: figures/a.svg\n',
  );
  const address = /https:\/\/example\.org\/notes\/drawings\/a-[0-9a-f]{10}\.svg/g;
  expect(text.match(address)).toHaveLength(3);
  expect(text).toMatch(/!\[A\]\(https:\S+\.svg "Title"\)/);
});

test('follows definitions, raw HTML, and escaped characters', async () => {
  const text = await read(
    '# A\n\n[a] and <a href="02-memory.md">b</a> [c](02\\-memory.md)\n\n[a]: 02-memory.md "T"\n',
  );
  expect(text).toContain('<a href="https://example.org/notes/memory/">b</a>');
  expect(text).toContain('[a]: https://example.org/notes/memory/ "T"');
  expect(text).toContain('[c](https://example.org/notes/memory/)');
});

test('follows links in quotes, lists, tables and notes, around pictures, and across lines', async () => {
  const link = '[b](02-memory.md)';
  const lines = [
    `> A ${link}\n> and [two\n> lines](02-memory.md).`,
    `- ${link}\n\n  ${link}`,
    `| ${link} | a |\n| --- | --- |\n| b | ${link} |`,
    'A note.[^n]',
    `[^n]: ${link}`,
    '[![A](figures/a.svg) <b>b</b>](02-memory.md)',
    `**${link}** and ~~${link}~~`,
  ].join('\n\n');
  const text = await read(`# A\n\n${lines}\n`);
  expect(text.match(/\(https:\/\/example\.org\/notes\/memory\/\)/g)).toHaveLength(10);
  expect(text).toMatch(/\[!\[A\]\(https:\S+\.svg\) <b>b<\/b>\]\(https:/);
  expect(text).not.toContain('02-memory.md');
});

test('follows the attributes of elements in `.mdx`', async () => {
  const body = '<div>\n  <a href="02-memory.md">b</a>\n\n  [b](02-memory.md)\n</div>';
  const text = await read(`# A\n\n${body}\n`, SITE, '01-attention.mdx');
  expect(text).toContain(body.replaceAll('02-memory.md', 'https://example.org/notes/memory/'));
});

test('leaves code, formulas and every other word as they were written', async () => {
  const body =
    '```md\n[a](02-memory.md)\n```\n\n    [b](02-memory.md)\n\n$[c](02-memory.md)$ and $5 to $6.\n\nA note.[^n]\n\n[^n]: Text.';
  expect(await read(`# A\n\n${body}\n`)).toContain(body);
});

test('leaves the program of an `.mdx` lecture out', async () => {
  const text = await read(
    'import x from "./x.js"\n\n# A\n\n<Chart of={1} /> and [b](02-memory.md)\n',
    SITE,
    '01-attention.mdx',
  );
  expect(text).not.toContain('import');
  expect(text).toContain('<Chart of={1} /> and [b](https://example.org/notes/memory/)');
});

const works = `@article{vaswani2017, title = {Attention}, author = {Vaswani, A. and Shazeer, N. and Parmar, N.}, year = 2017, url = {https://e.org/a_b}}
@book{kay1999, title = {Talk}, author = {Kay, Alan}, year = 1999}
@book{unread2000, title = {Unread}, author = {Nobody, N.}, year = 2000}
`;
const readCiting = (text: string) =>
  withCourse({ 'course.yml': 'title: A Course', 'a.md': text, 'references.bib': works }, (publication) =>
    lectureMarkdown(publication, first(publication), SITE),
  );

test('has citations as the page has them, and the list of what is cited at its end', async () => {
  const text = await readCiting(
    '# A\n\nOne [see @vaswani2017, p. 5; @kay1999] and\n*[](#b)* @kay1999, \\citep{vaswani2017}, `[@kay1999]`, [@nobody1].\n\n## B\n\nIt ends.[^n]\n\n[^n]: So [-@kay1999].\n',
  );
  const page = 'https://example.org/notes/a/#ref-';
  expect(text).toContain(
    `One (see [Vaswani et al., 2017](${page}vaswani2017), p. 5; [Kay, 1999](${page}kay1999)) and\n`,
  );
  expect(text).toContain(
    `*[B](https://example.org/notes/a/#b)* [Kay (1999)](${page}kay1999), ([Vaswani et al., 2017](${page}vaswani2017)), \`[@kay1999]\`, (@nobody1).`,
  );
  expect(text).toContain(`[^n]: So ([1999](${page}kay1999)).`);
  expect(text).toMatch(/\n\n## References\n\n- Kay.*1999.*Talk.*\n- Vaswani.*https:\/\/e\.org\/a_b.*\n$/);
  expect(text).not.toContain('Unread');
});

test('puts the list where its author left room for it', async () => {
  const below = await readCiting('# A\n\nOne [@kay1999].\n\n## Sources\n');
  expect(below).toMatch(/\n\n## Sources\n\n- Kay[^\n]*\n$/);
  const fenced = await readCiting('# A\n\nOne [@kay1999].\n\n::: {#refs}\n:::\n\n## Later\n\nText.\n');
  expect(fenced).toMatch(/\n\n- Kay[^\n]*\n\n## Later\n\nText\.\n$/);
});

test('says what the commands mean that a lecture has from its course', async () => {
  const files = {
    'course.yml':
      "title: A\nmacros:\n  R: '\\mathbb{R}'\n  query: '\\class{hue-1}{#1}'\n  norm: '\\lVert#1\\rVert_{#2}'\n  Re: '\\mathfrak{R}'\n",
    '01-a.md': '# A\n\n$\\query{q}\\in\\R^2$ and $\\norm{x}{2}$\n',
    '02-b.md': '# B\n\n$x$\n',
  };
  await withCourse(files, async (publication) => {
    expect(await lectureMarkdown(publication, first(publication), SITE)).toContain(
      '/a/\n\n$$\n\\newcommand{\\R}{\\mathbb{R}}\n\\newcommand{\\query}[1]{{#1}}\n\\newcommand{\\norm}[2]{\\lVert#1\\rVert_{#2}}\n$$\n\n# A\n\n$\\query{q}',
    );
    const [, second] = publication.course.lectures;
    expect(await lectureMarkdown(publication, second as Lecture, SITE)).not.toContain('newcommand');
  });
});
