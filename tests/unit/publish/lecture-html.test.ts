import { describe, expect, it } from 'vitest';
import { lectureHtml } from '../../../src/publish/lecture-html.ts';
import { preparePublication } from '../../../src/publish/publication.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { content } from '../read/content.ts';

async function html(files: Record<string, string>, base = '/') {
  const publication = await preparePublication(await loadCourse(await content(files)), base);
  return publication.course.lectures.map((lecture) => lectureHtml(publication, lecture));
}

const second = { '02-b.md': '# B\n\n## Part\n\n![A](a.png "Caption"){#fig-x}' };

describe('a finished lecture', () => {
  it.each(['/', '/notes/'])('links to lectures, sections and files under %s', async (base) => {
    const [first] = await html(
      {
        '01-a.md': '# A\n\n[b](02-b.md#part) [f](f%20g.pdf) [home](/) [r](/robots.txt)',
        'f g.pdf': '',
        ...second,
      },
      base,
    );
    expect(first).toContain(
      `<a href="${base}b/#part">b</a> <a href="${base}files/f%20g.pdf">f</a> <a href="${base}">home</a>`,
    );
  });

  it('names what an empty link leads to in another lecture', async () => {
    const [first] = await html({
      '01-a.md': '# A\n\n[](02-b.md#part), [](02-b.md#fig-x), [](02-b.md#)',
      ...second,
    });
    expect(first?.replace(/<[^>]+>/g, '')).toBe('Lecture 2, Part, Lecture 2, Figure\u00a01, Lecture 2, B');
  });

  it('shows a lost picture as words, and a remote one as a link', async () => {
    const [first] = await html({ '01-a.md': '![Lost "one"](none.png)\n\n![Far](https://example.org/x.png)' });
    expect(first).toContain(
      '<span class="lost-picture">Missing picture: Lost “one”</span>'.replace(/[“”]/g, '&quot;'),
    );
    expect(first).toContain('<a href="https://example.org/x.png" class="remote-picture">Far</a>');
  });

  it("leaves a picture's words to a caption that says the same", async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const folder = await content({
      'a.png': Buffer.from(png, 'base64'),
      'a.md': ['a.png', `data:image/png;base64,${png}`]
        .map((source) => `![A cat](${source} "A cat.")\n\n![A dog](${source} "Caption")`)
        .join('\n\n'),
    });
    const publication = await preparePublication(await loadCourse(folder), '/');
    const [lecture] = publication.course.lectures;
    const first = lecture && lectureHtml(publication, lecture);
    expect([...(first ?? '').matchAll(/alt="([^"]*)"/g)].map(([, alt]) => alt)).toEqual([
      '',
      'A dog',
      '',
      'A dog',
    ]);
  });

  it('has a former name of a place beside the place, whatever else looks like it', async () => {
    const [first] = await html({
      '01-a.md': '# A\n\n```html\n<p id="now">x</p>\n```\n\n## Now\n\n- <a id="item"></a>One',
      'links.txt': 'a#before  moved to  a#now\na#first  moved to  a#item\na#lost  gone\n',
    });
    expect(first).toContain('<span class="old-anchor" id="before"></span><h2 id="now">Now</h2>');
    expect(first).toContain('<span class="old-anchor" id="first"></span><a id="item">');
    expect(first?.match(/old-anchor/g)).toHaveLength(2);
    expect(first).toMatch(/^<old-links><p class="old-link" id="lost">/);
  });

  it('has no slot left', async () => {
    expect(
      (await html({ '01-a.md': '[a](x) ![b](y) [](z#q) \uFDD0p9\uFDD1', ...second })).join(),
    ).not.toMatch(/[\uFDD0\uFDD1]/);
  });

  it('can not be broken by what an author writes into an address', async () => {
    const [first] = await html({ '01-a.md': '<a href=\'x"onclick="alert(1)\'>x</a> ![a"b](<x"y>)' });
    expect(first).not.toMatch(/"\s*onclick=/);
  });
});
