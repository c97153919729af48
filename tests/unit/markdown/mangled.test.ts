import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pieces = [
  ...[
    '# ',
    '## Head {#x}\n',
    '**Bold**\n',
    '- ',
    '  1. ',
    '\t',
    '> ',
    '> [!NOTE] T\n> ',
    ':::note[',
    ':::\n',
    '::::',
    '\n\n',
    '\n',
  ],
  ...[
    '$',
    '$$',
    '\\(',
    '\\\\[',
    '\\]',
    '\\frac{',
    '}',
    '\\begin{aligned}',
    '\\label{a}',
    '`',
    '```',
    '```js {1-',
    '~~~',
    '    ',
  ],
  ...[
    '[',
    '](',
    ')',
    '![',
    '](x.png "',
    '[^1]',
    '[^1]: ',
    '[^a]: b\n\n    c',
    '[r]: x.png\n',
    '[](#x)',
    '{#',
    '}',
    '*',
    '_',
    '~~',
  ],
  ...[
    '| a | b |\n|---|---|\n| ',
    ' | ',
    '<',
    '>',
    '<b',
    '</p>',
    '<div align=',
    '<img src=x',
    '<script>',
    '<a name="',
    '<table><tr>',
  ],
  ...[
    '<svg><style>',
    '<!--',
    '-->',
    '<details>',
    '<![CDATA[',
    '<?x',
    '<plaintext>',
    '<math><mtext>',
    '<select><option>',
    '<svg><title>',
  ],
  ...[
    '---\n',
    'a: [\n',
    '\uFEFF',
    '\u0000',
    '\r',
    '\uFDD0p0\uFDD1',
    '\uD800',
    '\u202E',
    '💥',
    'й',
    '\\',
    '&#x0;',
    '&lt;',
    '"',
    "'",
    'word ',
  ],
  ...[
    'javascript:alert(1)',
    'onerror=alert(1) ',
    'style="',
    'https://example.org',
    'www.x.y',
    'a@b.c',
    '- [ ] ',
    '1986\\. ',
    '===\n',
    '--',
    '...',
  ],
];

function text(seed: number): string {
  const next = numbers(seed);
  return Array.from({ length: 1 + next(40) }, () => pieces[next(pieces.length)]).join('');
}

/** Processor time, since the machine may be busy with other things. */
function secondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
}

/** Every element of a page, as a browser parses it. */
function elements(html: string): Element[] {
  const found: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    found.push(element);
  });
  return found;
}

const runs = Array.from({ length: 20 }, (_, run) => run);

describe.each(['md', 'mdx'] as const)('mangled text in .%s', (format) => {
  it.each(runs)('is rendered in time, without a crash, and runs nothing (%i)', async (run) => {
    for (let seed = run * 20; seed < (run + 1) * 20; seed++) {
      const source = text(seed + (format === 'mdx' ? 100_000 : 0));
      const began = process.cpuUsage();
      const { html, problems, pictures, links } = await renderLecture(source, format);
      const shown = JSON.stringify(source);
      expect(secondsSince(began), shown).toBeLessThan(3);
      expect(
        problems.map(({ rule }) => rule),
        shown,
      ).not.toContain('unreadable-lecture');
      for (const { place } of problems) expect(place, shown).not.toBe('unknown');
      for (const { tagName, properties } of elements(html)) {
        expect(['script', 'style', 'iframe', 'object', 'embed', 'base', 'meta', 'link'], shown).not.toContain(
          tagName,
        );
        for (const [key, value] of Object.entries(properties)) {
          expect(key, shown).not.toMatch(/^on[A-Z]|^style$/);
          expect(String(value).replace(/\s/g, ''), shown).not.toMatch(/^javascript:/i);
        }
      }
      const slots = [...html.matchAll(/\uFDD0([plr])(\d+)\uFDD1/g)];
      for (const [, kind, index] of slots)
        expect(Number(index), shown).toBeLessThan(kind === 'p' ? pictures.length : links.length);
    }
  });
});

describe('large lectures', () => {
  it.each([
    [
      'three thousand lines of everything',
      Array.from(
        { length: 300 },
        (_, n) =>
          `## Head ${n % 7}\n\nText[^${n}] $x_${n}$ [l](x.md).\n\n- a\n\n| a |\n|---|\n\n[^${n}]: Note.`,
      ).join('\n\n'),
      20,
    ],
    ['one very long line', 'word **bold** $x$ `code` '.repeat(2000), 20],
    ['deeply nested quotes', `${'>'.repeat(500)} text`, 5],
    ['deeply nested lists', Array.from({ length: 100 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n'), 10],
    ['many brackets', '['.repeat(2000), 5],
    ['many dollars', '$a '.repeat(3000), 10],
    ['many open brackets of formulas', '\\(x^'.repeat(2000), 10],
    ['many stars', '*a **b '.repeat(2000), 10],
    ['many angle brackets', '<a <b '.repeat(2000), 10],
  ])('%s are rendered in time', async (_, source, limit) => {
    const began = process.cpuUsage();
    const { problems } = await renderLecture(source, 'md');
    expect(secondsSince(began)).toBeLessThan(limit);
    expect(problems.map(({ rule }) => rule)).not.toContain('unreadable-lecture');
  });
});

it.each(['constructor', '__proto__', 'valueOf', 'toString'])('knows no %s by accident', async (name) => {
  const text = [
    `<p align="${name}">one</p>`,
    `<math><${name}><mi>x</mi></${name}></math> and <svg><${name} href="./a.md"/></svg>`,
    `> [!${name}] two`,
    `![three](a.png){width=1${name}}`,
    `\`\`\`${name}\nfour\n\`\`\``,
  ].join('\n\n');
  const { problems, html } = await renderLecture(text, 'md');
  expect(problems.filter(({ rule }) => rule === 'unreadable-lecture')).toEqual([]);
  expect(html).not.toMatch(/native code|\[object|function/);
});
