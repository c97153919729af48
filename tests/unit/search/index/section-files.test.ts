import { expect, test } from 'vitest';
import type { SectionEntry } from '../../../../src/search/index/section-entry.ts';
import { sectionFile, sectionFileNames, sectionFiles } from '../../../../src/search/index/section-files.ts';
import { section } from '../../../search/search-of.ts';

const many = Array.from({ length: 101 }, (_, n) => section(`l-${n}/`, `Section ${n}`, 'word '.repeat(1000)));

test('a short course has no files of sections', () => {
  expect(sectionFiles(many.slice(0, 20))).toMatchObject({ whole: true, texts: new Map() });
});

test('each section of a long course is found by its number, in few files', () => {
  const { whole, texts } = sectionFiles(many);
  expect(whole).toBe(false);
  expect([...texts.keys()]).toEqual(sectionFileNames(many.length));
  expect(texts.size).toBe(15);
  const read = (name: string) =>
    JSON.parse(Buffer.from(texts.get(name) as Uint8Array).toString()) as SectionEntry[];
  const found = many.map((_, n) => {
    const { name, at } = sectionFile(n);
    return read(name)[at];
  });
  expect(found).toEqual(many);
  expect(sectionFileNames(many.length).flatMap(read)).toEqual(many);
});
