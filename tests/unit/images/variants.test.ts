import { describe, expect, it } from 'vitest';
import { planVariants } from '../../../src/images/variants.ts';
import { describedPicture } from './pictures.ts';

const names = (part: Parameters<typeof describedPicture>[0]) =>
  planVariants(describedPicture(part)).map(({ name }) => name.replace('heat-map-0123456789-', ''));

describe('planVariants', () => {
  it('plans AVIF, WebP and a fallback in fewer widths, never wider than the picture', () => {
    expect(names({ width: 2000 })).toEqual([
      ...['480.avif', '720.avif', '1080.avif', '1600.avif'],
      ...['480.webp', '720.webp', '1080.webp', '1600.webp'],
      ...['720.jpg', '1600.jpg'],
    ]);
  });

  it.each([
    [100, ['100.avif']],
    [480, ['480.avif']],
    [490, ['480.avif']],
    [640, ['480.avif', '640.avif']],
    [1081, ['480.avif', '720.avif', '1080.avif']],
    [1500, ['480.avif', '720.avif', '1080.avif', '1500.avif']],
    [1599, ['480.avif', '720.avif', '1080.avif', '1599.avif']],
    [1700, ['480.avif', '720.avif', '1080.avif', '1600.avif']],
  ])('adds the width of a narrower picture unless it is close to another: %i', (width, expected) => {
    expect(names({ width }).filter((name) => name.endsWith('avif'))).toEqual(expected);
  });

  it.each([
    ['jpeg', false, 'jpg'],
    ['webp', false, 'jpg'],
    ['webp', true, 'png'],
    ['png', false, 'png'],
    ['gif', false, 'png'],
    ['avif', false, 'jpg'],
  ] as const)('falls back from %s (transparent: %s) to %s', (format, hasAlpha, extension) => {
    expect(names({ width: 300, format, hasAlpha }).at(-1)).toBe(`300.${extension}`);
  });

  it('leaves drawings and moving pictures as they are', () => {
    expect(names({ format: 'svg' })).toEqual(['2000.svg']);
    expect(names({ format: 'gif', animated: true })).toEqual(['2000.gif']);
    expect(names({ format: 'webp', animated: true })).toEqual(['2000.webp']);
  });

  it('leaves out formats that cannot hold so tall a picture', () => {
    expect(names({ width: 400, height: 20_000 })).toEqual(['400.jpg']);
    expect(names({ width: 100, height: 70_000 })).toEqual(['100.png']);
  });

  it('knows the height of every file', () => {
    expect(
      planVariants(describedPicture({ width: 1000, height: 333 })).map(({ height }) => height),
    ).toContain(240);
  });
});
