import { resolve } from 'node:path';
import { htmlFaults } from '../html-faults.ts';
import { everyPage, expect, test } from './support.ts';

test('html-validate finds no error on any page', { tag: '@once' }, async () => {
  test.skip(Boolean(process.env.SITE_URL && !process.env.SITE_FOLDER), 'Reads the files of a build.');
  const { files, faults } = await htmlFaults(resolve(process.env.SITE_FOLDER ?? 'dist'));
  expect(faults).toEqual([]);
  const pages = new Set(everyPage.map((path) => path.split('?')[0]));
  expect(files).toBeGreaterThanOrEqual(pages.size);
});
