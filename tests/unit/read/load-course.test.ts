import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../../src/read/kept-document.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { content } from './content.ts';

const load = async (files: Record<string, string>, options = {}) => loadCourse(await content(files), options);
const slugs = async (files: Record<string, string>) =>
  (await load(files)).course.lectures.map(({ slug }) => slug);

describe('the lectures of a folder', () => {
  it('are its .md and .mdx files and its folders with an index', async () => {
    expect(await slugs({ '01-a.md': 'A', '02-b.mdx': 'B', '03-c/index.md': 'C', '03-c/c.png': '' })).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('are not README.md, _name.md, dot files and anything else', async () => {
    const none = {
      'README.md': 'x',
      'readme.md': 'x',
      '_draft.md': 'x',
      '.hidden.md': 'x',
      '_old/a.md': 'x',
      '.git/a.md': 'x',
      'x.txt': 'x',
    };
    expect(await slugs({ ...none, 'a.md': 'A' })).toEqual(['a']);
  });

  it('stand in the order of the front matter, else of the file name, else of the heading', async () => {
    expect(
      await slugs({ 'z.md': '---\norder: 1\n---', '02-y.md': '', 'x.md': '# Lecture 3: X', 'w.md': 'Last' }),
    ).toEqual(['z', 'y', 'x', 'w']);
  });

  it.each(['order', 'sidebar_position', 'weight', 'nav_order'])('take their order from `%s`', async (key) => {
    expect(await slugs({ 'a.md': `---\n${key}: 2\n---`, 'b.md': `---\n${key}: 1\n---` })).toEqual(['b', 'a']);
  });

  it('stand in the order of their numbers, not of their letters', async () => {
    expect(await slugs({ '10-j.md': '', '9-i.md': '', '1-a.md': '' })).toEqual(['a', 'i', 'j']);
  });

  it('are addressed by the slug of the front matter, else by the name, else by the heading', async () => {
    expect(
      await slugs({ '01-a.md': '---\nslug: /GPT 4?/\n---', '02-b.md': '', '03.md': '# Three things' }),
    ).toEqual(['GPT-4', 'b', 'three-things']);
  });

  it('keep the address that the commands of a formula in their heading make', async () => {
    const { course } = await load({ '01.md': '# $\\alpha$ and more\n\n[Top](#alpha-and-more).' });
    expect(course.lectures).toMatchObject([{ title: 'α and more', slug: 'alpha-and-more' }]);
  });

  it('never leave the site by their slug', async () => {
    for (const slug of await slugs({
      'a.md': '---\nslug: ../../etc\n---',
      'b.md': '---\nslug: "a\\\\b#c"\n---',
    })) {
      expect(slug).toMatch(/^[\w./-]+$/);
    }
  });
});

it('the name of a folder is no language unless the course is in it', async () => {
  const text = 'Every word of a sentence looks at every other one, and asks what it has to say about it.';
  const folder = await content({ 'notes/ml/a.md': text, 'notes/ml/b.md': text, 'notes/en/a.md': text });
  const titleIn = async (name: string) => (await loadCourse(join(folder, 'notes', name))).course.title;
  expect(await titleIn('ml')).toBe('Ml');
  expect(await titleIn('en')).toBe('Notes');
});

describe('the parts of a course', () => {
  it('are the folders in the one that holds a whole course', async () => {
    const folders = ['week-1', 'week-2'].flatMap((week) => [1, 2, 3].map((n) => `content/${week}/${n}.md`));
    const lectures = ['README.md', ...folders].map((file) => [file, `# ${file}\n\nText.`]);
    const { course } = await loadCourse(await content(Object.fromEntries(lectures)));
    expect(course.parts.map(({ title, lectures }) => [title, lectures.length])).toEqual([
      ['', 1],
      ['Week 1', 3],
      ['Week 2', 3],
    ]);
  });

  it('are its folders, in the address and in the order of their numbers', async () => {
    const { course } = await load({
      'course.yml': 'parts:\n  02-more: Much more',
      '02-more/01-x.md': '',
      '02-more/02-y.md': '',
      '01-basics/index.md': '# Basics first',
      '01-basics/01-a.md': '',
      '00-start.md': '',
    });
    expect(
      course.parts.map(({ slug, title, lectures }) => [slug, title, lectures.map((lecture) => lecture.slug)]),
    ).toEqual([
      ['', '', ['start']],
      ['basics', 'Basics first', ['basics', 'basics/a']],
      ['more', 'Much more', ['more/x', 'more/y']],
    ]);
  });

  it('are the folders in a folder that holds a whole course, with years named by what they are of', async () => {
    const files = (folder: string, count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`${folder}/${'abcdefghijklmnopqrst'[at]}.md`, '']),
      );
    const { course } = await load({
      'about.md': '',
      ...files('content/nets', 12),
      'content/text/readme.md': '# Text\n\nOf words.',
      ...files('content/text', 11),
      ...files('content/text/more', 2),
      ...files('sheets/2023', 15),
      ...files('sheets/2024', 15),
    });
    expect(course.parts.map(({ slug, title, lectures }) => [slug, title, lectures.length])).toEqual([
      ['', '', 1],
      ['content-nets', 'Nets', 12],
      ['content-text', 'Text', 14],
      ['sheets-2023', 'Sheets 2023', 15],
      ['sheets-2024', 'Sheets 2024', 15],
    ]);
  });

  it('stay whole where the folders in them hold a lecture each', async () => {
    const names = [...'abcdefghijklmnopqrstuvwxyz'];
    const { course } = await load(Object.fromEntries(names.map((name) => [`c/${name}/x.md`, ''])));
    expect(course.parts.map(({ title, lectures }) => [title, lectures.length])).toEqual([['C', 26]]);
  });

  it('count what is numbered 0 as what comes before the first lecture', async () => {
    const numbers = async (files: Record<string, string>) =>
      (await load(files)).course.lectures.map(({ number, slug }) => `${number} ${slug}`);
    expect(await numbers({ '00-start.md': '', '01-a.md': '', '02-b.md': '' })).toEqual([
      '0 start',
      '1 a',
      '2 b',
    ]);
    expect(await numbers({ '02-a.md': '', '03-b.md': '' })).toEqual(['1 a', '2 b']);
  });
});

