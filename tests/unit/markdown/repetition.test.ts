import { expect, test } from 'vitest';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';

/** What a text may hold over and over: an opening that nothing closes, a whole thing, a thing that almost is one. */
const inAParagraph =
  '<![CDATA[ <!-- <!--a--> <? <a <b> <a_href=" </b> <b><i> <img_src=a> $a $a$ $1 $(a $$a $` $a] $[ \\( \\[ \\(a' +
  ' [a ]( [a]( [a](b) [a](b_( [a](< [a][ [[ [[a]] [^ [^1] ^[a ^[a] {%_include_sidenote_note="a"_%} {%_include_a.png_%} ![ ![] ![]() ![a](b) {# {: {% {{ {a :a[ ** **_a *a_ *a*_ _a_' +
  ' ` `a_ ``a_ ~~ | |_a_ \\ \\\\ &# &lt; a@b.c_ www. http:// https://a.b_ "a \' -- ... é 中 ==a ^a [a]{.b} <table> <h1> <select>';
const inLines =
  '> a\n\n|- a\n|- a\n\n|- a\n\nb\n\n|1. a\n|[^1]: a\n\nb\n\n|> - a\n\n|> a\n# b\n|# a\n|## a\n\n|a\n===\n|a\n---\n|a\n: b\n\n|: a\n|a\n: b\n|' +
  '[a]: b\n|\n[^a]: b\n|$$\n|$$a$$\n\n|:::note\n:::\n|!!! note\n|!!! note\n    a\n\n|{% tab %}\n|{% endtab %}\n|{% tab %}\n{% endtab %}\n|{% highlight %}\n|{% for %}\n|<p>\n{% for %}\n|~~~\n|---\n|<p>\n\n|<div>\n\n</div>\n\n|![a](b)\n\n|a\\\n|a: b\n|\\| a \\|\n';
const texts = [
  ...inAParagraph.split(' ').map((text) => text.replaceAll('_', ' ')),
  ...inLines.split(/(?<!\\)\|/).map((text) => text.replaceAll('\\|', '|')),
  '|a|b|\n',
];

/** So many characters, and less than this many seconds of them are nothing to be afraid of. */
const [LENGTH, LITTLE] = [12_000, 0.25];

/** Seconds of processor time, the least of some tries, that such a lecture takes; 0 for one that is refused. */
async function cost(text: string, length: number, tries = 1): Promise<number> {
  const lecture = `# T\n\n${text.repeat(Math.ceil(length / text.length))}`;
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < tries; time++) {
    const began = process.cpuUsage();
    const { problems } = await renderLecture(lecture, 'md');
    const { user } = process.cpuUsage(began);
    if (problems.some(({ rule }) => /^too-/.test(rule))) return 0;
    least = Math.min(least, user / 1e6);
  }
  return least;
}

test('a lecture that says one thing over and over takes its share of time or is refused', {
  timeout: 600_000,
}, async () => {
  const slow: string[] = [];
  for (const text of texts) {
    const once = await cost(text, LENGTH);
    if (once < LITTLE) continue;
    const quarter = await cost(text, LENGTH / 4, 3);
    // Four times the text may take four times the work, and with what comes on top of it eight.
    const isMore = (whole: number) => whole > LITTLE && whole > 9 * quarter;
    if (!isMore(once)) continue;
    const whole = await cost(text, LENGTH, 2);
    if (isMore(whole)) slow.push(`${JSON.stringify(text)}  ${whole} s, ${quarter} s`);
  }
  expect(slow).toEqual([]);
});

test('what is refused is refused at its place', async () => {
  const placed = async (text: string, format: 'md' | 'mdx' = 'md') =>
    (await renderLecture(text, format)).problems.map(({ rule, place }) => [rule, place]);
  expect(await placed(`# T\n\nText.\n\nA *b\n${'$a '.repeat(6000)}`)).toEqual([
    ['too-many', { line: 6, column: 3 * 2999 + 1 }],
  ]);
  expect(await placed(`# T\n\nText.\n\n${'[a]('.repeat(6000)}`, 'mdx')).toMatchObject([
    ['too-many', { line: 5 }],
  ]);
  expect(await placed(`# T\n\nA ${'*'.repeat(15_000)}b${'*'.repeat(15_000)}`)).toEqual([
    ['too-many', { line: 3, column: 3 }],
  ]);
  expect(await placed(`# T\n\n${'> a\n\n'.repeat(10_000)}`)).toEqual([
    ['too-many', { line: 5001, column: 1 }],
  ]);
});

test('a long list, a long table and a long paragraph are read', async () => {
  for (const text of [
    '- [a](b.md) and *c*\n'.repeat(3000),
    `|a|b|\n|-|-|\n${'|*a*|[b](c.md)|\n'.repeat(3000)}`,
    'Words, *some* more so, and [a link](#t).\n'.repeat(500),
    '> A quote.\n\nText.\n\n'.repeat(800),
  ]) {
    const { problems } = await renderLecture(`# T\n\n${text}`, 'md');
    expect(problems.map(({ rule }) => rule).filter((rule) => rule.startsWith('too-'))).toEqual([]);
  }
});
