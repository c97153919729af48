import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { lectureHtml } from '../../../src/publish/lecture-html.ts';
import { hasOnePage, onePageEdition, onePageNames } from '../../../src/publish/one-page.ts';
import { preparePublication } from '../../../src/publish/publication.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { runningHeads } from '../../../src/site/stylesheets.ts';
import { visit } from '../../../src/syntax/visit.ts';
import { content } from '../read/content.ts';

async function publicationOf(files: Record<string, string>, base = '/') {
  return preparePublication(await loadCourse(await content(files)), base);
}

async function wholePage(files: Record<string, string>, base = '/') {
  const publication = await publicationOf(files, base);
  const { names, piece } = onePageEdition(publication, true);
  const { lectures } = publication.course;
  return lectures
    .map((lecture) => {
      const name = names.get(lecture) ?? '';
      return `<article id="${name}">${piece(lectureHtml(publication, lecture), name)}</article>`;
    })
    .join('\n');
}

/** One line of HTML, moved into the lecture `a/b` of a course under `/notes/`. */
async function moved(html: string, hasGlossary = true) {
  const publication = await publicationOf({ 'a/b.md': '# B', '02-c.md': '# C' }, '/notes/');
  return onePageEdition(publication, hasGlossary).piece(html, 'a-b');
}

function idsAndReferences(html: string) {
  const ids: string[] = [];
  const wanted: string[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', ({ properties }: Element) => {
    if (properties.id) ids.push(String(properties.id));
    const { href, ariaLabelledBy, ariaDescribedBy } = properties;
    if (typeof href === 'string' && href.startsWith('#')) wanted.push(decodeURIComponent(href.slice(1)));
    for (const list of [ariaLabelledBy, ariaDescribedBy])
      if (Array.isArray(list)) wanted.push(...list.map(String));
  });
  return { ids, wanted };
}