describe('the words about a lecture', () => {
  it('have none of what is only for their looks', async () => {
    const { course } = await load({
      'a.md':
        '---\ntitle: Import with {{< fa r >}}<br>of <code>data</code>\ndescription: "Of the <s> token"\n---\n\nText.',
    });
    expect(course.lectures[0]).toMatchObject({
      title: 'Import with of data',
      description: 'Of the <s> token',
    });
  });

  it('come from its front matter', async () => {
    const { course } = await load({
      'a.md': '---\ntitle: "Lecture 9: Own"\ndescription: Why.\n---\n# Other\n\nText.',
    });
    expect(course.lectures).toMatchObject([
      { title: 'Own', description: 'Why.', isDescribed: true, number: 9 },
    ]);
  });

  it('come from its heading and first paragraph without front matter', async () => {
    const { course } = await load({
      '04-a.md':
        '# Lecture 3 ~ Scaling\n\n![x](x.png)\n\nThe *first* paragraph[^1].\n\nMore.\n\n[^1]: A note.',
    });
    expect(course.lectures).toMatchObject([
      { title: 'Scaling', description: 'The first paragraph.', isDescribed: false },
    ]);
  });

  it('come from its file name without a heading', async () => {
    expect((await load({ '04-scaling-laws.md': 'Text.' })).course.lectures).toMatchObject([
      { title: 'Scaling laws' },
    ]);
  });

  it('hold the minutes it takes to read, at least one', async () => {
    const { course } = await load({ '1-a.md': 'word '.repeat(2300), '2-b.md': 'word' });
    expect(course.lectures.map(({ readingMinutes }) => readingMinutes)).toEqual([10, 1]);
  });
});

describe('variables in the settings of another tool', () => {
  it.each([
    [
      'book.json',
      '{ "title": "B", "variables": { "version": "22", "fence": "```" } }',
      '{{book.version}}, {{ book.fence }}',
    ],
    ['_config.yml', 'title: B\nversion: 22\nbaseurl: /b', '{{ site.version }}, {{ site.baseurl }}/c'],
    ['_config.yml', 'title: B\nforum_url: 22', '{{ site.forum_url }}, {{ site.none }}'],
    ['mkdocs.yml', 'site_name: B\nextra:\n  version: 22', '{{ version }}, {{ none }}'],
  ])('stand in the text: %s', async (file, settings, text) => {
    const { course } = await load({ [file]: settings, 'a.md': `# A\n\nVersion ${text}.` });
    const rest = text.split(', ')[1];
    const [shown] = course.lectures.map(({ document }) => htmlOf(document).replace(/<[^>]+>/g, ''));
    expect(shown).toContain(`Version 22, ${rest}.`);
  });
});

describe('commands of TeX that the templates of a site define', () => {
  it('between dollars, or in a file for Pandoc, but not what would take our own away', async () => {
    const { macros, problems } = await load({
      '_layouts/custom.html': '<div hidden>$$\\gdef \\deriv #1 #2 {\\frac{#1}{#2}}$$</div>{{ content }}',
      'latex/macros.tex': '\\renewcommand{\\label}[1]{}\n\\newcommand{\\floor}[1]{\\lfloor #1 \\rfloor}',
      'a.md': '# A\n\nThe floor $\\floor{x}$ and $\\deriv{x}{y}$.',
    });
    expect(macros).toEqual({ '\\floor': '\\lfloor #1 \\rfloor', '\\deriv': '\\frac{#1}{#2}' });
    expect(problems).toEqual([]);
  });

  it('are known to its lectures, and course.yml has the last word', async () => {
    const { macros, problems } = await load({
      '_layouts/post.html':
        '<script>MathJax.Hub.Config({ TeX: { Macros: {\n  E: "{\\\\mathbb{E}}", // mean\n  tp: "x^{(i)}",\n  norm: ["\\\\|#1\\\\|", 1],\n} } });</script>',
      'docs/javascripts/mathjax.js': 'window.MathJax = { tex: { macros: { "R": "\\\\mathbf{R}" } } };',
      'course.yml': 'macros:\n  \\R: \\mathbb{R}',
      'a.md': '# A\n\nThe mean $\\E[x] = \\norm{x}$ in $\\R$, $\\tp$.',
    });
    expect(macros).toMatchObject({ '\\E': '{\\mathbb{E}}', '\\tp': 'x^{(i)}', '\\norm': '\\|#1\\|' });
    expect(macros['\\R']).toBe('\\mathbb{R}');
    expect(problems).toEqual([]);
  });
});

