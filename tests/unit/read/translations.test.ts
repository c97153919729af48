import { expect, it } from 'vitest';
import { loadCourse } from '../../../src/read/load-course.ts';
import { openCourse } from '../../../src/site/open-course.ts';
import { content } from './content.ts';

const en =
  '# Attention\n\nEvery word of a sentence looks at every other one, and asks what it has to say about it.';
const de =
  '# Aufmerksamkeit\n\nJedes Wort eines Satzes sieht jedes andere an und fragt, was es zu ihm zu sagen hat.';
const ru =
  '# Внимание\n\nКаждое слово предложения смотрит на все остальные и спрашивает, что они могут о нём сказать.';
const ko = '# 주의\n\n문장의 모든 단어는 다른 모든 단어를 바라보고 그것이 무엇을 말할 수 있는지 묻습니다.';

const files = async (given: Record<string, string>) => {
  const { course, remarks } = await loadCourse(await content(given));
  return {
    files: course.lectures.map(({ file }) => file),
    language: course.language,
    said: remarks.join('\n'),
  };
};

it('a page in another language is no lecture of its own, and said', async () => {
  const found = await files({ 'a.md': en, 'a.ru.md': ru, 'b.md': en, 'only.de.md': de });
  expect(found).toMatchObject({ files: ['a.md', 'b.md', 'only.de.md'], language: 'en' });
  expect(found.said).toContain(
    '1 page in other languages (`ru`): in course.yml, `language: ru` shows those instead, `include: [ru]` those as well',
  );
});

it('a page whose name ends with a language is a translation of the one beside it, and of no other', async () => {
  const given = {
    'w1/lessons.md': en,
    'w1/lessons_ru.md': ru,
    'w1/setup.md': en,
    'w1/setup-ru.md': ru,
    'w1/about-de.md': de,
    'w1/intro.md': en,
    'w1/intro-it.md': en,
  };
  const found = await files(given);
  expect(found.files).toEqual([
    'w1/about-de.md',
    'w1/intro-it.md',
    'w1/intro.md',
    'w1/lessons.md',
    'w1/setup.md',
  ]);
  expect(found.said).toContain('2 pages in other languages (`ru`)');
  const russian = await files({ ...given, 'course.yml': 'language: ru' });
  expect(russian.files).toContain('w1/lessons_ru.md');
  expect(russian.files).not.toContain('w1/lessons.md');
});

it('the language with the most pages is shown where every page names its own', async () => {
  const given = {
    'p/a.en.mdx': en,
    'p/b.en.mdx': en,
    'p/a.de.mdx': de,
    'p/a.kr.mdx': ko,
    'p/old.kr.mdx': ko,
  };
  const found = await files({ ...given, 'notes.md': en });
  expect(found.files).toEqual(['notes.md', 'p/a.en.mdx', 'p/b.en.mdx']);
  expect(found.said).toContain('3 pages in other languages (`de`, `kr`)');
  const korean = await files({ ...given, 'course.yml': 'language: ko' });
  expect(korean).toMatchObject({ files: ['p/a.kr.mdx', 'p/old.kr.mdx'], language: 'ko' });
});

it('folders of the same pages are languages', async () => {
  const given = { 'docs/en/1.md': en, 'docs/en/2.md': en, 'docs/de/1.md': de, 'docs/ko-KR/1.md': ko };
  expect((await files(given)).files).toEqual(['docs/en/1.md', 'docs/en/2.md']);
  expect((await files({ ...given, 'course.yml': 'language: de' })).files).toEqual(['docs/de/1.md']);
});

it("the chosen language takes the place of the pages that don't name one", async () => {
  const given = { 'a.md': en, 'a.ru.md': ru, 'b.md': en, 'README.md': en, 'README-ru.md': ru };
  expect((await files({ ...given, 'course.yml': 'language: ru' })).files).toEqual([
    'a.ru.md',
    'b.md',
    'README-ru.md',
  ]);
});

it('pages of which few are translated stay, however many another language has of its own', async () => {
  const given = { 'a.md': en, 'a.ru.md': ru, 'b.md': en, 'c.md': en, 'd.md': en };
  const found = await files({ ...given, 'x.ru.md': ru, 'y.ru.md': ru, 'z.ru.md': ru });
  expect(found).toMatchObject({ files: ['a.md', 'b.md', 'c.md', 'd.md'], language: 'en' });
});

it('a folder of translations lies beside pages that name no language', async () => {
  const site = { 'index.md': en, 'guide/a.md': en, 'ru/index.md': ru, 'ru/guide/a.md': ru };
  expect((await files(site)).files).toEqual(['index.md', 'guide/a.md']);
  expect((await files({ ...site, 'course.yml': 'language: ru' })).files).toEqual([
    'ru/index.md',
    'ru/guide/a.md',
  ]);
  const lessons = { '1-a/README.md': en, '2-b/README.md': en };
  const translated = (folder: string, text: string) =>
    Object.fromEntries(Object.keys(lessons).map((file) => [`translations/${folder}/${file}`, text]));
  const found = await files({ ...lessons, ...translated('de', de), ...translated('ko', ko) });
  expect(found.files).toEqual(['1-a/README.md', '2-b/README.md']);
  expect(found.said).toContain('4 pages in other languages (`de`, `ko`)');
});

