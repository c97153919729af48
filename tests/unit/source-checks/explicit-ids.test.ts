import { expect, it } from 'vitest';
import { render } from '../markdown/render.ts';

const found = async (...lines: string[]) =>
  (await render('# T', '', ...lines)).problems.map(({ rule, severity }) => `${rule} ${severity}`);

it('of two tags with one id the second is warned about, two ids of headings are an error', async () => {
  expect(await found('<div id="x">a</div>', '', '<div id="x">b</div>')).toEqual(['duplicate-id warning']);
  expect(await found('## A {#x}', '', 'a', '', '## B {#x}', '', 'b')).toEqual(['duplicate-id error']);
});

it('ids in drawings are for the drawings', async () => {
  const drawing = '<svg viewBox="0 0 1 1"><marker id="arrow"/></svg>';
  expect(await found(drawing, '', drawing)).toEqual([]);
});
