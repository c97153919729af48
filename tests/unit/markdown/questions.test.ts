import { describe, expect, it } from 'vitest';
import { problems, readable, render, renderMdx } from './render.ts';

const ask = (...lines: string[]) => render(':::question', ...lines, ':::');
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('a question that readers answer', () => {
  it('offers options; its answer says of each why it is right or wrong', async () => {
    const document = await ask(
      'How many?',
      '',
      '- [x] *Nine*',
      '  - One a pair.',
      '- [ ] Three',
      '',
      '  Not alone.',
      '',
      'More.',
    );
    const html = readable(document);
    expect(html).toMatch(
      /^<question-box data-kind="one" data-failed="No answer now[^"]*" data-key="[0-9a-f]{8}"><form class="question" method="dialog"><fieldset><legend>How many\?<\/legend>/,
    );
    expect(
      html.match(/<input type="radio" name="answer" value="[AB]"(?: data-right="")? inert>/g),
    ).toHaveLength(2);
    expect(words(html.slice(html.indexOf('<details')))).toBe(
      ' Answer A is right. One a pair. B is wrong. Not alone. More. ',
    );
    expect(document.hasQuestion).toBe(true);
    expect(problems(document)).toEqual([]);
  });

  it('takes several right ones, and unmarked lines for wrong ones', async () => {
    const html = readable(await ask('Which?', '', '- [x] A', '- [X] B', '- C'));
    expect(html).toContain('data-kind="several"');
    expect(html.match(/type="checkbox"/g)).toHaveLength(3);
    expect(html.match(/data-right/g)).toHaveLength(2);
  });

  it('asks for an order in another order, the same at every build', async () => {
    const lines = ['Order?', '', '1. One', '2. Two', '3. Three'];
    const html = readable(await ask(...lines));
    const places = [...html.matchAll(/data-place="(\d)"/g)].map(([, place]) => place);
    expect(places.toSorted()).toEqual(['0', '1', '2']);
    expect(places).not.toEqual(['0', '1', '2']);
    expect(readable(await ask(...lines))).toBe(html);
    const letters = ['0', '1', '2'].map((place) => 'ABC'[places.indexOf(place)]);
    expect(html).toContain(`<strong>${letters.join(', ')}</strong>`);
  });

  it.each([
    ['answer: 42', '42', '0', ''],
    ['answer: 0.59', '0.59', '0.005', ''],
    ['answer: 350 GB ± 5', '350', '5', 'GB'],
    ['answer: 350 +- 5 GB', '350', '5', 'GB'],
    ['answer: 200 ± 5%', '200', '10', ''],
    ['answer: 92 % +/- 2', '92', '2', '%'],
    ['Answer: 131,072 bytes', '131072', '0', 'bytes'],
    ['answer: 3.14e23', '3.14e+23', '5e20', ''],
  ])('takes a number: %s', async (line, value, tolerance, unit) => {
    const html = readable(await ask('How much?', '', line));
    const [, gotValue, gotTolerance, gotUnit] =
      /data-kind="number" data-value="([^"]*)" data-tolerance="([^"]*)" data-unit="([^"]*)"/.exec(html) ?? [];
    expect([gotValue, gotUnit]).toEqual([value, unit]);
    expect(Number(gotTolerance) / (Number(tolerance) || 1)).toBeCloseTo(Number(tolerance) ? 1 : 0, 9);
  });

  it('takes words, and one that begins with a digit in quotes', async () => {
    expect(readable(await ask('What?', '', 'answer: softmax | soft max', 'Because.'))).toContain(
      'data-accepted="softmax|soft max"',
    );
    expect(readable(await ask('Which?', '', 'answer: "7B"'))).toContain('data-accepted="7B"');
  });

  it('is found by what it asks, and not by its answer', async () => {
    const { records } = await ask('Which sub-layer?', '', '- [x] Cross', '  - Reason.', '- [ ] Self');
    expect(records.filter(({ kind }) => kind === 'question').map(({ text }) => text)).toEqual([
      'Which sub-layer? Cross Self',
    ]);
    expect(records.map(({ text }) => text).join()).not.toMatch(/Reason|right|Choose|Check/);
  });

  it('is the same in an .mdx lecture', async () => {
    const document = await renderMdx('# A', '', ':::question', 'Which?', '', '- [x] A', '- [ ] B', ':::');
    expect(document.hasQuestion).toBe(true);
    expect(document.problems).toEqual([]);
  });
});

describe('what is no such question', () => {
  it.each([
    ['a callout', [':::question', 'What now?', ':::']],
    ['a callout with a list', [':::question', '- one', '- two', ':::']],
    ["another tool's callout with a numbered list", ['```{question} Why?', '1. One', '2. Two', '```']],
    ['an alert of that name', ['> [!QUESTION]', '> - [x] done', '> - [ ] open']],
  ])('stays %s', async (_, lines) => {
    const document = await render(...lines);
    expect(readable(document)).toContain('<aside class="callout callout-note"');
    expect(document.hasQuestion).toBe(false);
    expect(problems(document)).toEqual([]);
  });
});

describe('a question that nobody can answer', () => {
  it.each([
    ['no right answer', ['Which?', '', '- [ ] a', '- [ ] b'], 4],
    ['one option', ['Which?', '', '- [x] a'], 4],
    ['no number', ['How much?', '', 'answer: 4.2.1'], 4],
    ['two tolerances', ['How much?', 'More?', '', 'answer: 4 ± 1 ± 2'], 5],
    ['nothing', ['How much?', '', 'answer:'], 4],
  ])('with %s is reported at its place, and shown as a callout', async (_, lines, line) => {
    const document = await ask(...lines);
    expect(problems(document)).toEqual([`question-answer ${line}:1`]);
    expect(readable(document)).toContain('<aside class="callout');
  });
});
