import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forget, store, stored, storedTexts } from '../../../src/elements/stored.ts';
import { themeSnippet } from '../../../src/site/content-security-policy.ts';

const dataset: Record<string, string> = {};
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('document', { documentElement: { dataset } });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Opens a page of the course under a path of the host. */
function open(course: string): void {
  dataset.memory = course;
  delete dataset.theme;
}

it('two courses on one host know nothing of what the other keeps', () => {
  open('/one/');
  store('theme', 'dark');
  store('searches', ['attention']);
  open('/two/');
  expect(stored('theme')).toBeUndefined();
  expect(storedTexts('searches')).toEqual([]);
  store('theme', 'light');
  forget('searches');
  open('/one/');
  expect(stored('theme')).toBe('dark');
  expect(storedTexts('searches')).toEqual(['attention']);
});

it('the script that sets the theme before anything is drawn reads what was kept for its own course', () => {
  open('/one/');
  store('theme', 'dark');
  new Function(themeSnippet)();
  expect(dataset.theme).toBe('dark');
  open('/two/');
  new Function(themeSnippet)();
  expect(dataset.theme).toBeUndefined();
});

it.each(['{}', '"text"', '17', 'null', '[1, null, {}]', '{', ''])(
  'what anybody may have put there is no list of texts: %s',
  (value) => {
    open('/one/');
    kept.set('searches /one/', value);
    expect(storedTexts('searches')).toEqual([]);
  },
);
