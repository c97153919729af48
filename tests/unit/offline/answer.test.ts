import { afterEach, expect, it, vi } from 'vitest';
import { answerPage } from '../../../src/offline/answer.ts';
import { type ListedFile, readVersion } from '../../../src/offline/course-files.ts';
import type { Store } from '../../../src/offline/store.ts';
import type { Asked } from '../../../src/offline/worker-scope.ts';

afterEach(() => vi.unstubAllGlobals());

// A host that strips the slash may have told the browser so for good: to be sent back to it would have no end.
it.each(['/notes/b/', '/notes/b', '/notes/b/index.html'])(
  '%s is answered offline by its page',
  async (path) => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('No line');
    });
    const file: ListedFile = ['b/index.html', '1', 1];
    const version = readVersion('v', { files: [file], idle: 1, whole: 1 });
    const store = {
      base: '/notes/',
      get: async (asked: ListedFile) => (asked === file ? new Response('Page b') : undefined),
      bind: async () => {},
    };
    const request = new Request(`https://example.org${path}`);
    const event = { request, clientId: '', resultingClientId: '1', waitUntil: () => {} };
    const answer = await answerPage(store as unknown as Store, version, event as unknown as Asked);
    expect([answer.status, await answer.text()]).toEqual([200, 'Page b']);
  },
);
