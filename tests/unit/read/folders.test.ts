import { mkdir, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lecturesInMap } from '../../../src/components/map-entries.ts';
import { languageOf } from '../../../src/course/text-direction.ts';
import type { Lecture } from '../../../src/course/types.ts';
import { linksOf } from '../../../src/publish/publication.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { resolveTarget } from '../../../src/read/resolve-target.ts';
import { content, write } from './content.ts';

const load = async (files: Record<string, string>) => loadCourse(await content(files));
const slugs = async (files: Record<string, string>) =>
  (await load(files)).course.lectures.map(({ slug }) => slug);

describe('a README', () => {
  it('is the index of a folder without another', async () => {
    expect(await slugs({ '01-a.md': '', 'b/README.md': '# B', 'b/c.md': '', 'd/readme.md': '# D' })).toEqual([
      'a',
      'd',
      'b',
      'b/c',
    ]);
  });

  it('may have a title alone where other lectures stand in its folder', async () => {
    const { problems } = await load({
      'a/README.md': '# A',
      'a/b.md': 'Text.',
      'c/README.md': '# C',
      'd.md': 'Text.',
    });
    expect(problems.map(({ file, rule, severity }) => [file, rule, severity])).toEqual([
      ['c/README.md', 'empty-lecture', 'warning'],
    ]);
  });

  it('makes way for an index', async () => {
    const { course, remarks } = await load({ 'b/README.md': '# B', 'b/index.md': '# Index', 'b/c.md': '' });
    expect(course.lectures.map(({ file }) => file)).toEqual(['b/index.md', 'b/c.md']);
    expect(remarks.join()).toContain('1 README beside other lectures (`b/README.md`)');
  });

  it.each(['README', 'index', '_index'])(
    'beside a file with the name of its folder has its own address: %s',
    async (name) => {
      const loaded = await load({
        'intro.md': '# Intro\n\nTo [x](x.md), [its overview](x/NAME.md) and [a](x/a.md).'.replace(
          'NAME',
          name,
        ),
        'x.md': '# About x\n\nText.',
        [`x/${name}.md`]: '# Overview of x\n\nTo [it](../x.md).',
        'x/a.md': '# A\n\nText.',
        'y.md': '# About y\n\nText.',
        [`y/${name}.md`]: '# Overview of y\n\nText.',
      });
      const map = await linksOf(loaded);
      const at = Object.fromEntries(loaded.course.lectures.map(({ file, slug }) => [file, slug]));
      const own = name.toLowerCase().replace('_', '');
      expect(at).toMatchObject({ 'x.md': 'x', [`x/${name}.md`]: `x/${own}`, 'x/a.md': 'x/a', 'y.md': 'y' });
      expect(at[`y/${name}.md`]).toBe(`y/${own}`);
      expect(loaded.course.lectures.filter(({ wanted }) => wanted)).toEqual([]);
      const intro = loaded.course.lectures.find(({ file }) => file === 'intro.md') as Lecture;
      expect(resolveTarget(map, intro, 'x.md')).toMatchObject({ lecture: { file: 'x.md' } });
      expect(resolveTarget(map, intro, `x/${name}.md`)).toMatchObject({ lecture: { file: `x/${name}.md` } });
    },
  );

  it('is the course beside what only a code host shows, in any letters', async () => {
    expect(await slugs({ 'README.md': '# Guide\n\nText.', 'Contributing.md': '# How to help' })).toContain(
      'readme',
    );
  });

  it('may be a whole course, or open one of folders', async () => {
    expect((await load({ 'README.md': '# Notes\n\nText.' })).course).toMatchObject({
      title: 'Notes',
      lectures: [{ title: 'Notes' }],
    });
    expect(await slugs({ 'README.md': '# Notes', 'x/01-a.md': '', 'x/02-b.md': '' })).toEqual([
      'readme',
      'x/a',
      'x/b',
    ]);
  });
});

it("leaves data of Jekyll's collections alone, and pages that only its templates fill without an error", async () => {
  const { course, problems, remarks } = await load({
    '_config.yml': 'collections:\n  staff:\n',
    '_staff/ada.md': '---\ntitle: Ada\n---\n',
    '_staff/bob.md': '---\ntitle: Bob\n---\nHe teaches.',
    'staff.md': '# Staff\n\n{% for person in site.staff %}\n{{ person }}\n{% endfor %}',
  });
  expect(course.lectures.map(({ file }) => file)).toEqual(['staff.md', '_staff/bob.md']);
  expect(problems.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['foreign-syntax warning']);
  expect(remarks.join()).toContain('1 file of front matter alone (`_staff/ada.md`)');
});

