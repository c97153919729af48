import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';

// `npm start -- FOLDER` on a folder that nobody prepared: a picture that has never been encoded, and a dead link.
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  const { width, height } = { width: 120, height: 80 };
  // Every run has bytes of its own, so that no cache holds the picture.
  const noise = { gaussian: { mean: 128, sigma: 60 } } as const;
  const bytes = await sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', ...noise.gaussian },
    },
  })
    .png()
    .toBuffer();
  await writeFile(join(folder, 'noise.png'), bytes);
  await writeFile(join(folder, 'one.md'), '# One\n\nA [dead](nowhere.md) link.\n\n![Noise](noise.png)\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('serves the site at once, pictures as they are asked for, and lies whole in its folder at the end', {
  timeout: 240_000,
}, async () => {
  const outDir = join(folder, '..', `${folder.split('/').at(-1)}-site`);
  const start = spawn(
    process.execPath,
    ['src/commands/start.ts', folder, '--outDir', outDir, '--port', '0'],
    {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  let said = '';
  let errors = '';
  start.stderr.on('data', (text) => {
    errors += text;
  });
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      start.once('exit', () => reject(new Error(`${said}${errors}`)));
      const look = () => pattern.test(said) && resolve(pattern.exec(said)?.[0] ?? '');
      start.stdout.on('data', look);
      look();
    });
  start.stdout.on('data', (text) => {
    said += text;
  });
  try {
    const url = await says(/^http:\/\/localhost:\d+\/$/m);
    const page = await (await fetch(`${url}one/`)).text();
    expect(page).toContain('aria-disabled="true"');
    const source = /src="(\/_pictures\/[^"]+)"/.exec(page)?.[1] ?? '';
    const picture = await fetch(new URL(source, url));
    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toBe('image/png');
    await says(/the whole site lies in/);
    expect(await readFile(join(outDir, 'one/index.html'), 'utf8')).toContain('<h1');
    expect((await fetch(`${url}one/`)).status).toBe(200);
    expect(await readFile(join(outDir, 'service-worker.js'), 'utf8')).not.toBe('');
    expect(errors).toMatch(/one\.md:3:3 {2}error {2}missing-link/);
    expect(errors).toContain('1 error and ');
  } finally {
    const ended = new Promise((resolve) => start.once('exit', resolve));
    start.kill('SIGINT');
    await ended;
    await rm(outDir, { recursive: true, force: true });
  }
});
