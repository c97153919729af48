import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { content } from '../unit/read/content.ts';
import { build, bytesOf, outDir, page } from './course-builds.ts';

// Killed builds are in author-mistakes.test.ts and unchanged.test.ts.
test('two builds at once: each into its own place, or one of them into the place of both', {
  timeout: 180_000,
}, async () => {
  const names = ['Apples', 'Pears'];
  const contents = await Promise.all(
    names.map((name) =>
      content({
        '01-same.md': `# ${name}\n\nAbout ${name}.`,
        '02-more.mdx': `# More\n\n{'${name}'.length} ${name}`,
      }),
    ),
  );
  const sites = await Promise.all(
    contents.map(async (folder) => {
      const site = await outDir();
      expect((await build(folder, site)).code).toBe(0);
      return site;
    }),
  );
  for (const [index, site] of sites.entries()) {
    const html = (await page(site, 'same')) + (await page(site, 'more'));
    expect(html).toContain(names[index]);
    expect(html).not.toContain(names[1 - index]);
  }

  const site = await outDir();
  const built = await Promise.all(contents.map((folder) => build(folder, site)));
  expect(built.map(({ code }) => code)).toEqual([0, 0]);
  expect(await Promise.all(sites.map(bytesOf))).toContainEqual(await bytesOf(site));
  expect(await readdir(join(site, '..'))).toEqual(['dist']);
});

/** A mount that only the build sees, which takes root or a kernel that lends its rights. */
const unshare = ['-m', '-rm'].find(
  (flag) => spawnSync('unshare', [flag, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0,
);

describe.skipIf(!unshare)('a disk that is full (needs `unshare` and a mount)', () => {
  it.each([
    // A page fits, the whole site doesn't.
    ['where the site is published', '', '64k'],
    ['where it is put together', '.staging', '64k'],
  ])('%s leaves the last site as it was', { timeout: 120_000 }, async (_, staging, size) => {
    const folder = await content({ '01-a.md': `# A\n\n${'Words that fill the disk. '.repeat(9000)}` });
    const site = await outDir();
    const place = join(site, '..');
    const mount = staging || place;
    if (staging) await mkdir(staging, { recursive: true });
    const last = `mkdir -p '${site}' && cd '${site}' && echo 'the last build' > index.html && sha256sum index.html > .written-files && cd - > /dev/null`;
    const script = [
      `mount -t tmpfs -o size=${size} none '${mount}'`,
      last,
      `'${process.execPath}' src/commands/build.ts --outDir '${site}' 2>&1; echo "status $?"`,
      `cat '${site}/index.html'; ls -A '${place}'; ls '${site}'`,
    ].join('; ');
    const env = { ...process.env, CONTENT_DIR: folder, ASTRO_TELEMETRY_DISABLED: '1' };
    const said = execFileSync('unshare', [unshare as string, 'sh', '-c', script], { env, encoding: 'utf8' });
    expect(said).toMatch(/Nothing was published: .*(?:ENOSPC|No space left)/s);
    expect(said).toMatch(/status 1\nthe last build\ndist\nindex\.html\n$/);
  });
});