it('a README without a language is of the one that it is written in', async () => {
  const pages = { '1/index.en.md': en, '1/index.de.md': de, '2/index.en.md': en, '2/index.de.md': de };
  const found = await files({ ...pages, 'README.md': en, 'README-ru.md': ru });
  expect(found.files).toEqual(['README.md', '1/index.en.md', '2/index.en.md']);
});

it('a course in two languages says so', async () => {
  const given = { 'a.md': en, 'a.de.md': de, 'b.de.md': de, 'a.ru.md': ru, 'course.yml': 'include: [de]' };
  const found = await files(given);
  expect(found.files.toSorted()).toEqual(['a.de.md', 'a.md', 'b.de.md']);
  expect(found.said).toContain('1 page in other languages (`ru`)');
  const folders = {
    'de/a.md': de,
    'en/a.md': en,
    'fr/a.md': '',
    'course.yml': 'include: [de]\nlanguage: en',
  };
  expect((await files(folders)).files).toContain('de/a.md');
});

it('a language that a file calls by its country is said by its own name', async () => {
  const found = await files({ 'a.md': en, 'a.kr.md': ko });
  expect(found.said).toContain('(`kr`): in course.yml, `language: ko`');
  const zh = '# 注意力\n\n句子中的每个词都会看其他所有的词，并询问它们对自己有什么要说的话。';
  const chinese = { 'a.md': en, 'a.zh_TW.md': zh, 'a.zh_CN.md': zh };
  expect((await files(chinese)).said).toContain('`language: zh-cn`');
  expect((await files({ ...chinese, 'course.yml': 'language: zh-TW' })).files).toEqual(['a.zh_TW.md']);
});

it('what only looks like a language is none', async () => {
  const given = { 'ml/1.md': en, 'nn/1.md': en, 'cs/1.md': en, 'x.md': en, 'x.ts.md': en, 'x.cs.md': en };
  expect((await files(given)).files).toHaveLength(6);
  expect((await files({ 'en/1.md': en, 'ml/1.md': en })).files).toHaveLength(2);
});

it("a table of contents of another language orders nothing, and its pictures are nobody's", async () => {
  const folder = await content({
    'de/a.md': de,
    'de/b.md': de,
    'de/x.png': '',
    'en/a.md': en,
    'en/b.md': en,
    'en/y.png': '',
    'en/SUMMARY.md': '* [b](b.md)\n* [a](a.md)',
    'de/SUMMARY.md': '* [a](a.md)\n* [b](b.md)',
  });
  const { loaded, problems } = await openCourse(folder, '/');
  expect(loaded.course.lectures.map(({ file }) => file)).toEqual(['en/b.md', 'en/a.md']);
  expect(problems.filter(({ rule }) => rule === 'unused-picture').map(({ file }) => file)).toEqual([
    'en/y.png',
  ]);
});

it('a folder or a README may name its language in words', async () => {
  const found = await files({
    'content/english/a.md': en,
    'content/english/b.md': en,
    'content/russian/a.md': ru,
  });
  expect(found).toMatchObject({ files: ['content/english/a.md', 'content/english/b.md'], language: 'en' });
  expect((await files({ 'a.md': en, 'README.md': en, 'README-German.md': de })).files).toEqual(['a.md']);
});

it('a few pages in other languages make no course of one of them', async () => {
  const course = Object.fromEntries('abcdefg'.split('').map((name) => [`book/${name}.md`, en]));
  const found = await files({ ...course, 'more/README-German.md': de, 'more/README-Russian.md': ru });
  expect(found.files).toEqual(Object.keys(course));
});

it('of languages that are about as much, the one in which the course is opened', async () => {
  const found = await files({
    'index.md': en,
    'en/01.md': en,
    'en/02.md': en,
    'de/01.md': de,
    'de/02.md': de,
    'de/README.md': de,
  });
  expect(found).toMatchObject({ files: ['index.md', 'en/01.md', 'en/02.md'], language: 'en' });
});

it('a language that the guess knows under the name of its sister', async () => {
  const id =
    '# Perhatian\n\nSetiap kata dalam sebuah kalimat melihat semua kata lain dan bertanya apa yang dapat mereka katakan tentangnya.';
  expect((await files({ 'a.md': en, 'b.md': en, 'id/a.md': id })).files).toEqual(['a.md', 'b.md']);
});

it("Docusaurus' translations are of the pages in `docs/`, `blog/` and `src/pages/`, whatever lies between", async () => {
  const given = {
    'docs/a.md': en,
    'docs/guide/b.md': en,
    'blog/c.md': en,
    'i18n/de/docusaurus-plugin-content-docs/current/a.md': de,
    'i18n/de/docusaurus-plugin-content-docs/current/guide/b.md': de,
    'i18n/de/docusaurus-plugin-content-blog/c.md': de,
    'i18n/ko/docusaurus-plugin-content-docs/current/a.md': ko,
    'i18n/ko/docusaurus-plugin-content-docs/version-1.0/old.md': ko,
  };
  const found = await files(given);
  expect(found.files).toEqual(['blog/c.md', 'docs/a.md', 'docs/guide/b.md']);
  expect(found.said).toContain('5 pages in other languages (`de`, `ko`)');
  const german = await files({ ...given, 'course.yml': 'language: de' });
  expect(german.language).toBe('de');
  expect(german.files).toContain('i18n/de/docusaurus-plugin-content-docs/current/a.md');
  expect(german.files).not.toContain('docs/a.md');
});
