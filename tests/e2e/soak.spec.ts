import { everyPath } from '../soak/paths.ts';
import { runJourneys } from '../soak/run-journeys.ts';
import { expect, test } from './support.ts';

test.skip(
  Boolean(process.env.SITE_URL && !process.env.SITE_FOLDER),
  'Serves two versions of the build itself.',
);

test('25 readers who do as they please lose nothing and never get lost', {
  tag: '@once',
}, async ({ browser }) => {
  const site = process.env.SITE_FOLDER ?? 'dist';
  const { journeys, faults } = await runJourneys({
    browser,
    site,
    paths: await everyPath(site),
    seed: 20261127,
    journeys: 25,
    readers: 2,
    // On a busy machine fewer set out.
    until: 20_000,
  });
  expect(faults).toEqual([]);
  expect(journeys).toBeGreaterThan(0);
});
