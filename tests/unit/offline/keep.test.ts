import { afterEach, expect, it, vi } from 'vitest';
import { type ListedFile, readVersion } from '../../../src/offline/course-files.ts';
import { keepMore } from '../../../src/offline/keep.ts';
import type { Store } from '../../../src/offline/store.ts';

afterEach(() => vi.unstubAllGlobals());

const count = 500;
/** The beginning of the SHA-256 of nothing. */
const digest = 'e3b0c44298fc';
const files = Array.from({ length: count }, (_, index): ListedFile => [`${index}/index.html`, digest, 0]);

/** A store that counts how often it is asked for a file, on a host that breaks down at times. */
function stored() {
  const kept = new Set<ListedFile>();
  const counts = { asked: 0 };
  vi.stubGlobal('fetch', async () => {
    if (kept.size === 100 && counts.asked < 2 * count) throw new TypeError('No line');
    return new Response('');
  });
  const isKept = (file: ListedFile) => {
    counts.asked++;
    return kept.has(file);
  };
  const store = {
    base: '/',
    contents: async () => isKept,
    put: async (file: ListedFile) => {
      kept.add(file);
    },
  };
  return { store: store as unknown as Store, kept, counts };
}

it('goes through a long course once and not for every few files, and misses nothing after a fault', async () => {
  const { store, kept, counts } = stored();
  const version = readVersion('v', { files, idle: count, whole: count });
  let left = 1;
  let faults = 0;
  for (let turn = 0; left > 0 && turn < 100; turn++) {
    const progress = keepMore(store, version, false, async () => {});
    left = await progress.then(
      (done) => done.left,
      () => ++faults,
    );
  }
  expect(kept.size).toBe(count);
  expect(faults).toBe(1);
  // Twice from the beginning because of the fault, and each file once more before it is fetched.
  expect(counts.asked).toBeLessThan(4 * count);
});
