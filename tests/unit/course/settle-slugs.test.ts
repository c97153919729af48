import { expect, it } from 'vitest';
import { isPublishable } from '../../../src/course/own-addresses.ts';
import { settleSlugs } from '../../../src/course/settle-slugs.ts';
import type { Lecture } from '../../../src/course/types.ts';

function settled(...slugs: string[]): string[] {
  const lectures = slugs.map((slug) => ({ slug, file: `${slug}.md`, document: { places: {} } }) as Lecture);
  settleSlugs(lectures, ['logo.svg']);
  return lectures.map(({ slug }) => slug);
}

it.each([
  [
    ['attention', 'Attention', 'attention'],
    ['attention', 'Attention-2', 'attention-3'],
  ],
  [['search'], ['lecture-search']],
  [
    ['files/one', 'files/one'],
    ['lecture-files/one', 'lecture-files/one-2'],
  ],
  [['pagefind/a'], ['lecture-pagefind/a']],
  [['logo.svg'], ['lecture-logo.svg']],
  [['notes.md'], ['notes-md']],
  [
    ['', '///'],
    ['lecture', 'lecture-2'],
  ],
])('%j become %j', (slugs, expected) => {
  expect(settled(...slugs)).toEqual(expected);
});

it.each([
  ['a'.repeat(199)],
  ['a'.repeat(500)],
  ['字'.repeat(300)],
  ['𝒳'.repeat(80)],
  [`files/${'é'.repeat(300)}`],
])('two that are too long, %s, both get an address', (slug) => {
  const both = settled(slug, slug);
  expect(new Set(both).size).toBe(2);
  expect(both.every((one) => isPublishable(one))).toBe(true);
});
