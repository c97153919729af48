import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { digestOf, digestOfStart, sha256 } from '../../../src/lib/digest.ts';

test('a file of any size has the digest of its bytes, whole or as far as one asks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-test-'));
  try {
    const path = join(folder, 'file');
    for (const size of [0, 1, 1 << 18, (1 << 19) + 7]) {
      const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
      writeFileSync(path, bytes);
      for (const length of [0, 1, size - 1, size, size + 1].filter((length) => length >= 0))
        expect(digestOfStart(path, length), `${length} of ${size}`).toBe(
          createHash('sha256').update(bytes.subarray(0, length)).digest('hex'),
        );
      expect(digestOf(path)).toBe(digestOfStart(path, size));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file that was changed has another digest, though it is as long as before and keeps its date', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'digest-test-'));
  try {
    const path = join(folder, 'file');
    for (const text of ['one', 'two', 'six']) {
      writeFileSync(path, text);
      utimesSync(path, 1_000_000, 1_000_000);
      expect(digestOf(path)).toBe(sha256(text));
      await vi.waitFor(() => expect(Date.now() - statSync(path).ctimeMs).toBeGreaterThan(60));
      expect(digestOf(path)).toBe(sha256(text));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
