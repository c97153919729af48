import { expect, test } from 'vitest';
import { renewedSearch } from '../../../src/elements/renewed-search.ts';

/** A host that has one version of an index, which can be read by those who opened that version. */
function host() {
  const state = { version: 1, isThere: true, opened: [] as number[] };
  const open = (times: number) => {
    state.opened.push(times);
    let own: number | undefined;
    return async (words: string) => {
      if (!state.isThere) throw new Error('no line');
      own ??= state.version;
      if (own !== state.version) throw new Error(`404 for version ${own}`);
      return `${words} in ${own}`;
    };
  };
  return { state, search: renewedSearch(open) };
}

test('an index of another version is opened anew, and again after the next', async () => {
  const { state, search } = host();
  expect(await search('a')).toBe('a in 1');
  for (state.version of [2, 3]) expect(await search('a')).toBe(`a in ${state.version}`);
  expect(state.opened).toEqual([0, 1, 2]);
});

test('without a line it fails, and answers as soon as there is one', async () => {
  const { state, search } = host();
  state.isThere = false;
  await expect(search('a')).rejects.toThrow('no line');
  state.isThere = true;
  expect(await search('a')).toBe('a in 1');
  state.isThere = false;
  await expect(search('b')).rejects.toThrow('no line');
  state.isThere = true;
  state.version = 2;
  expect(await search('b')).toBe('b in 2');
});

test('two questions that meet an old index open one new one', async () => {
  const { state, search } = host();
  await search('a');
  state.version = 2;
  expect(await Promise.all([search('b'), search('c')])).toEqual(['b in 2', 'c in 2']);
  expect(state.opened).toEqual([0, 1]);
});