describe('the one-page edition', () => {
  const everything = `# T

See [](#fig-x), [](#tbl-x), [](#eq-x), [there](02-b.md#part) and [home](/).[^n]

## Part

$$
x \\label{eq-x}
$$

![A](a.svg){#fig-x}
*A caption.*

| a |[^n] b |
| - | - |
| 1 | 2 |

Table: Words. {#tbl-x}

[^n]: A note on [this part](#part).`;
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 4 4" role="img" aria-labelledby="t"><title id="t">A</title><defs><linearGradient id="g"><stop offset="0"/></linearGradient><path id="p" d="M0 0h4"/></defs><use href="#p"/><rect width="4" height="4" fill="url(#g)"/></svg>';

  it.each(['/', '/notes/'])('has no id twice and none that is wanted missing, under %s', async (base) => {
    const html = await wholePage({ '01-a.md': everything, '02-b.md': everything, 'a.svg': drawing }, base);
    const { ids, wanted } = idsAndReferences(html);
    expect(ids.length).toBeGreaterThan(15);
    expect(new Set(ids).size).toBe(ids.length);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toEqual(
      expect.arrayContaining([
        'a--part',
        'b--part',
        'a--fig-x',
        'b--tbl-x',
        'a--eq-x',
        'b--fn-n',
        'a--g',
        'b--t',
      ]),
    );
    expect(html).toContain('fill="url(#b--g)"');
    expect(html).toContain('<use href="#b--p">');
    expect(html).toContain('viewBox="0 0 4 4"');
    expect(html).toContain(`<a href="${base}">home</a>`);
    expect(html).toContain('<a href="#b--part">there</a>');
  });

  it.each([
    ['<a href="#x">', '<a href="#a-b--x"></a>'],
    ['<a href="#">', '<a href="#a-b"></a>'],
    ['<a href="#top">', '<a href="#a-b"></a>'],
    ['<a href="/notes/c/">', '<a href="#c"></a>'],
    ['<a href="/notes/c/#top">', '<a href="#c"></a>'],
    ['<a href="/notes/a/b/?q=1#%C3%A9t%C3%A9">', '<a href="#a-b--%C3%A9t%C3%A9"></a>'],
    ['<a href="/notes/c/#x:~:text=some%20words">', '<a href="#c--x:~:text=some%20words"></a>'],
    ['<a href="/notes/glossary/#token">', '<a href="#glossary--token"></a>'],
    ['<a href="/notes/files/c/d.pdf">', '<a href="/notes/files/c/d.pdf"></a>'],
    ['<a href="/elsewhere/c/#x">', '<a href="/elsewhere/c/#x"></a>'],
    ['<a href="https://example.org/#x">', '<a href="https://example.org/#x"></a>'],
    ['<a href="/notes/%zz#%zz">', '<a href="/notes/%zz#%zz"></a>'],
    ['<a name="x">', '<a name="a-b--x"></a>'],
    ['<input name="x" list="l">', '<input name="x" list="a-b--l">'],
    ['<button form="f">', '<button form="a-b--f"></button>'],
    ['<label for="i">', '<label for="a-b--i"></label>'],
    ['<p aria-describedby="x y">', '<p aria-describedby="a-b--x a-b--y"></p>'],
    ['<img usemap="#m" src="x.png">', '<img usemap="#a-b--m" src="x.png" loading="lazy">'],
    ['<img loading="eager" fetchpriority="high" src="x.png">', '<img loading="lazy" src="x.png">'],
    ['<section aria-labelledby="o">', '<section aria-labelledby="a-b--o" role="group"></section>'],
    ['<div role="region" aria-label="A">', '<div role="group" aria-label="A"></div>'],
    ['<h1>A</h1><h2 id="h">B</h2><h6>C</h6>', '<h2>A</h2><h3 id="a-b--h">B</h3><h6>C</h6>'],
    [
      '<svg><path clip-path="url(&quot;#c&quot;)"></path></svg>',
      '<svg><path clip-path="url(&#x22;#a-b--c&#x22;)"></path></svg>',
    ],
    ['<svg><use xlink:href="#c"></use></svg>', '<svg><use xlink:href="#a-b--c"></use></svg>'],
  ])('makes of %s %s', async (before, after) => {
    expect(await moved(before)).toBe(after);
  });

  it('leads to the glossary page where it holds no glossary', async () => {
    expect(await moved('<a href="/notes/glossary/#token">', false)).toContain('/notes/glossary/#token');
  });

  it('keeps formulas, code and drawings as they were', async () => {
    const html =
      '<math display="block"><mrow><mi>x</mi><mo form="prefix" stretchy="false">&#x3C;</mo></mrow></math><pre><code>a\n  b &#x26; c</code></pre><svg viewBox="0 0 1 1"><linearGradient gradientUnits="userSpaceOnUse"></linearGradient></svg>';
    expect(await moved(html)).toBe(html);
  });

  it('gives lectures names that can not be taken for one another', async () => {
    const files = ['a/b.md', 'a-b.md', 'a--b.md', 'content.md', 'c-.md'];
    const { course } = await publicationOf(Object.fromEntries(files.map((file) => [file, `# ${file}`])));
    for (const lecture of course.lectures) if (lecture.file === 'a--b.md') lecture.slug = 'a--b';
    const names = [...onePageNames(course).values()];
    expect(new Set(names).size).toBe(files.length);
    expect(names).toContain('content-2');
    expect(names.filter((name) => /--|-$/.test(name))).toEqual([]);
  });

  it('is left out for a course of more than 60 lectures', async () => {
    const { course } = await publicationOf({ 'a.md': '# A' });
    const [lecture] = course.lectures;
    const ofMany = (count: number) => ({ ...course, lectures: Array(count).fill(lecture) });
    expect([0, 1, 60, 61].map((count) => hasOnePage(ofMany(count)))).toEqual([false, true, true, false]);
  });

  it('puts a title into the heads as it is, whatever is in it', async () => {
    const { course } = await publicationOf({ 'a.md': '# A' });
    const [lecture] = course.lectures;
    if (lecture) lecture.title = 'A "b" \\ c</style>\n';
    expect(runningHeads(course)).toContain('@top-right{content:"A \\22 b\\22  \\5c  c</style>\\a "}');
  });

  it('calls the glossary in its head what the course calls it', async () => {
    const { course } = await publicationOf({ 'a.md': '# A', 'course.yml': 'language: de' });
    expect(runningHeads(course)).toContain('@page glossary{@top-right{content:"Glossar"}}');
  });
});
