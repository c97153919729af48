import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test, vi } from 'vitest';
import { build, bytesOf, outDir } from './course-builds.ts';

const picture = (red: number) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .png()
    .toBuffer();

test('whatever is changed, a build gives the bytes that one with nothing to go by gives', async () => {
  const site = await outDir();
  const folder = dirname(site);
  const content = join(folder, 'content');
  mkdirSync(content);
  const write = (name: string, text: string | Buffer) => writeFileSync(join(content, name), text);
  write('course.yml', 'title: Kept pages\nlanguage: en\nsite: https://course.example.org\n');
  write('glossary.yml', '- term: Token\n  definition: A piece of text.\n');
  write('01-one.md', '# One\n\nA token.\n\n![A](a.png)\n\n## Part\n\nMore.\n');
  write('02-two.md', '# Two\n\nSee [](01-one.md#part) and [[Three]].\n');
  write('03-three.md', '# Three\n\nText.\n\n```python\nx = 1\n```\n');
  write('a.png', await picture(1));
  let fresh = 0;
  const likeTheFirst = async () => {
    const empty = join(folder, `fresh-${++fresh}`);
    vi.stubEnv('COURSE_CACHE', join(empty, 'cache'));
    expect(await build(content, join(empty, 'dist'))).toMatchObject({ code: 0 });
    expect(await bytesOf(site)).toEqual(await bytesOf(join(empty, 'dist')));
    vi.stubEnv('COURSE_CACHE', join(folder, 'cache'));
  };
  const pageCode = () => {
    const kept = join(folder, 'cache', 'code');
    // What is used gets a new date; what is written again, a new number on its disk.
    return readdirSync(kept).map((name) => [name, statSync(join(kept, name)).ino]);
  };
  vi.stubEnv('COURSE_CACHE', join(folder, 'cache'));
  try {
    await build(content, site);
    write('03-three.md', '# Three\n\nOther text.[^1]\n\n```python\nx = 2\n```\n\n[^1]: A note.\n');
    const code = pageCode();
    expect((await build(content, site)).said).toContain('Built 3 lectures, 2 of them unchanged');
    await likeTheFirst();
    // The code by which the first build made its pages has made these too.
    expect(pageCode()).toEqual(code);

    write('a.png', await picture(2));
    expect((await build(content, site)).said).toContain('Built 3 lectures, 2 of them unchanged');
    write('01-one.md', '# One\n\nA token.\n\n![A](a.png)\n\n## Portion {#part}\n\nMore.\n');
    write('glossary.yml', '- term: Token\n  definition: Some text.\n- term: Text\n  definition: Words.\n');
    renameSync(join(content, '03-three.md'), join(content, '03-third.md'));
    expect((await build(content, site)).said).toContain('Built 3 lectures into');
    await likeTheFirst();

    // Other words are in what browsers load as well.
    write('course.yml', 'title: Kept pages\nlanguage: de\nsite: https://other.example.org\n');
    expect((await build(content, site)).said).toContain('Built 3 lectures into');
    await likeTheFirst();
  } finally {
    vi.unstubAllEnvs();
  }
}, 300_000);
