import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../src/checks/links.ts';
import { preparePublication } from '../../../src/publish/publication.ts';
import { linkMap } from '../../../src/read/link-map.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { resolveTarget } from '../../../src/read/resolve-target.ts';
import { content } from './content.ts';

async function resolver() {
  const { course, files, unpublished } = await loadCourse(
    await content({
      '01-first.md':
        '# First\n\n## Part one\n\n<a name="old"></a>\n\n$$x \\label{eq:x}$$\n\nNote[^n].\n\n[^n]: N.',
      '02-second/index.md': '# Second\n\n## Café',
      '03-part/01-inner.md': '# Inner',
      '03-part/02-other.md': '# Other',
      '04-draft.md': '---\ndraft: true\n---\n# Draft',
      'files/my slides.pdf': '%PDF',
      ['data/naïve.csv'.normalize('NFC')]: 'a',
    }),
  );
  const map = linkMap(course, files, ['robots.txt'], { unpublished });
  return (target: string, from = '01-first.md') => {
    const lecture = course.lectures.find(({ file }) => file === from);
    if (!lecture) throw new Error(from);
    const found = resolveTarget(map, lecture, target);
    if (found.kind === 'section') return `${found.lecture.slug}#${found.fragment}`;
    if (found.kind === 'file' || found.kind === 'page') return `${found.kind} ${found.path}${found.suffix}`;
    return found.kind === 'broken' ? `broken ${found.rule}` : found.kind;
  };
}

describe('a link', () => {
  it.each([
    ['#part-one', 'first#part-one'],
    ['#old', 'first#old'],
    ['#eq-x', 'first#eq-x'],
    ['#fn-n', 'first#fn-n'],
    ['#:~:text=word', 'first#:~:text=word'],
    ['#part-one:~:text=word', 'first#part-one:~:text=word'],
    ['#top', 'first#top'],
    ['', 'first#'],
    ['./02-second/index.md#café', 'second#café'],
    ['02-second/#caf%C3%A9', 'second#café'],
    ['/02-second', 'second#'],
    ['/second/', 'second#'],
    ['03-part/01-inner.md', 'part/inner#'],
    ['03-part\\01-inner.md', 'part/inner#'],
    ['files/my%20slides.pdf#page=2', 'file files/my slides.pdf#page=2'],
    ['files/my slides.pdf?x', 'file files/my slides.pdf?x'],
    ['data/naïve.csv'.normalize('NFD'), 'file data/naïve.csv'.normalize('NFC')],
    ['/robots.txt', 'page robots.txt'],
    ['/search/?q=x', 'page search/?q=x'],
    ['https://example.org', 'external'],
    ['mailto:a@b.c', 'external'],
    ['//example.org', 'external'],
    ['#nowhere', 'broken missing-section'],
    ['02-second/index.md#nowhere', 'broken missing-section'],
    ['05-none.md', 'broken missing-link'],
    ['04-draft.md', 'broken missing-link'],
    ['../outside.pdf', 'broken link-outside'],
    ['/../outside.pdf', 'broken link-outside'],
    ['%E0%A4%A', 'broken missing-link'],
  ])('to %j leads to %s', async (target, expected) => {
    expect((await resolver())(target)).toBe(expected);
  });

  it('is relative to the file it stands in', async () => {
    const resolve = await resolver();
    expect(resolve('../01-first.md', '03-part/01-inner.md')).toBe('first#');
    expect(resolve('02-other.md', '03-part/01-inner.md')).toBe('part/other#');
    // Unless it can only count from the top, as a page with a `<base>` has it.
    expect(resolve('./03-part/01-inner.html', '02-second/index.md')).toBe('part/inner#');
    expect(resolve('../files/my%20slides.pdf', '02-second/index.md')).toBe('file files/my slides.pdf');
  });

  it('never publishes the source of a draft', async () => {
    expect((await resolver())('./04-draft.md')).not.toContain('file');
  });
});

