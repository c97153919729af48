import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { placesInPdf } from '../../src/commands/pdf-places.ts';
import { printCourse } from '../../src/commands/print-course.ts';
import { expect, lectures, sections, test } from './support.ts';

test('the one-page edition has every section once, and its links stay inside it', { tag: '@once' }, async ({
  request,
}) => {
  const ids: string[] = [];
  const outside: string[] = [];
  const wanted: string[] = [];
  const list = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  visit(fromHtml(await (await request.get('/all/')).text()), 'element', ({ properties }) => {
    const { id, href, ariaLabelledBy, ariaDescribedBy } = properties;
    if (id) ids.push(String(id));
    wanted.push(...list(ariaLabelledBy), ...list(ariaDescribedBy));
    if (typeof href !== 'string') return;
    if (href.startsWith('#')) wanted.push(decodeURIComponent(href.slice(1)));
    // What is not the course map's, which leads to the lectures and the glossary themselves.
    else if (lectures.some((slug) => href.startsWith(`/${slug}/#`)) || href.startsWith('/glossary/#'))
      outside.push(href);
  });
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  expect(outside).toEqual([]);
  const all = lectures.flatMap((slug) => [slug, ...(sections[slug] ?? []).map((id) => `${slug}--${id}`)]);
  expect(all.filter((id) => !ids.includes(id))).toEqual([]);
  for (const kind of ['fn', 'fig', 'tbl', 'eq'])
    expect(ids.filter((id) => id.includes(`--${kind}-`)).length, kind).toBeGreaterThan(5);
  const own = ['content', 'course-map', 'search-list', 'glossary', ...lectures];
  const named = new RegExp(`^(?:glossary|${lectures.join('|')})--.`);
  expect(ids.filter((id) => !own.includes(id) && !named.test(id))).toEqual([]);
});

test('the one-page edition needs no script and keeps out of search engines', { tag: '@once' }, async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(new URL('/', baseURL).href);
  await page.getByRole('link', { name: 'The whole course on one page' }).click();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.locator('article.lecture')).toHaveCount(lectures.length);
  await page
    .getByRole('navigation', { name: 'Contents' })
    .getByRole('link', { name: 'Self-check' })
    .last()
    .click();
  expect(new URL(page.url()).hash).toMatch(new RegExp(`^#${lectures.at(-1)}--`));
  await context.close();
});

test('the printed course has numbered contents, bookmarks and a structure', { tag: '@once' }, async ({
  browser,
  baseURL,
}) => {
  const printed = await printCourse(browser, new URL('/all/', baseURL).href, 'A4');
  const text = printed?.pdf.toString('latin1') ?? '';
  expect(text).toContain('/Outlines');
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('/Lang (en');
  expect(text).toContain('/Title (Introduction to Transformers and Large Language Models \\(LLMs\\))');
  expect(text.match(/\/Title \((.{4,})\1\)/g)).toBeNull();
  expect(text).not.toContain('http://localhost');
  expect(printed?.pages).toBeGreaterThan(40);
  // Every lecture begins after the one before, and the contents say where.
  const places = placesInPdf(printed?.pdf ?? new Uint8Array());
  const starts = lectures.map((slug) => places.get(slug) ?? 0);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  expect(starts[0]).toBeGreaterThan(1);
  expect(new Set(starts).size).toBe(lectures.length);
  expect(printed?.contents[lectures.at(-1) ?? '']).toBe(starts.at(-1));
});
