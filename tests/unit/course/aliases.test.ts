import { describe, expect, it } from 'vitest';
import { givenAliases } from '../../../src/course/aliases.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { content } from '../read/content.ts';

const slugsIn = async (files: Record<string, string>) => {
  const { course } = await loadCourse(await content(files));
  return givenAliases(course.lectures, ['logo.svg']).map(({ slug, fault }) =>
    fault ? [slug, typeof fault === 'string' ? fault : fault.file] : slug,
  );
};

describe('an alias', () => {
  it.each([
    ['/optics/', 'optics'],
    ['/old/light.html', 'old/light'],
    ['/2023/05/light/index.html', '2023/05/light'],
    ['/gr%C3%B6%C3%9Fe', 'größe'],
    ['beside', 'week/beside'],
    ['./beside/', 'week/beside'],
    ['../above', 'above'],
  ])('%s of a lecture in a part is the address %s', async (alias, slug) => {
    const files = { 'week/01-light.md': `---\naliases: ["${alias}"]\n---\n\nA`, 'week/02-sound.md': 'B' };
    expect(await slugsIn(files)).toEqual([slug]);
  });

  it('with a space is a name and no address', async () => {
    expect(await slugsIn({ 'a.md': '---\naliases: Self attention\n---\n\nA' })).toEqual([undefined]);
  });

  it('hides no page, no file and no lecture', async () => {
    const aliases = '[/glossary/, /logo.svg, /Cards/x, /b/, ../../x, /x.md, /a/]';
    expect(await slugsIn({ 'a.md': `---\naliases: ${aliases}\n---\n\nA`, 'b.md': 'B' })).toEqual([
      ['glossary', 'own'],
      ['logo.svg', 'own'],
      ['Cards/x', 'own'],
      ['b', 'b.md'],
      ['../../x', 'no-address'],
      ['x.md', 'own'],
    ]);
  });
});

describe('what a lecture is filed under', () => {
  it.each([
    ['[memory, "#attention", memory]', ['memory', 'attention']],
    ['memory, long context', ['memory', 'long context']],
    ['2024', ['2024']],
    ['', []],
  ])('may be written %s', async (written, tags) => {
    const { course } = await loadCourse(await content({ 'a.md': `---\ntags: ${written}\n---\n\nA` }));
    expect(course.lectures[0]?.tags).toEqual(tags);
  });
});
