import sax from 'sax';
import { describe, expect, test } from 'vitest';
import type { Course, Lecture } from '../../../src/course/types.ts';
import { atomFeed } from '../../../src/feeds/atom-feed.ts';
import { fullAddress } from '../../../src/feeds/full-address.ts';
import { llmsFull, llmsIndex } from '../../../src/feeds/llms.ts';
import { robots } from '../../../src/feeds/robots.ts';
import { sitemap } from '../../../src/feeds/sitemap.ts';
import { courseData, lectureData, scriptText } from '../../../src/feeds/structured-data.ts';
import { withCourse } from './course.ts';

const HOME = { base: '/notes/', site: 'https://example.org' };
const FILES = {
  'course.yml': 'title: "Cats & <dogs>"\ndescription: About *both*.\nlicence: CC0',
  '01-one.md': '---\ntitle: "One & <two>"\ndescription: A "first" one.\nobjectives: [tell]\n---\n\nText.\n',
  '02-two.md': '# Two [or more]\n\nSecond.\n',
  '03-draft.md': '---\ndraft: true\n---\n# Secret\n\nHidden.\n',
};
const older = { published: '2024-01-01T00:00:00Z', changed: '2024-03-01T10:00:00Z' };
const newer = { published: '2024-02-01T00:00:00Z', changed: '2024-05-01T10:00:00Z' };

function withLectures<T>(use: (course: Course, one: Lecture, two: Lecture) => T): Promise<T> {
  return withCourse(FILES, ({ course }) =>
    use(course, course.lectures[0] as Lecture, course.lectures[1] as Lecture),
  );
}

/** Parses strictly; an ill-formed file throws. */
function elements(xml: string): { path: string; text: string; attributes: Record<string, unknown> }[] {
  const found: ReturnType<typeof elements> = [];
  const open: string[] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    open.push(name);
    found.push({ path: open.join('/'), text: '', attributes });
  };
  parser.ontext = (text) => {
    const last = found.findLast(({ path }) => path === open.join('/'));
    if (last) last.text += text.trim();
  };
  parser.onclosetag = () => open.pop();
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return found;
}

describe('the Atom feed', () => {
  const read = () =>
    withLectures((course, one, two) =>
      elements(
        atomFeed(
          course,
          new Map([
            [one, older],
            [two, newer],
          ]),
          HOME,
        ),
      ),
    );

  test('has every element that RFC 4287 asks of a feed and of an entry, once', async () => {
    const found = await read();
    const count = (path: string) => found.filter((element) => element.path === path).length;
    for (const name of ['id', 'title', 'updated', 'author', 'author/name'])
      expect(count(`feed/${name}`), name).toBe(1);
    for (const name of ['id', 'title', 'updated', 'summary'])
      expect(count(`feed/entry/${name}`), name).toBe(2);
    const relations = found
      .filter(({ path }) => path === 'feed/link')
      .map(({ attributes }) => attributes.rel);
    expect(relations).toEqual(['self', 'alternate']);
    expect(found[0]?.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
  });

  test('tells the last changed first, by whole addresses and dates with their zone', async () => {
    const found = await read();
    const texts = (path: string) => found.filter((element) => element.path === path).map(({ text }) => text);
    expect(texts('feed/updated')).toEqual([newer.changed]);
    expect(texts('feed/entry/updated')).toEqual([newer.changed, older.changed]);
    expect(texts('feed/entry/published')).toEqual([newer.published, older.published]);
    expect(texts('feed/entry/id')).toEqual([
      'https://example.org/notes/two/',
      'https://example.org/notes/one/',
    ]);
    expect(texts('feed/entry/title')).toEqual(['2. Two [or more]', '1. One & <two>']);
    expect(texts('feed/title')).toEqual(['Cats & <dogs>']);
  });
});

test('the sitemap parses, with a date where there is one', () => {
  const found = elements(
    sitemap([{ address: 'https://e.org/?a&b', changed: older.changed }, { address: 'https://e.org/b/' }]),
  );
  expect(found[0]?.attributes.xmlns).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  const texts = (path: string) => found.filter((element) => element.path === path).map(({ text }) => text);
  expect(texts('urlset/url/loc')).toEqual(['https://e.org/?a&b', 'https://e.org/b/']);
  expect(texts('urlset/url/lastmod')).toEqual([older.changed]);
});

test('robots.txt names the sitemap where there is one', () => {
  expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n');
  expect(robots('https://e.org/sitemap.xml')).toContain('\nSitemap: https://e.org/sitemap.xml\n');
});

describe('llms.txt', () => {
  test('has one title, a summary, and lists of links under second headings', async () => {
    const text = await withLectures((course) => llmsIndex(course, HOME));
    expect(text).toMatch(/^# Cats & <dogs>\n\n> About \*both\*\.\n\n/);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text).toContain('- [One & <two>](https://example.org/notes/one.md): A “first” one.');
    expect(text).toContain('- [Two \\[or more\\]](https://example.org/notes/two.md)');
  });

  test('never tells of a draft', async () => {
    expect(await withLectures((course) => llmsIndex(course, HOME))).not.toMatch(/secret|draft/i);
  });

  test('speaks the language of the course', async () => {
    const text = await withLectures((course) =>
      llmsIndex(
        { ...course, language: 'de', author: 'Ada', licence: 'CC BY 4.0', parts: course.parts.slice(0, 1) },
        HOME,
      ),
    );
    expect(text).toContain('\n\nAda · CC BY 4.0\n\n## Inhalt\n\n');
    expect(text).toContain('- [Der ganze Kurs auf einer Seite](https://example.org/notes/llms-full.txt)');
  });

  test('links from the root where the site does not know its address', async () => {
    const text = await withLectures((course) => llmsIndex(course, { base: '/notes/', site: undefined }));
    expect(text).toContain('](/notes/one.md)');
  });

  test('the long form holds every lecture after the opening', async () => {
    const text = await withLectures((course) => llmsFull(course, ['# One\n\nA.\n', '# Two\n\nB.\n']));
    expect(text.endsWith('\n\n# One\n\nA.\n\n# Two\n\nB.\n')).toBe(true);
  });
});

describe('the structured data', () => {
  test('calls the course a Course and a lecture a LearningResource that is part of it', async () => {
    await withLectures((course, one) => {
      expect(courseData(course, HOME)).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'Course',
        url: 'https://example.org/notes/',
      });
      expect(lectureData(course, one, HOME, older)).toMatchObject({
        '@type': 'LearningResource',
        url: 'https://example.org/notes/one/',
        teaches: ['tell'],
        dateModified: older.changed,
        isPartOf: { '@type': 'Course', url: 'https://example.org/notes/' },
      });
    });
  });

  test('names no address where the site does not know its own', async () => {
    const text = await withLectures((course, one) =>
      scriptText([
        courseData(course, { base: '/', site: undefined }),
        lectureData(course, one, { base: '/', site: undefined }, undefined),
      ]),
    );
    expect(text).not.toMatch(/"url"|localhost|"date/);
  });

  test('can not end the script that holds it', () => {
    const text = scriptText({ name: '</script><script>alert(1)' });
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)' });
  });
});

test('addresses are encoded piece by piece', () => {
  expect(fullAddress(HOME, '注意/a b/')).toBe('https://example.org/notes/%E6%B3%A8%E6%84%8F/a%20b/');
});
