import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../../src/checks/links.ts';
import { lectureHtml } from '../../../src/publish/lecture-html.ts';
import { preparePublication } from '../../../src/publish/publication.ts';
import { loadCourse } from '../../../src/read/load-course.ts';
import { content } from './content.ts';

async function pages(files: Record<string, string>) {
  const loaded = await loadCourse(await content(files));
  const publication = await preparePublication(loaded, '/');
  const html = Object.fromEntries(
    loaded.course.lectures.map((lecture) => [lecture.file, lectureHtml(publication, lecture)]),
  );
  const found = checkLinks(publication);
  const severities = found.map(({ severity }) => severity);
  return { html, severities, problems: found.map(({ message, place }) => ({ message, place })) };
}

describe('a label is known in the whole course', () => {
  it('as MyST, d2l, Quarto and LaTeX refer to it', async () => {
    const { html, problems } = await pages({
      '01-a.md':
        '# A\n\nSee {ref}`the start <b-start>`, :numref:`sec_more`, @sec-quarto, \\ref{eq:x} and [](eq:x), [words](b-start).',
      '02-b.md':
        '(b-start)=\n# Beginnings\n\nText.\n\n## More of it\n:label:`sec_more`\n\n## Last {#sec-quarto}\n\n$$x \\label{eq:x}$$',
    });
    const page = html['01-a.md'] ?? '';
    expect(problems).toEqual([]);
    expect(page).toContain('<a href="/b/#b-start">the start</a>');
    expect(page).toContain('<a href="/b/#sec_more">Lecture 2, More of it</a>');
    expect(page).toContain('<a href="/b/#sec-quarto">Lecture 2, Last</a>');
    expect(page.match(/href="\/b\/#eq-x"/g)).toHaveLength(2);
    expect(page).toContain('<a href="/b/#b-start">words</a>');
  });

  it('an empty reference to a title is its words', async () => {
    const { html } = await pages({
      '01-a.md': '# A\n\nSee {ref}`b-start`.',
      '02-b.md': '(b-start)=\n# Beginnings\n\nText.',
    });
    expect(html['01-a.md']).toContain('>Lecture 2, Beginnings</a>');
  });

  it('one that two lectures have is an error at its place', async () => {
    const { html, problems } = await pages({
      '01-a.md': '# A\n\nText {ref}`twice` and [intro](#introduction).',
      '02-b.md': '# B\n\n## One {#twice}\n\n## Introduction\n\nText.',
      '03-c.md': '# C\n\n## Two {#twice}\n\n## Introduction\n\nText.',
    });
    expect(problems).toEqual([
      { message: expect.stringContaining('`#twice` is no section'), place: { line: 3, column: 11 } },
      { message: expect.stringContaining('`#introduction` is no section'), place: { line: 3, column: 23 } },
    ]);
    expect(html['01-a.md']).toContain('>twice</a>');
  });

  it('a section or a title by its words, which only one lecture has, is found, as in bookdown', async () => {
    const { html, problems } = await pages({
      '01-a.Rmd': '# A\n\nSee Section \\@ref(function-forms) and Chapter \\@ref(control-flow).',
      '02-b.Rmd': '# Functions\n\n## Function forms\n\nText.',
      '03-c.Rmd': '# Control flow\n\nText.',
    });
    expect(problems).toEqual([]);
    expect(html['01-a.Rmd']).toContain('href="/b/#function-forms"');
    expect(html['01-a.Rmd']).toContain('href="/c/"');
  });

  it('elsewhere one of several words is, unless something here is much like it', async () => {
    const { html, problems } = await pages({
      '01-a.md':
        '# A\n\n[x](#two-words-here) [y](#overview) [z](#extra-credit-5-points)\n\n## Extra credit points\n\nText.',
      '02-b.md': '# B\n\n## Two words here\n\n## Overview\n\n## Extra credit 5 points\n\nText.',
    });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('`#two-words-here` is another spelling'),
      expect.stringContaining('`#overview` is no section'),
      expect.stringContaining('`#extra-credit-5-points` is no section'),
    ]);
    expect(html['01-a.md']).toContain('href="/b/#two-words-here"');
  });
});

it('a name between two brackets that nothing has is an error only where others are known', async () => {
  const text = '# A\n\n> Grounded\nby [[John Clair]].';
  const { severities, problems } = await pages({ '01-a.md': text });
  expect(severities).toEqual(['warning']);
  expect(problems).toMatchObject([{ place: { line: 4, column: 4 } }]);
  expect((await pages({ '01-a.md': text, '02-b.md': '# B\n\n[[A]]' })).severities).toEqual(['error']);
});

it('a label of MyST may be the words of its heading, and have a colon', async () => {
  const { html, problems } = await pages({
    '01-a.md':
      '# A\n\nSee {ref}`later <ergodicity>`, [next](slr:best) and {doc}`the other <dynam:samuelson>`.',
    '02-b.md': '# B\n\n(ergodicity)=\n## Ergodicity\n\nText.\n\n(slr:best)=\n## Best values\n\nText.',
  });
  expect(problems).toEqual([]);
  expect(html['01-a.md']).toContain('<a href="/b/#ergodicity">later</a>');
  expect(html['01-a.md']).toContain('<a href="/b/#slr-best">next</a>');
  expect(html['01-a.md']).toContain('and the other.');
});

it('an id in brackets may have the sign of a citation', async () => {
  const { html, problems } = await pages({ '01-a.md': '# A\n\nSee [it](@sec-x).\n\n## X {#sec-x}\n\nText.' });
  expect(problems).toEqual([]);
  expect(html['01-a.md']).toContain('href="#sec-x">it</a>');
});
