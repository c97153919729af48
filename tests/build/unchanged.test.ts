import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { build, bytesOf, killedBuild, outDir } from './course-builds.ts';

const nothing = /^Nothing has changed: .*dist holds the 1 lecture as they are\.$/m;

/** A course beside the place for its site, with a picture that nobody shows. */
async function course(): Promise<{ content: string; site: string }> {
  const site = await outDir();
  const content = join(dirname(site), 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'course.yml'), 'title: Unchanged\nlanguage: en\n');
  writeFileSync(join(content, '01-one.md'), '# One\n\nText.\n');
  writeFileSync(join(content, 'unused.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  return { content, site };
}

test('where nothing has changed nothing is built, and the warnings are said again', async () => {
  const { content, site } = await course();
  const first = await build(content, site);
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining('Built 1 lecture') });
  const bytes = await bytesOf(site);

  const second = await build(content, site);
  expect(second).toMatchObject({ code: 0, said: expect.stringMatching(nothing) });
  const warnings = first.said.replace(/^Built.*/, '');
  expect(warnings).toContain('unused-picture');
  expect(second.said.replace(nothing, '')).toBe(warnings);

  rmSync(join(site, 'one', 'index.html'));
  expect((await build(content, site)).said).toContain('Built 1 lecture');
  expect(await bytesOf(site)).toEqual(bytes);
  expect((await build(content, site)).said).toMatch(nothing);

  // A build that was killed leaves no wrong stamp.
  writeFileSync(join(content, '01-one.md'), '# One\n\nOther text.\n');
  await killedBuild(content, site, 400);
  expect((await build(content, site)).said).toContain('Built 1 lecture');
  expect((await build(content, site)).said).toMatch(nothing);

  expect((await build(content, site, '--base', '/notes/')).said).toContain('Built 1 lecture');
}, 300_000);