describe('an address as another tool writes it', () => {
  const files = {
    'README.md': '# The course',
    'a.md':
      '# A\n\n## Make it: --create\n\n## Sec Two\n\n## Über uns\n\n## 1. Setup steps\n\n## 要点\n\nText.',
    'b/README.md': '# B\n\n## Inside',
    'b/code.py': '',
    'c/01-one.md': '# One',
    'c/d/e.md': '# Deep',
    'src/main.c': '',
    '_posts/2024-03-05-hello-world.md': '# Hello',
    'guide/x.markdown': '# X',
  };
  const resolve = async (target: string, from = 'a.md') => {
    const { course, files: all } = await loadCourse(await content(files));
    const lecture = course.lectures.find(({ file }) => file === from);
    if (!lecture) throw new Error(from);
    const found = resolveTarget(linkMap(course, all, []), lecture, target);
    if (found.kind !== 'section') return found.kind === 'broken' ? `broken: ${found.message}` : found.kind;
    return `${found.lecture.file}#${found.fragment}${found.loose ? ' (loosely)' : ''}`;
  };

  it.each([
    // A folder's README, however the folder is written.
    ['b', 'b/README.md#'],
    ['b/', 'b/README.md#'],
    ['./b/README.md', 'b/README.md#'],
    ['b/README.md#inside', 'b/README.md#inside'],
    ['/b/index.html', 'b/README.md#'],
    // A folder without one is entered by its first lecture.
    ['c/', 'c/01-one.md#'],
    ['c/d', 'c/d/e.md#'],
    // Pages of HTML, paths without an ending, other endings, another case.
    ['c/01-one.html', 'c/01-one.md#'],
    ['guide/x', 'guide/x.markdown#'],
    ['guide/x.html', 'guide/x.markdown#'],
    ['Guide/X.md', 'guide/x.markdown# (loosely)'],
    // Posts by their day.
    ['/2024/03/05/hello-world.html', '_posts/2024-03-05-hello-world.md# (loosely)'],
    ['/blog/2024/03/05/hello-world/', '_posts/2024-03-05-hello-world.md# (loosely)'],
    [' b/ ', 'b/README.md#'],
  ])('%j leads to %s', async (target, expected) => {
    expect(await resolve(target)).toBe(expected);
  });

  it.each([
    // GitHub, Docusaurus and mdBook; MkDocs; Pandoc; the words themselves; another case.
    ['make-it---create', /^a\.md#make-it/],
    ['make-it-create', /^a\.md#make-it/],
    ['Sec%20Two', /^a\.md#sec-two \(loosely\)$/],
    ['Sec-Two', /^a\.md#sec-two \(loosely\)$/],
    ['sec_two', /^a\.md#sec-two \(loosely\)$/],
    ['uber-uns', /^a\.md#über-uns/],
    ['u\u0308ber-uns', /^a\.md#über-uns$/],
    ['%C3%BCber-uns', /^a\.md#über-uns$/],
    ['setup-steps', /^a\.md#1-setup-steps/],
    ['1-setup-steps', /^a\.md#1-setup-steps$/],
    ['要点', /^a\.md#要点$/],
    ['^6c564d', /^a\.md# \(loosely\)$/],
  ])('#%s is found', async (fragment, expected) => {
    expect(await resolve(`#${fragment}`)).toMatch(expected);
    expect(await resolve(`a.md#${fragment}`, 'b/README.md')).toMatch(/^broken/);
    expect(await resolve(`../a.md#${fragment}`, 'b/README.md')).toMatch(expected);
  });

  it('says of a folder of other files that it holds no lecture', async () => {
    expect(await resolve('src')).toBe('broken: The link `src` leads to a folder without a lecture.');
  });
});

it('an address from the root of a site that lay in a folder leads on, loosely', async () => {
  const { course, files } = await loadCourse(
    await content({ 'chapter1/1.md': '# One', 'chapter1/2.md': '# Two', 'a.md': '# A' }),
  );
  const [from] = course.lectures;
  const found = (target: string) =>
    resolveTarget(linkMap(course, files, []), from as (typeof course.lectures)[0], target);
  expect(found('/course/chapter1/2')).toMatchObject({ lecture: { file: 'chapter1/2.md' }, loose: true });
  expect(found('/course/chapter1')).toMatchObject({ lecture: { file: 'chapter1/1.md' }, loose: true });
  expect(found('/course/chapter9')).toMatchObject({ kind: 'broken' });
});

describe('an address of the built site', () => {
  it.each([
    ['../slides.pdf', 'week/one.md', 'file week/slides.pdf'],
    ['../week/slides.pdf', 'top.md', 'file week/slides.pdf'],
    ['/2019/notes.pdf', 'top.md', 'file _2019/notes.pdf'],
    ['../../../slides.pdf', 'top.md', 'broken link-outside'],
    ['/later.md', 'top.md', 'broken missing-link'],
    ['/drafts/later.md', 'top.md', 'broken missing-link'],
    ['../draft.md', 'top.md', 'broken link-outside'],
  ])('%s leads to a file, but to none that is kept back: from %s', async (target, from, expected) => {
    const { course, files } = await loadCourse(
      await content({
        'top.md': '# Top\n\nText.',
        'week/one.md': '# One\n\nText.',
        'week/slides.pdf': '%PDF',
        '_2019/notes.pdf': '%PDF',
        '_later.md': '# Later\n\nText.',
        '_drafts/later.md': '# Later\n\nText.',
        'draft.md': '---\ndraft: true\n---\n\n# Draft\n\nText.',
      }),
    );
    const lecture = course.lectures.find(({ file }) => file === from);
    if (!lecture) throw new Error(from);
    const found = resolveTarget(linkMap(course, files, []), lecture, target);
    expect(
      found.kind === 'broken' ? `broken ${found.rule}` : `${found.kind} ${(found as { path: string }).path}`,
    ).toBe(expected);
  });
});

describe('a link that other tools follow', () => {
  const problemsOf = async (files: Record<string, string>) => {
    const loaded = await loadCourse(await content(files));
    const publication = await preparePublication(loaded, '/');
    return checkLinks(publication).map(({ rule, severity, hint }) => `${severity} ${rule}: ${hint}`);
  };

  it('may start at the top of the course, or end with the `id` of Docusaurus', async () => {
    expect(
      await problemsOf({
        'guide/a.md': '# A\n\n[one](api/Store.md), [two](/api/the-store#more), [three](../api/the-store).',
        'api/Store.md': '---\nid: the-store\n---\n# B\n\n## More\n\nText.',
      }),
    ).toEqual([]);
  });

  it('between double brackets may say the folder, where two notes have a name, and a file comes before an address', async () => {
    const { course, files } = await loadCourse(
      await content({
        'a.md': '# A\n\nText.',
        'Publish/Security.md': '# Security\n\n## Keys',
        'Sync/Security.md': '# Security\n\n## Locks',
        'Help/More/Settings.md': '# Settings\n\nText.',
        'Help/Choose.md': '---\npermalink: sync/settings\n---\n# Choose\n\nText.',
      }),
    );
    const map = linkMap(course, files, []);
    const leadsTo = (from: string, target: string) => {
      const origin = course.lectures.find(({ file }) => file === from) ?? { file: from, slug: '' };
      const found = resolveTarget(map, origin, target);
      return found.kind === 'section' ? `${found.lecture.file}#${found.fragment}` : found.kind;
    };
    expect(leadsTo('a.md', '[[Sync/Security#Locks]]')).toBe('Sync/Security.md#locks');
    expect(leadsTo('a.md', '[[Publish/Security#Keys]]')).toBe('Publish/Security.md#keys');
    expect(leadsTo('Help/Choose.md', '[[More/Settings]]')).toBe('Help/More/Settings.md#');
    expect(leadsTo('a.md', '[[More/Settings]]')).toBe('Help/More/Settings.md#');
    expect(leadsTo('a.md', '[[Settings]]')).toBe('Help/More/Settings.md#');
    expect(leadsTo('a.md', '[[sync/settings]]')).toBe('Help/Choose.md#');
  });

  it('between double brackets says a title with its number or without, whichever is shown', async () => {
    const said = await problemsOf({
      'course.yml': 'language: zh',
      '1.md': '# 第一讲 词语\n\n[[第二讲 向量]], [[向量]]. [x](2.md#第二讲-向量)',
      '2.md': '# 第二讲 向量\n\n[[第一讲 词语]], [[词语]], [[Lecture 9: Proofs]], [[Proofs]].',
      'z.md': '# Lecture 9: Proofs\n\nText.',
    });
    expect(said).toEqual([]);
  });

  it('to an id with what GitHub, GitBook or VitePress put into it', async () => {
    const text = '# A\n\n## 3. Soil\n\nText[^1].\n\n## build.target\n\nText.\n\n[^1]: Note.\n\n';
    const links = '[a](#user-content-3-soil), [b](#id-3.-soil), [c](#user-content-fn-1), [d](#build-target).';
    expect(await problemsOf({ 'a.md': text + links })).toEqual([
      'warning other-spelling: Link to `#3-soil`.',
    ]);
  });

  it('between double brackets to a text that is left alone is a warning', async () => {
    const files = {
      'a.md': '# A\n\n[[B]], ![[Stack.excalidraw]] and [[Old]].',
      'b.md': '# B\n\nText.',
      '_drawings/Stack.excalidraw.md': '# Excalidraw Data',
      '_old/Old.md': '# Old\n\nText.',
    };
    expect(await problemsOf(files)).toEqual([
      'warning left-alone: Save what it shows as a picture, and show that, or take the link out.',
      'warning left-alone: Let `include: [_old]` in `course.yml` name its folder, or take the link out.',
    ]);
  });

  it('to the words of a title leads to the page from its top, as on a code host', async () => {
    const files = {
      'a.md': '# Neural networks & more\n\n- [Neural networks](#neural-networks--more)\n\n## Part\n\nText.',
      'b.md': '# B\n\n[Above](a.md#neural-networks--more), [so](a.md#Neural-Networks-More).',
    };
    expect(await problemsOf(files)).toEqual(['warning other-spelling: Link to `a.md`.']);
  });

  it('into a language that is not shown is a warning', async () => {
    const said = await problemsOf({
      'index.md': '# A\n\n[fr](fr/), [page](fr/b.md), [page](fr/b.html).',
      'b.md': '# B\n\nEvery word of a sentence looks at every other one of it, and asks what it says.',
      'c.md': '# C\n\nEvery word of a sentence looks at every other one of it, and asks what it says.',
      'fr/b.md': '# B\n\nChaque mot de la phrase regarde tous les autres mots et demande ce qu’ils disent.',
    });
    expect(said).toHaveLength(3);
    expect(new Set(said.map((line) => line.split(':')[0]))).toEqual(new Set(['warning other-language']));
  });

  it('to a section by the words of the original leads to the one in its place, or to its page', async () => {
    const en = 'Every word of a sentence looks at every other one of it, and asks what it has to say.';
    const ru = 'Каждое слово предложения смотрит на все остальные и спрашивает, что они могут сказать.';
    const page = (title: string, text: string, sections: string[]) =>
      [`# ${title}`, text, ...sections.map((section) => `## ${section}\n\n${text}`)].join('\n\n');
    const links = '[x](b.md#early-returns), [y](b.md#loops), [z](c.md#other-words), [w](c.md#внимание).';
    const said = await problemsOf({
      'course.yml': 'language: ru',
      'a.md': `${page('First', en, ['One'])}\n\n${links}`,
      'b.md': page('Loops', en, ['Ranges', 'Early returns']),
      'c.md': page('Third', en, ['Other words']),
      'ru/a.md': `${page('Первое', ru, ['Одно'])}\n\n${links}`,
      'ru/b.md': page('Циклы', ru, ['Интервалы', 'Ранний возврат']),
      'ru/c.md': page('Третье', ru, ['Первая часть', 'Вторая часть']),
    });
    expect(said).toEqual([
      'warning other-spelling: Link to `b.md#ранний-возврат`.',
      'warning other-spelling: Link to `b.md`.',
      expect.stringMatching(/^warning untranslated-section: /),
      expect.stringMatching(/^error missing-section: /),
    ]);
  });

  it('to a section behind code that nobody has closed leads to its lecture', async () => {
    expect(
      await problemsOf({ 'a.md': '# A\n\n[x](b.md#late).', 'b.md': '# B\n\n```\ncode\n\n## Late\n\nText.' }),
    ).toEqual([]);
  });

  it('to another site without its scheme says how to write it', async () => {
    expect(await problemsOf({ 'a.md': '# A\n\n[x](gitignore.io), [y](insee.fr/a).' })).toEqual([
      'error missing-link: Write the address whole: `https://gitignore.io`.',
      'error missing-link: Write the address whole: `https://insee.fr/a`.',
    ]);
  });
});
