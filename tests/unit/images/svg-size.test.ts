import { describe, expect, it } from 'vitest';
import { svgSize } from '../../../src/images/svg-size.ts';
import { parseSvg } from '../../../src/images/svg-source.ts';

function sizeOf(attributes: string) {
  const svg = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}/>`);
  if ('mistake' in svg) throw new Error(svg.mistake);
  const { width, height } = svgSize(svg.root);
  return [width, height];
}

describe('svgSize', () => {
  it.each([
    ['width="300" height="150.4"', [300, 150]],
    ['width="2in" height="1in" viewBox="0 0 9 9"', [192, 96]],
    ['viewBox="-10 -10 640,400"', [640, 400]],
    ['width="100%" height="100%" viewBox="0 0 640 400"', [640, 400]],
    ['width="320" viewBox="0 0 640 400"', [320, 200]],
    ['height="200" viewBox="0 0 640 400"', [320, 200]],
    ['', [300, 150]],
    ['viewBox="0 0 0 0"', [300, 150]],
  ])('reads %s', (attributes, expected) => {
    expect(sizeOf(attributes)).toEqual(expected);
  });
});
