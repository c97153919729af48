import { readFile, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { titleOf } from '../../src/course/file-name.ts';
import { htmlFaults } from '../html-faults.ts';
import { content, write } from '../unit/read/content.ts';
import { build, bytesOf, outDir, page } from './course-builds.ts';

const photo = (red: number) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: { r: red, g: 90, b: 40 } } })
    .png()
    .toBuffer();

/** The article of a page, without the frame around it. */
const article = async (site: string, slug: string) =>
  /<div class="prose">.*?<\/article>/s.exec(await page(site, slug))?.[0] ?? '';

describe('a small course', () => {
  it('of every kind of lecture is built under a sub-path, without course.yml, by a symbolic link to its folder', {
    timeout: 120_000,
  }, async () => {
    const folder = await content({
      '01-first.md': [
        '# The very first',
        'What it is about.',
        '![Alt](<images/Some Name.png> "Caption")',
        '[two](02-second.mdx#part) [slides](files/slides.pdf) <video src="files/talk.mp4" controls></video>',
        '<p style="color:red">x</p>',
      ].join('\n\n'),
      '02-second.mdx': [
        '---\ntitle: The second\n---',
        "import Box from './Box.astro';",
        '## The part {/* #part */}',
        '<img src="/images/Some Name.png" alt="Raw" width={300} className="wide" />',
        '\\\\[\n\\frac{a}{b}\n- c\n\\\\]',
        '<Box>Inside **the** box.</Box>',
        '<p style={{ color: "blue" }}>x</p>',
      ].join('\n\n'),
      'Box.astro': '<section class="box"><slot /></section>',
      '03-третья/index.md': '# Третья\n\n![Рисунок](картинка.png)\n\n[one](../01-first.md)',
      '04-part/01-inner.md': '# Inner\n\n[up](../01-first.md) and [beside](02-other.md)',
      '04-part/02-other.md': '# Other\n\nText.',
      '05-draft.md': '---\ndraft: true\n---\n# Draft',
      'files/slides.pdf': '%PDF-1.4',
      'files/talk.mp4': 'film',
      'images/Some Name.png': await photo(200),
      '03-третья/картинка.png': await photo(100),
    });
    const link = `${folder}-link`;
    await symlink(folder, link);
    onTestFinished(() => rm(link));
    const site = await outDir();
    const { code, said } = await build(link, site, '--base', '/notes/');
    expect(said).toContain('Built 5 lectures');
    expect(code).toBe(0);

    const first = await article(site, 'first');
    expect(first).toContain('href="/notes/second/#part"');
    expect(first).toContain('href="/notes/files/files/slides.pdf"');
    expect(first).toContain('src="/notes/files/files/talk.mp4"');
    expect(first).toMatch(
      /<figure class="figure" id="fig-caption">.*<picture>.*type="image\/avif".*type="image\/webp"/s,
    );
    expect(await readFile(join(site, 'files/files/talk.mp4'), 'utf8')).toBe('film');

    const second = await article(site, 'second');
    expect(second).toContain('<h2 id="part">The part</h2>');
    expect(second).toMatch(/<picture>.*<img[^>]* width="300"[^>]* alt="Raw"[^>]* class="wide"/s);
    expect(second).toMatch(/class="equation".*<mfrac>/s);
    expect(second).toContain('<section class="box">Inside <strong>the</strong> box.</section>');

    for (const slug of ['first', 'second', 'третья', 'part/inner', 'part/other']) {
      const html = await page(site, slug);
      expect(html, slug).not.toMatch(/\sstyle=|<style|[\uFDD0\uFDD1]|LLM Notes/);
      // Without a title of its own the course is called after its folder.
      expect(html, slug).toContain(titleOf(basename(link)));
    }
    expect(await article(site, 'третья')).toContain('href="/notes/first/"');
    expect(await article(site, 'part/inner')).toMatch(
      /href="\/notes\/first\/".*href="\/notes\/part\/other\/"/s,
    );
    expect(Object.keys(await bytesOf(site)).join()).not.toMatch(/draft/i);
    expect((await htmlFaults(site)).faults).toEqual([]);
  });
});

describe('the last build', () => {
  it('is the same byte for byte when warm, and after one that fails', { timeout: 180_000 }, async () => {
    const folder = await content({
      '01-a.md': '# A\n\n![Alt](x.png)\n\n<p style="color:red">x</p>',
      '02-b.mdx': '# B\n\n![Alt](x.png)',
      'x.png': await photo(10),
    });
    const site = await outDir();
    expect((await build(folder, site)).code).toBe(0);
    const cold = await bytesOf(site);
    // Code in a lecture may look at anything, so such a course is always built.
    expect(await build(folder, site)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Built 2 lectures'),
    });
    expect(await bytesOf(site)).toEqual(cold);

    await write(folder, { '03-c.md': '# C\n\nText.\n\n![Lost](y.png)' });
    const failed = await build(folder, site);
    expect(failed.code).toBe(1);
    expect(failed.said).toContain('03-c.md:5:1  error  missing-picture');
    expect(failed.said).toContain('x.png');
    expect(await bytesOf(site)).toEqual(cold);
  });

  it('shows a picture that was replaced under its name', { timeout: 120_000 }, async () => {
    const folder = await content({ '01-a.md': '# A\n\n![Alt](x.png)', 'x.png': await photo(10) });
    const site = await outDir();
    await build(folder, site);
    const before = await article(site, 'a');
    await write(folder, { 'x.png': await photo(250) });
    await build(folder, site);
    const fallback = /<img src="\/([^"]+)"/.exec(await article(site, 'a'))?.[1] ?? '';
    expect(before).not.toContain(fallback);
    const { channels } = await sharp(join(site, fallback)).stats();
    expect(Math.round(channels[0]?.mean ?? 0)).toBe(250);
  });

  it.each([
    ['an empty folder', {}, 'There is no lecture'],
    [
      'MDX that is never closed',
      { 'a.mdx': 'export const n = 1;\n\n# A\n\n<Box>\n\nx' },
      'a.mdx:5:1  error  mdx-syntax',
    ],
    ['front matter that is no YAML', { 'a.md': '---\ntitle: "x\n---\nText.' }, 'a.md:'],
  ])('is not touched by %s, whose place is named', async (_, files, message) => {
    const site = await outDir();
    const { code, said } = await build(await content(files), site);
    expect(code).toBe(1);
    expect(said).toContain(message);
    expect(await bytesOf(join(site, '..'))).toEqual({});
  });
});