describe('the words about a course', () => {
  it('come from course.yml', async () => {
    const { course } = await load({
      'course.yml': 'title: T\nlanguage: de\nsite: https://x.org/',
      'a.md': '# A',
    });
    expect(course).toMatchObject({ title: 'T', language: 'de', site: 'https://x.org' });
  });

  it.each([
    ['_config.yml', 'title: Nets\ndescription: >-\n  How they\n  learn.'],
    ['mkdocs.yml', 'site_name: Nets\nsite_description: How they learn.'],
    ['_quarto.yml', 'book:\n  title: Nets\n  description: How they learn.'],
    ['book.toml', '[book]\ntitle = "Nets"\ndescription = "How they learn."'],
    ['hugo.toml', 'title = "Nets"\n[params]\ndescription = "How they learn."'],
  ])('come from the settings of another tool: %s', async (file, settings) => {
    const { course } = await load({ [file]: settings, 'a.md': '# A\n\nWhat A is.' });
    expect(course).toMatchObject({ title: 'Nets', description: 'How they learn.' });
  });

  it('come from the first lecture without it', async () => {
    const { course } = await load({
      'a.md': '---\nauthor: Me\nlang: fr\nlicense: MIT\n---\n# Attention\n\nWhat it is.',
    });
    expect(course).toMatchObject({
      title: 'Attention',
      description: 'What it is.',
      author: 'Me',
      language: 'fr',
      licence: 'MIT',
    });
  });

  it('come from the folder where there is no lecture', async () => {
    const { course } = await load({ 'x.txt': '' });
    expect(course).toMatchObject({ language: 'en', lectures: [] });
    expect(course.title).not.toBe('');
  });
});

describe('a draft', () => {
  const files = { '1-a.md': '# A\n\nText.', '2-b.md': '---\ndraft: true\n---\n# B\n\n<script>x</script>' };

  it('is left out, with what is wrong in it', async () => {
    const { course, problems } = await load(files);
    expect({ slugs: course.lectures.map(({ slug }) => slug), problems }).toEqual({
      slugs: ['a'],
      problems: [],
    });
  });

  it('is read while writing', async () => {
    const { course, problems } = await load(files, { drafts: true });
    expect(course.lectures.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(problems).toMatchObject([{ file: '2-b.md', rule: 'script', place: { line: 6, column: 1 } }]);
  });
});

it('reads the same from the cache as without it', async () => {
  const folder = await content({
    'a.md': `---\nx: .inf\n---\n# A ${performance.now()}\n\n![a](a.png) $x$[^1]\n\n[^1]: Note.`,
  });
  expect(await loadCourse(folder)).toStrictEqual(await loadCourse(folder));
});

describe('what a course is said to be', () => {
  const about = async (files: Record<string, string>) => (await loadCourse(await content(files))).course;

  it('is no row of links, no few words, and not what any lecture begins with', async () => {
    const links = 'In [Dutch](nl), [French](fr), [German](de) and [Italian](it).';
    const course = await about({
      'README.md': `# Notes\n\n~ Code ~\n\n${links}\n\nA guide to the whole of it.`,
      'a.md': '# A\n\nText.',
    });
    expect(course).toMatchObject({ title: 'Notes', description: 'A guide to the whole of it.' });
    expect((await about({ 'a.md': '# A\n\nA long text about A.', 'b.md': '# B\n\nText.' })).description).toBe(
      '',
    );
  });

  it('is no list of what is to be done', async () => {
    const files = { 'README.md': '[A book](x)\n\n# To-Do:\n\n- One', 'src/a.md': '# A\n\nText.' };
    expect((await about(files)).title).not.toContain('To-Do');
  });
});

it('a title is set in the language that its front matter says, and in a doubtful one as in English', async () => {
  const { course } = await load({
    '1-a.md': '---\ntitle: Das "Wort"\nlang: de\n---\n\nKurz.',
    '2-b.md': '---\ntitle: Say "hello"\n---\n\nHello world',
  });
  expect(course.lectures.map(({ title }) => title)).toEqual(['Das „Wort“', 'Say “hello”']);
});
