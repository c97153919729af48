import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { textOf } from '../../../src/syntax/element.ts';
import { problems, render } from '../markdown/render.ts';

it.each([
  ['in an element that no page has', ['<template>', '<p>Hidden words</p>', '</template>']],
  ['in a cell beyond the last column', ['| a |', '|---|', '| b | Hidden words |']],
])('words that no reader sees are said: %s', async (_, lines) => {
  const document = await render('Text.', '', ...lines);
  const rules = document.problems.map(({ rule }) => rule);
  expect(rules.some((rule) => rule === 'lost-words' || rule === 'table-cells')).toBe(true);
});

it.each([
  ['a comment', ['<!-- for me alone -->']],
  ['code with colours', ['```python', 'r".*\\bI am"  # why', '```']],
  ['a title', ['# The whole title', '', 'Text.']],
  ['a title with code close to letters', ['# `if let`을 쓰는 흐름', '', 'Text.']],
  ['a formula of HTML', ['<div>', 'Model \\(\\theta_i\\) and $$\\alpha x$$', '</div>']],
  ['a formula in HTML', ['<p>Half</p>', 'of $\\tfrac 1 k$, $$\\begin{array}{l}x\\end{array}$$', 'and more.']],
  ['a head', ['<head>', '  <title>For programs</title>', '</head>', '', 'Text.']],
  ['an alert', ['> [!WARNING] Hot', '> stuff']],
  ['a picture', ['![what it shows](a.png "and says")']],
  ['an entity', ['<p>caf&eacute;&nbsp;noir</p>', '', 'caf&eacute;']],
  ['a list of contents', ['[TOC]', '', 'Text.', '', '* TOC', '{:toc}']],
  ['a drawing', ['<svg viewBox="0 0 1 1"><text>words</text></svg>']],
  ['a list of attributes over code', ['``` { .sh .no-copy title="a.sh" }', 'ls', '```']],
  ['an attribute list', ['Text {: .note-box #here}', '', '## Heading {#my-id .unnumbered}']],
])('what is shown, or is for nobody, is not: %s', async (_, lines) => {
  expect(problems(await render(...lines))).not.toContainEqual(expect.stringMatching(/^lost-words/));
});

/** Words of several scripts, each of them unmistakable. */
const alphabets = [
  'abcdefgh',
  'абвгдежз',
  '注意力机制学习模',
  'ابتثجحخد',
  'אבגדהוזח',
  'かきくけこさしす',
  'ßäöüéèçñ',
];
const word = fc
  .tuple(fc.constantFrom(...alphabets), fc.array(fc.nat(7), { minLength: 5, maxLength: 8 }))
  .map(([letters, picks]) => picks.map((pick) => letters[pick]).join(''));
const wrap = fc.constantFrom(
  ...[
    '%',
    '**%**',
    '*%*',
    '~~%~~',
    '`%`',
    '[%](x.md)',
    '# %',
    '- %',
    '> %',
    '| % |',
    '<s>%',
    '<div>%</div>',
    '<%>',
    '</%>',
  ],
  ...[
    '<b %',

    '"%"',
    '«%»',
    '（%）',
    '![%](a.png)',
    '[^%]',
    '[[%]]',
    '%: ',
    '<details><summary>%</summary>',
    '<td>%',
  ],
  ...[
    '    %',
    '\n```\n%\n```\n',
    '%\n===',
    '{%}',
    ':::%\n',

    '<p align="center">**%**</p>',
    '%。',
    'http://%.org',
    '<!-- % -->',
  ],
);
const glue = fc.constantFrom(' ', '\n', '\n\n', '', '\t', '\n> ', '\n- ', ' | ', '\n\n    ');

it('no word of mangled and multilingual notes goes in silence', { timeout: 120_000 }, async () => {
  const notes = fc.array(fc.tuple(word, wrap, glue), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(notes, async (pieces) => {
      const source = pieces.map(([name, form, after]) => form.replace('%', name) + after).join('');
      const document = await render(source);
      const shown = [
        textOf(fromHtml(document.html, { fragment: true })),
        ...[...document.html.matchAll(/(?:alt|title|id|href|class)="([^"]*)"/g)].map(([, value]) => value),
        ...document.pictures.map(({ alt, source: path }) => `${alt} ${path}`),
        ...document.links.map(({ target }) => target),
        document.firstHeading ?? '',
      ]
        .join(' ')
        .normalize('NFC')
        .toLowerCase();
      // A comment is for its author, and what a problem is about was said.
      const comments = [...source.matchAll(/<!--[\s\S]*?-->/g)].join(' ');
      const said = document.problems.length > 0;
      const silent = pieces.filter(([name]) => !shown.includes(name) && !comments.includes(name));
      expect(said ? [] : silent.map(([name]) => name), JSON.stringify(source)).toEqual([]);
    }),
    {
      numRuns: Number(process.env.PROPERTY_ROUNDS ?? 2000) / 10,
      seed: Number(process.env.PROPERTY_SEED ?? 1),
    },
  );
});

it('a title that stands again above the text is none', async () => {
  const text = [
    '---',
    'title: Sliding Window',
    '---',
    '',
    '## Sliding Window',
    '',
    'A sliding window of a text.',
  ];
  expect(problems(await render(...text))).toEqual([]);
});