describe('an `_index.md` of Hugo', () => {
  it('is the index of its folder, and gives a part its title', async () => {
    const { course, remarks, problems } = await load({
      'index.md': '# Book\n\n[One](hpc/), [two](/hpc/cpu), [three](hpc/_index.md).',
      'hpc/_index.md': '---\ntitle: High performance\n---\n\nText.',
      'hpc/a.md': '# A\n\nText.',
      'hpc/cpu/_index.md': '---\ntitle: Processors\nweight: 3\n---\n',
      'hpc/cpu/b.md': '# B\n\nText.',
      'hpc/cpu/README.md': '# Beside\n\nText.',
      '_notes/_index.md': 'kept back',
    });
    expect(course.lectures.map(({ file }) => file)).toEqual([
      'index.md',
      'hpc/_index.md',
      'hpc/a.md',
      'hpc/cpu/b.md',
    ]);
    expect(course.lectures.map(({ slug }) => slug)).toEqual(['index', 'hpc', 'hpc/a', 'hpc/cpu/b']);
    expect(course.parts.at(-1)?.title).toBe('High performance');
    expect(remarks.join()).toContain('`_notes`');
    expect(problems).toEqual([]);
  });
});

describe('what Hugo makes a site from', () => {
  it('is no lecture', async () => {
    const files = { 'content/a.md': '# A', 'archetypes/default.md': 'x', 'themes/t/README.md': '# T' };
    const { course, remarks } = await load({ ...files, 'config.toml': 'title = "T"' });
    expect(course.lectures.map(({ file }) => file)).toEqual(['content/a.md']);
    expect(remarks.join()).toContain(
      "2 files of Hugo's templates and themes (`archetypes/default.md`, `themes/t/README.md`)",
    );
    expect((await load(files)).course.lectures).toHaveLength(3);
  });
});

describe('a lecture in another language than its course', () => {
  const russian = 'Двоичный поиск находит место числа в упорядоченном списке за логарифмическое время.';
  const english = 'A binary search finds the place of a number in a sorted list in logarithmic time. ';
  const files = {
    '01-a.md': `# A\n\n${english.repeat(9)}`,
    '02-b.md': `# B\n\n${russian}`,
    '03-c.md': '---\nlang: fa\n---\n\n# C\n\nx',
    '04-d.md': '# D\n\nEin kurzer Satz.',
  };

  it('says so, and no other does', async () => {
    const { course } = await load(files);
    expect(course.language).toBe('en');
    expect(course.lectures.map((lecture) => languageOf(lecture))).toEqual([
      {},
      { lang: 'ru', dir: 'ltr' },
      { lang: 'fa', dir: 'rtl' },
      {},
    ]);
  });

  it('is guessed only where the language of the course is', async () => {
    const { course } = await load({ ...files, 'course.yml': 'language: en' });
    expect(course.lectures.map(({ language }) => language)).toEqual([undefined, undefined, 'fa', undefined]);
  });

  it('is no lecture in the language that a template of another tool was left with', async () => {
    const persian = 'جستجوی دودویی جای یک عدد را در یک فهرست مرتب پیدا می‌کند.';
    const { course } = await load({ 'hugo.toml': 'languageCode = "en-us"', 'a.md': persian });
    expect(course.language).toBe('fa');
  });
});

describe('posts', () => {
  const posts = {
    'index.md': '# Blog',
    '_posts/2023-12-24-last.md': '# Last',
    '_posts/2021-01-05-first.markdown': '# First',
    '_posts/2021-06-01-middle.md': '---\ntitle: Middle\n---\n',
    '_posts/notes.md': 'kept back',
    '_drafts/x.md': 'kept back',
  };

  it('stand in the order of their days, which they show', async () => {
    const { course, remarks } = await load(posts);
    expect(course.lectures.map(({ slug, date }) => [slug, date])).toEqual([
      ['index', undefined],
      ['first', '2021-01-05'],
      ['middle', '2021-06-01'],
      ['last', '2023-12-24'],
    ]);
    expect(remarks.join()).toContain('2 files behind a name that begins with `_` (`_drafts`, `_posts`)');
  });
});

