import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { zipFolder } from '../../../src/commands/zip-folder.ts';
import { content } from '../read/content.ts';

const files = {
  'index.html': 'home',
  'внимание/index.html': 'attention '.repeat(99),
  'b.bin': new Uint8Array([0, 255]),
};

test('holds every file under the folder’s name, whatever letters it has', async () => {
  const folder = await content(files);
  const out = join(await content({}), 'course.zip');
  const size = await zipFolder(folder, 'курс', out);
  const bytes = await readFile(out);
  expect(bytes).toHaveLength(size);
  const unzipped = unzipSync(bytes);
  expect(Object.keys(unzipped)).toEqual(['курс/b.bin', 'курс/index.html', 'курс/внимание/index.html']);
  expect(strFromU8(unzipped['курс/внимание/index.html'] as Uint8Array)).toBe('attention '.repeat(99));
});

test('is the same on another day and in another part of the world', async () => {
  const zip = async () => {
    const out = join(await content({}), 'course.zip');
    await zipFolder(await content(files), 'course', out);
    return readFile(out, 'base64');
  };
  vi.stubEnv('TZ', 'UTC');
  const one = await zip();
  vi.stubEnv('TZ', 'Pacific/Apia');
  expect(await zip()).toBe(one);
  vi.unstubAllEnvs();
});
