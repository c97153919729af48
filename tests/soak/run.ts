import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { browserOptions } from '../../src/commands/browser.mjs';
import { everyPath } from './paths.ts';
import { runJourneys } from './run-journeys.ts';

// `npm run soak`: random journeys through the built site, for at most two minutes. It prints its seed, and
// `-- --seed N` sends the same readers again; `--only K` one of them, `--journeys` more or fewer.
const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    journeys: { type: 'string', default: '500' },
    only: { type: 'string' },
    readers: { type: 'string', default: '4' },
  },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const site = process.env.SITE_FOLDER ?? 'dist';
const options = browserOptions();
// Nobody looks at these pages: their pictures and typefaces would take a quarter of the time.
const unseen = ['--blink-settings=imagesEnabled=false', '--disable-remote-fonts'];
const browser = await chromium.launch({ ...options, args: [...options.args, ...unseen] });
const began = performance.now();
try {
  const { journeys, steps, lost, faults } = await runJourneys({
    browser,
    site,
    paths: await everyPath(site),
    seed,
    journeys: values.only === undefined ? Number(values.journeys) : 1,
    first: Number(values.only ?? 0),
    readers: Number(values.readers),
    until: 110_000,
  });
  for (const fault of faults) console.error(fault);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `Seed ${seed}: ${journeys} journeys, ${steps} steps, ${faults.length} faults, in ${seconds} s` +
      `${lost > 0 ? `; Playwright lost ${lost} readers` : ''}.`,
  );
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