it('lectures of a collection of Jekyll stand in the order of the days in their front matter, as there', async () => {
  const dated = (day: string) => `---\ndate: ${day}\n---\nText.`;
  const order = await slugs({
    '_config.yml': 'collections:\n  "2026":\n    output: true\n',
    '_2026/agents.md': dated('2026-01-21'),
    '_2026/shell.md': dated('2026-01-12'),
    '_2026/later.md': 'Text.',
    '_2026/index.md': dated('2026-01-01'),
    'dated/b.md': dated('2026-01-01'),
    'dated/a.md': dated('2026-02-01'),
  });
  expect(order.filter((slug) => slug.startsWith('2026'))).toEqual([
    '2026',
    '2026/shell',
    '2026/agents',
    '2026/later',
  ]);
  expect(order.filter((slug) => slug.startsWith('dated'))).toEqual(['dated/a', 'dated/b']);
});

describe('folders that begin with `_`', () => {
  const files = { 'a.md': '', '_2026/01-x.md': '# X', '_2026/02-y.md': '', '_old/z.md': '' };

  it('are taken in where course.yml says so', async () => {
    expect(await slugs({ ...files, 'course.yml': 'include: [_2026]' })).toEqual(['a', '2026/x', '2026/y']);
  });

  it('are taken in where Jekyll has them as collections', async () => {
    const config = 'title: The semester\ncollections:\n  2026:\n    output: true\n';
    const { course } = await load({ ...files, '_config.yml': config });
    expect(course.title).toBe('The semester');
    expect(course.lectures.map(({ slug }) => slug)).toEqual(['a', '2026/x', '2026/y']);
  });
});

describe('a folder behind a link', () => {
  it('is left alone and said: what it leads to is read already, or lies elsewhere', async () => {
    const other = await content({ '01-far.md': '# Far' });
    const folder = await content({ 'a.md': '', 'own/b.md': '' });
    await symlink(other, join(folder, 'linked'));
    await symlink(folder, join(folder, 'own/back'));
    await symlink(join(folder, 'own'), join(folder, 'again'));
    await symlink(join(folder, 'nowhere'), join(folder, 'lost'));
    const { course, remarks } = await loadCourse(folder);
    expect(course.lectures.map(({ file }) => file)).toEqual(['a.md', 'own/b.md']);
    expect(remarks.join()).toContain('2 links to a folder that is read already (`again`, `own/back`)');
    expect(remarks.join()).toContain('1 link out of the folder (`linked`): put the files themselves here');
  });
});

describe('a hidden folder', () => {
  it('is read for pictures where it is one of pictures, as GitBook and wikis have it', async () => {
    const { files, course } = await loadCourse(
      await content({
        'a.md': '# A',
        '.gitbook/assets/x.png': '',
        '.gitbook/includes/y.md': '# Y',
        'b/.attachments/z.png': '',
        '.git/w.png': '',
        '.obsidian/v.png': '',
      }),
    );
    expect(files.filter((file) => /png|md/.test(file))).toEqual([
      '.gitbook/assets/x.png',
      'a.md',
      'b/.attachments/z.png',
    ]);
    expect(course.lectures.map(({ file }) => file)).toEqual(['a.md']);
  });
});

