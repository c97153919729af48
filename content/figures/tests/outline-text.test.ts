import { expect, it } from 'vitest';
import { outlineText } from '../kit/outline-text.ts';

const start = (svg: string, anchor: string) =>
  new RegExp(`<g transform="translate\\(([-\\d.]+) 7\\)" fill="${anchor}"><path`).exec(svg)?.[1];

it('sets words as outlines, in the size and at the anchor that their group says', async () => {
  const svg = await outlineText(
    '<svg><g font-size="20" text-anchor="end"><text x="90" y="7" fill="end">AB</text></g>' +
      '<text x="90" y="7" fill="start">AB</text></svg>',
    'course-sans',
  );
  expect(svg).not.toContain('<text');
  expect(start(svg, 'start')).toBe('90');
  const width = 90 - Number(start(svg, 'end'));
  expect(width).toBeGreaterThan(20);
  expect(width).toBeLessThan(30);
});

it('refuses a letter that the typeface lacks', async () => {
  await expect(outlineText('<svg><text x="0" y="0">\u{1F980}</text></svg>', 'course-sans')).rejects.toThrow(
    'lacks a letter',
  );
});
