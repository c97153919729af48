import { describe, expect, it } from 'vitest';
import {
  partFolders,
  placeInCourse,
  slugOf,
  splitName,
  titleOf,
  withoutEnding,
} from '../../../src/course/file-name.ts';

describe('a file name', () => {
  it.each([
    ['03-attention', 3, 'attention'],
    ['3. attention', 3, 'attention'],
    ['03_attention', 3, 'attention'],
    ['10 - Attention', 10, 'Attention'],
    ['07', 7, ''],
    ['٠٢-مقدمة', 2, 'مقدمة'],
    ['१० - अंत', 10, 'अंत'],
    ['１０．まとめ', 10, 'まとめ'],
    ['1、绪论', 1, '绪论'],
    ['༡༢-མགོ', 12, 'མགོ'],
    ['２０２１-１１-attention', undefined, '２０２１-１１-attention'],
    ['attention', undefined, 'attention'],
    ['2021-11-attention', undefined, '2021-11-attention'],
    ['7.0-release', undefined, '7.0-release'],
    ['3d-models', undefined, '3d-models'],
  ])('%s is split into number and name', (written, number, name) => {
    expect(splitName(written)).toEqual({ number, name });
  });

  it.each([
    ['Scaling Laws!', 'scaling-laws'],
    ['GPT_4.turbo', 'gpt-4-turbo'],
    ['C++ & Rust', 'c-rust'],
    ['Внимание', 'внимание'],
    ['注意', '注意'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['💥', ''],
  ])('%s gives the address %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it.each(['a/name.md', 'a/name.html.md', 'a/name.qmd'])('%s is a/name and an ending', (file) => {
    expect(withoutEnding(file)).toBe('a/name');
  });

  it('gives a title where there is no heading', () => {
    expect(titleOf('scaling-laws')).toBe('Scaling laws');
  });
});

describe('the place of a lecture', () => {
  const place = (path: string, ...others: string[]) => placeInCourse(path, partFolders([path, ...others]));

  it('is its file', () => {
    expect(place('03-attention.md')).toEqual({ folders: [], name: 'attention', number: 3 });
  });

  it('is its folder, where it stands there alone', () => {
    expect(place('03-attention/index.mdx', '04-more.md')).toEqual({
      folders: [],
      name: 'attention',
      number: 3,
    });
  });

  it('lies in the folders that hold other lectures, too', () => {
    expect(place('02-basics/01-tokens.md', '02-basics/02-words.md')).toEqual({
      folders: [{ number: 2, name: 'basics' }],
      name: 'tokens',
      number: 1,
    });
  });

  it('is the opening of its part for an index.md beside other lectures', () => {
    expect(place('02-basics/index.md', '02-basics/01-tokens/index.md')).toMatchObject({
      folders: [{ name: 'basics' }],
      name: '',
      number: -1,
    });
  });
});