describe("what isn't Markdown", () => {
  it('is counted, and other endings of Markdown are read', async () => {
    const { course, remarks } = await load({
      'a.qmd': '# A',
      'b.Rmd': '# B',
      'c.mkd': '# C',
      'd.ipynb': '{}',
      'e/f.ipynb': '{}',
      'g.rst': '',
    });
    expect(course.lectures.map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
    expect(remarks.join()).toContain('2 `.ipynb` files, 1 `.rst` file: only Markdown is read');
  });
});

describe('a permalink', () => {
  it('is the whole address of its lecture', async () => {
    expect(
      await slugs({
        'x/a.md': '---\npermalink: /convnets/\n---\n',
        'x/b.md': '---\npermalink: /one/two.html\n---\n',
        'x/c.md': '---\npermalink: /:year/:title/\n---\n',
        'x/d.md': '---\npermalink: /other/\nslug: own\n---\n',
      }),
    ).toEqual(['convnets', 'one/two', 'x/c', 'x/own']);
  });
});

describe('a lecture two folders deep', () => {
  it('has its part and its neighbours in the map', async () => {
    const { course } = await load({
      'p/q/a.md': '',
      'p/q/b.md': '',
      'p/c.md': '',
      'z/d.md': '',
      'z/e.md': '',
    });
    const lecture = course.lectures.find(({ file }) => file === 'p/q/a.md');
    const { part, lectures } = lecturesInMap(course, lecture);
    expect(part?.slug).toBe('p');
    expect(lectures.map(({ file }) => file)).toEqual(['p/c.md', 'p/q/a.md', 'p/q/b.md']);
  });
});

describe('the title of a course without course.yml', () => {
  it.each([
    [
      'the README beside its lectures',
      { 'README.md': '# Learning machines', 'a.md': '# Credits', 'b.md': '' },
      'Learning machines',
    ],
    ['its index', { 'index.md': '# A book', 'a.md': '# Credits' }, 'A book'],
    ['its only lecture', { 'a.md': '# All of it' }, 'All of it'],
    [
      'the settings of MkDocs',
      { 'mkdocs.yml': 'site_name: From MkDocs', 'a.md': '', 'b.md': '' },
      'From MkDocs',
    ],
    [
      'the settings of mdBook',
      { 'book.toml': '[book]\ntitle = "From mdBook"', 'a.md': '', 'b.md': '' },
      'From mdBook',
    ],
    [
      'the settings of Quarto',
      { '_quarto.yml': 'book:\n  title: From Quarto', 'a.md': '', 'b.md': '' },
      'From Quarto',
    ],
  ])('is that of %s', async (_, files, title) => {
    const { course, remarks } = await load(files as Record<string, string>);
    expect(course.title).toBe(title);
    expect(remarks[0]).toContain(`the course is called “${title}”`);
  });

  it('has the capital letters that the text gives the words of a folder', async () => {
    const folder = await content({});
    await write(join(folder, 'llm-course'), {
      'README.md': 'The LLM course has three parts.\n\n## Parts',
    });
    expect((await loadCourse(join(folder, 'llm-course'))).course.title).toBe('LLM course');
  });

  it("is else the name of the folder, never the first lecture's", async () => {
    const around = await content({
      'machine-learning/docs/a.md': '# Credits',
      'machine-learning/docs/b.md': '# B',
    });
    expect((await loadCourse(join(around, 'machine-learning/docs'))).course.title).toBe('Machine learning');
    const own = await content({});
    await mkdir(join(own, 'deep-learning'));
    await write(join(own, 'deep-learning'), { 'a.md': '# Credits', 'b.md': '# B' });
    expect((await loadCourse(join(own, 'deep-learning'))).course.title).toBe('Deep learning');
  });

  it('is said once, and not at all where course.yml gives it', async () => {
    const { remarks, folder } = await load({
      'a.md': 'x',
      'b.md': 'y',
      'course.yml': 'title: T\nlanguage: en\n',
    });
    expect(remarks, basename(folder)).toEqual([]);
  });
});

describe('the language of a course that does not say it', () => {
  it.each([
    [
      'fa',
      'شبکه‌های عصبی از لایه‌هایی ساخته شده‌اند که هر کدام ورودی خود را به خروجی تبدیل می‌کنند. یادگیری یعنی پیدا کردن وزن‌های مناسب.',
    ],
    [
      'de',
      'Ein neuronales Netz besteht aus Schichten, die ihre Eingaben in Ausgaben verwandeln. Lernen heißt, die richtigen Gewichte zu finden.',
    ],
    [
      'zh',
      '神经网络由许多层组成，每一层把输入变换成输出。学习就是寻找合适的权重，使损失函数变小。梯度下降是最常用的方法，它沿着损失下降最快的方向更新参数。',
    ],
    [
      'ja',
      'ニューラルネットワークは多くの層からできていて、それぞれの層が入力を出力に変えます。学習とは、損失を小さくする重みを見つけることです。',
    ],
    [
      'ru',
      'Нейронная сеть состоит из слоёв, каждый из которых превращает входные данные в выходные. Обучение означает поиск подходящих весов.',
    ],
    [
      'fr',
      "Un réseau de neurones est composé de couches qui transforment leurs entrées en sorties. Apprendre, c'est trouver les bons poids.",
    ],
    [
      'en',
      'A neural network is made of layers that turn their inputs into outputs. To learn is to find the right weights for all of them.',
    ],
  ])('is guessed from its text: %s', async (language, text) => {
    const { course, remarks } = await load({ 'a.md': `# A\n\n${text}`, 'b.md': '' });
    expect(course.language).toBe(language);
    expect(remarks[0]).toContain(`(\`${language}\`), going by its text`);
  });

  const code =
    '\n\n```python\nfor value in values:\n    print("the value is", value)  # print the value of this\n```\n';
  it.each([
    ['de', '# Notizen\n\nKurze Notizen für die Prüfung.'],
    ['pl', '# Notatki\n\nKrótkie notatki na egzamin.'],
    ['tr', '# Notlar\n\nSınav için kısa notlar.'],
    ['vi', '# Ghi chú\n\nGhi chú ngắn cho kỳ thi.'],
    ['uk', '# Нотатки\n\nКороткі нотатки до іспиту.'],
    ['he', '# הערות\n\nהערות קצרות לבחינה.'],
    ['fa', '# یادداشت‌ها\n\nیادداشت‌های کوتاه برای امتحان.'],
    ['hi', '# टिप्पणियाँ\n\nपरीक्षा के लिए छोटी टिप्पणियाँ।'],
    ['ko', '# 노트\n\n시험을 위한 짧은 노트입니다.'],
    ['ja', '# ノート\n\n試験のための短いノートです。'],
    ['zh', '# 笔记\n\n考试用的简短笔记。'],
    ['zh-Hant', '# 筆記\n\n這是考試用的簡短筆記。'],
    ['en', '# Notes\n\nShort notes for the exam.'],
  ])('is guessed from a line in %s, however much code stands below it', async (language, text) => {
    expect((await load({ 'README.md': text })).course.language).toBe(language);
    expect((await load({ 'README.md': text + code.repeat(3) })).course.language).toBe(language);
  });

  it('is English where there is too little to tell', async () => {
    expect((await load({ 'a.md': '# Oui\n\n`x`' })).course.language).toBe('en');
  });

  it('is what the front matter or course.yml says, whatever the text', async () => {
    const text = 'Ein neuronales Netz besteht aus Schichten, die ihre Eingaben in Ausgaben verwandeln.';
    expect((await load({ 'a.md': text, 'course.yml': 'language: nl' })).course.language).toBe('nl');
    expect((await load({ 'a.md': `---\nlang: da\n---\n${text}` })).course.language).toBe('da');
  });
});

it('a text in another script is known by it, whatever English words stand in it', async () => {
  const text =
    '大模型（Large Language Model，LLM）使用 Transformer 架构和 attention 机制，通过 pre-training 与 fine-tuning 学习。GPT-3 有 1750 亿参数，training 需要许多 GPU。';
  expect((await load({ 'a.md': `# A\n\n${text}`, 'b.md': '' })).course.language).toBe('zh');
});

it('a translated README does not speak for a whole course', async () => {
  const french =
    "Ce livre explique les formules d'un autre livre, avec les démonstrations que l'auteur a laissées de côté pour les lecteurs.";
  const chinese =
    '本书旨在对机器学习里比较难理解的公式加以解析，并补充部分公式的推导细节。请读者把它当作参考书来使用。';
  const chapters = Object.fromEntries(
    [1, 2, 3, 4].map((number) => [`0${number}-c.md`, `# 第${number}章\n\n${chinese}`]),
  );
  expect((await load({ 'README_french.md': `# Livre\n\n${french}`, ...chapters })).course.language).toBe(
    'zh',
  );
});

it('a heading in a raw element names what has no other name', async () => {
  const text = '<div align="center">\n\n# The large course\n\n</div>\n\nText.\n';
  const { course } = await load({ 'README.md': text });
  expect(course.lectures[0]?.title).toBe('The large course');
  expect((await load({ 'p/1.md': text, 'p/2.md': '# Two' })).course.lectures[0]?.title).toBe(
    'The large course',
  );
});

it('what a host shows is no lecture, and said', async () => {
  const { course, remarks } = await load({
    'LICENSE.md': '# MIT',
    'CONTRIBUTING.md': '# How',
    '404.md': '# Nothing here',
    'a.md': '# A',
    'b.md': '',
    'p/404.md': '# Not found, and what it means',
  });
  expect(course.lectures.map(({ file }) => file)).toEqual(['a.md', 'b.md', 'p/404.md']);
  expect(remarks.join()).toContain('`404.md`, `CONTRIBUTING.md`, `LICENSE.md`, which a host shows');
});

it('the README that names a course says what it is, too', async () => {
  const { course } = await load({
    'README.md': '# Nets\n\nA course on nets.',
    'a.md': '# Credits\n\nThanks.',
    'b.md': '',
  });
  expect(course.description).toBe('A course on nets.');
});

it('folders that only count keep what is in them apart', async () => {
  const { course } = await load({
    'section/1/notes.md': '# One\n\nText.',
    'section/1/slides.md': '# S\n\nText.',
    'section/2/notes.md': '# Two\n\nText.',
    'section/2/slides.md': '# T\n\nText.',
  });
  expect(course.lectures.map(({ slug }) => slug)).toEqual([
    'section/1/notes',
    'section/1/slides',
    'section/2/notes',
    'section/2/slides',
  ]);
});
