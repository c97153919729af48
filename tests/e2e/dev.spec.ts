import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from 'playwright/test';
import { plainTest as test } from './support.ts';

// The course while it is being written: what is wrong is said in the terminal and in the page, which renders.
const project = fileURLToPath(new URL('../..', import.meta.url));
const lecture = '# Attention\n\nA sentence that is there.\n\n[Up](#nowhere)\n\n![](dot.svg)\n';
let folder = '';
let dev: ChildProcess;
let said = '';
let address = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-'));
  await writeFile(join(folder, '01-attention.md'), lecture);
  await writeFile(join(folder, '02-code.mdx'), 'export const n = 1;\n\n# Code\n\nOf {nope}.\n');
  await writeFile(join(folder, '03-tag.mdx'), 'export const n = 1;\n\n# Tag\n\nA <b>bold word.\n');
  await writeFile(
    join(folder, 'dot.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
  );
  const port = await freePort();
  address = `http://localhost:${port}/attention/`;
  dev = spawn(process.execPath, ['src/commands/dev.ts', '--port', String(port)], {
    cwd: project,
    env: {
      ...process.env,
      CONTENT_DIR: folder,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '',
    },
  });
  for (const stream of [dev.stdout, dev.stderr])
    stream?.on('data', (text) => {
      said += text;
    });
  await expect.poll(() => said, { timeout: 150_000 }).toContain(`localhost:${port}`);
});

test.afterAll(async () => {
  const ended = once(dev, 'exit');
  dev.kill();
  await ended;
  await rm(folder, { recursive: true, force: true });
});

test('problems stand in the terminal and in a panel of the page until they are mended, and a new word is found', {
  tag: '@once',
}, async ({ page, request }) => {
  const place = '01-attention.md:5:1  error  missing-section';
  // On a busy machine the course is shown before all of it is rendered, and its problems follow.
  await expect.poll(() => said, { timeout: 150_000 }).toContain(`${place}  `);
  expect(said).toContain('01-attention.md:7:1  warning  missing-alt  ');
  await page.goto(address);
  await expect(page.getByText('A sentence that is there.').first()).toBeVisible();
  const panel = page.locator('problem-panel');
  await panel.getByText('3 errors, 1 warning').click();
  await expect(panel.getByText(place)).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveCount(4);

  // A lecture whose code fails has a page all the same.
  for (const [slug, name, rule] of [
    ['code', 'Code', '02-code.mdx:5:5  error  unknown-name'],
    ['tag', 'Tag', '03-tag.mdx:5:3  error  mdx-syntax'],
  ] as const) {
    await open(page, address.replace('attention', slug));
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(panel).toContainText(rule);
    await writeFile(join(folder, `0${slug === 'code' ? 2 : 3}-${slug}.mdx`), `# ${name}\n\nOf {6 * 7}.\n`);
    await expect(page.getByText('Of 42.')).toBeVisible();
  }
  await open(page, address);

  await writeFile(
    join(folder, '01-attention.md'),
    `${lecture.replace('#nowhere', 'https://example.org/').replace('![]', '![A dot]')}\nMeet the quokka.\n`,
  );
  await expect(panel).toBeHidden();
  await expect.poll(() => said).toContain('No problems.');

  await expect(page.getByText('Meet the quokka.')).toBeVisible();
  await open(page, address.replace('attention/', 'search/?q=quokka'));
  await expect(page.locator('#results mark')).toHaveText('quokka');
  expect((await request.get(address.replace('attention/', '%E0%A4%A'))).status()).toBeGreaterThanOrEqual(400);
  expect((await request.get(address)).ok()).toBe(true);
  expect((await readdir(folder)).sort()).toEqual(['01-attention.md', '02-code.mdx', '03-tag.mdx', 'dot.svg']);
});

/** Opens a page, again where the reload of the last change came in between. */
async function open(page: Page, url: string): Promise<void> {
  await expect(async () => {
    expect((await page.goto(url))?.status()).toBe(200);
  }).toPass();
}

/** A port that nobody uses at the moment. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
