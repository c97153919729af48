import { expect, it } from 'vitest';
import { drawnElements } from '../../../src/images/drawn-elements.ts';
import { judgePicture } from '../../../src/images/picture-verdict.ts';
import { parseSvg } from '../../../src/images/svg-source.ts';

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inside}</svg>`;
const drawn = (inside: string) => {
  const source = parseSvg(svg(inside));
  return 'mistake' in source ? undefined : drawnElements(source.root);
};
const levels = (ids: string[], one: (id: string) => string) =>
  ids
    .map((id, index) => `<g id="${id}">${index ? one(ids[index - 1] as string).repeat(10) : '<rect/>'}</g>`)
    .join('');
const nine = [...'abcdefghi'];

it('counts what is used again each time, and a circle once', () => {
  expect(drawn('<rect id="a"/>')).toBe(2);
  expect(drawn('<rect id="a"/><use href="#a"/><use href="#a"/><use href="#none"/>')).toBe(7);
  expect(drawn('<g id="a"><use href="#a"/></g>')).toBe(3);
  expect(drawn(levels(nine, (id) => `<use href="#${id}"/>`))).toBeGreaterThan(1e8);
});

it.each([
  ['nine levels of ten `<use>`', svg(levels(nine, (id) => `<use href="#${id}"/>`)), 'huge-picture'],
  ['nine levels of ten patterns', svg(levels(nine, (id) => `<rect fill="url(#${id})"/>`)), 'huge-picture'],
  [
    'a chain of 20,000',
    svg(Array.from({ length: 20_000 }, (_, id) => `<use id="u${id}" href="#u${id + 1}"/>`).join('')),
    'huge-picture',
  ],
  ['20,000 nested groups', svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)), 'corrupt-picture'],
])('%s are refused', async (_, source, rule) => {
  expect(await judgePicture(Buffer.from(source))).toMatchObject({
    rule,
    detail: expect.stringMatching(/most we take|more than/),
  });
});

it('a large drawing is none of these', async () => {
  expect(await judgePicture(Buffer.from(svg('<path d="M0 0"/>'.repeat(50_000))))).toMatchObject({
    format: 'svg',
  });
});
