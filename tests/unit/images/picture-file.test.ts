import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/images/picture-file.ts';
import { DRAWING, drawn, moving, useFolder } from './pictures.ts';

const { folder, save, inspect } = useFolder();

const encodings: Record<string, () => Promise<Buffer>> = {
  'baseline.jpg': () => drawn(300, 200).jpeg().toBuffer(),
  'progressive.jpg': () => drawn(300, 200).jpeg({ progressive: true }).toBuffer(),
  'plain.png': () => drawn(300, 200).png().toBuffer(),
  'interlaced.png': () => drawn(300, 200).png({ progressive: true }).toBuffer(),
  'still.gif': () => drawn(300, 200).gif().toBuffer(),
  'moving.gif': () => moving('gif'),
  'lossy.webp': () => drawn(300, 200).webp().toBuffer(),
  'lossless.webp': () => drawn(300, 200).webp({ lossless: true }).toBuffer(),
  'moving.webp': () => moving('webp'),
  'still.avif': () => drawn(300, 200).avif({ effort: 0 }).toBuffer(),
  'drawing.svg': async () => Buffer.from(DRAWING),
};

describe('a sound picture', () => {
  it.each([
    ['baseline.jpg', { format: 'jpeg', width: 300, height: 200, animated: false, hasAlpha: false }],
    ['plain.png', { format: 'png', width: 300, height: 200, animated: false, hasAlpha: false }],
    ['still.gif', { format: 'gif', width: 300, height: 200, animated: false }],
    ['moving.gif', { format: 'gif', width: 60, height: 40, animated: true }],
    ['lossy.webp', { format: 'webp', width: 300, height: 200, animated: false, hasAlpha: false }],
    ['moving.webp', { format: 'webp', width: 60, height: 40, animated: true }],
    ['still.avif', { format: 'avif', width: 300, height: 200, animated: false }],
    ['drawing.svg', { format: 'svg', width: 320, height: 200, animated: false }],
  ])('is described: %s', async (name, expected) => {
    const path = await save(`sound/${name}`, (await encodings[name]?.()) ?? '');
    expect(await inspect(path)).toMatchObject({
      path,
      ...expected,
      hash: expect.stringMatching(/^[0-9a-f]{10}$/),
    });
  });

  it('has the size that a reader sees, after the camera’s rotation', async () => {
    const bytes = await drawn(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await inspect(await save('rotated.jpg', bytes))).toMatchObject({ width: 200, height: 300 });
  });

  it('may have the wrong extension', async () => {
    const path = await save('really-a-jpeg.png', await drawn(30, 20).jpeg().toBuffer());
    expect(await inspect(path)).toMatchObject({ format: 'jpeg', width: 30 });
  });

  it('may have transparent parts', async () => {
    const path = await save('glass.png', await drawn(30, 20, 4).png().toBuffer());
    expect(await inspect(path)).toMatchObject({ hasAlpha: true });
  });

  it('may be an animated PNG', async () => {
    const png = await drawn(30, 20).png().toBuffer();
    // An `acTL` chunk after the header is what makes a PNG move; its checksum is not looked at.
    const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x01\0\0\0\0....', 'latin1');
    const bytes = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]);
    expect(await inspect(await save('moving.png', bytes))).toMatchObject({ format: 'png', animated: true });
  });

  it.each([
    ['Heat Map (Final).PNG', 'heat-map-final'],
    ['Übersicht Größe.png', 'ubersicht-gro-e'],
    ['注意力.png', 'picture'],
    ['внимание 2.png', '2'],
    ['-.png', 'picture'],
    ['a"b&c.png', 'a-b-c'],
  ])('gets a name that is safe in a URL: %s', async (name, stem) => {
    expect(await inspect(await save(name, await drawn(8, 8).png().toBuffer()))).toMatchObject({ stem });
  });
});

describe('a picture that cannot be shown', () => {
  for (const [name, encoded] of Object.entries(encodings)) {
    it.each([30, 60, 90, 99])(`is reported when cut off: ${name} after %i hundredths`, async (percent) => {
      const bytes = await encoded();
      const path = await save(`cut/${percent}-${name}`, bytes.subarray(0, (bytes.length * percent) / 100));
      expect(await inspect(path)).toMatchObject({ rule: 'cut-off-picture' });
    });
  }

  it.each([
    'baseline.jpg',
    'plain.png',
    'interlaced.png',
    'still.gif',
    'moving.gif',
    'lossless.webp',
    'still.avif',
  ])('is reported when broken in the middle: %s', async (name) => {
    const bytes = Buffer.from((await encodings[name]?.()) ?? '');
    const middle = Math.floor(bytes.length / 2);
    for (let at = middle; at < middle + 60; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    const found = await inspect(await save(`broken/${name}`, bytes));
    expect(found).toHaveProperty('rule', expect.stringMatching(/^(corrupt|cut-off)-picture$/));
  });

  it('says what happened and what to do', async () => {
    const faults = await Promise.all([
      inspect(join(folder.path, 'softmx.png')),
      inspect(await save('empty.png', '')),
      inspect(await save('noise.png', 'not a picture at all')),
      inspect(await save('pointer.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:0')),
      inspect(await save('page.png', '<!DOCTYPE html><html><body>404</body></html>')),
      inspect(await save('slip.svg', '<svg xmlns="http://www.w3.org/2000/svg">\n  <g>\n</svg>')),
      inspect(
        await save('script.svg', '<svg xmlns="http://www.w3.org/2000/svg">\n  <script>1</script>\n</svg>'),
      ),
    ]);
    expect(
      faults.map((fault) => ('rule' in fault ? `${fault.rule}: ${fault.message}` : 'sound')),
    ).toMatchInlineSnapshot(`
      [
        "missing-picture: There is no picture file \`softmx.png\`.",
        "empty-picture: The picture \`empty.png\` is an empty file.",
        "corrupt-picture: The picture \`noise.png\` cannot be read: it is not in a format that browsers show.",
        "corrupt-picture: The picture \`pointer.png\` cannot be read: it is a Git LFS pointer, and the picture was never fetched.",
        "corrupt-picture: The picture \`page.png\` cannot be read: it is a web page, saved under a picture’s name.",
        "corrupt-picture: The picture \`slip.svg\` cannot be read: Unexpected close tag (line 3, column 7).",
        "unsafe-svg: The drawing \`script.svg\` contains a \`<script>\` element (line 2, column 3).",
      ]
    `);
    for (const fault of faults) expect(fault).toHaveProperty('hint', expect.stringMatching(/[\w`]\.$/));
  });

  it('is reported when it has more than 100 megapixels, without decoding it', async () => {
    const bytes = await drawn(8, 8).png().toBuffer();
    bytes.writeUInt32BE(20_000, 16);
    bytes.writeUInt32BE(6_000, 20);
    expect(await inspect(await save('huge.png', bytes))).toMatchObject({
      rule: 'huge-picture',
      message: 'The picture `huge.png` has 120 megapixels, and the most we take is 100.',
    });
  });

  it('is reported when its file is larger than 50 MB', async () => {
    const path = await save('heavy.png', Buffer.alloc(51_000_000));
    expect(await inspect(path)).toMatchObject({
      rule: 'huge-picture',
      message: expect.stringContaining('51 MB'),
    });
  });

  it('is a folder of that name', async () => {
    await save('folder.png/inside.txt', 'x');
    expect(await inspect(join(folder.path, 'folder.png'))).toMatchObject({ rule: 'missing-picture' });
  });
});

describe('the verdict', () => {
  const verdicts = () => join(folder.cache, 'verdicts-4');

  it('is kept by content and not made twice', async () => {
    await rm(verdicts(), { recursive: true });
    const bytes = await drawn(50, 40).png().toBuffer();
    const first = (await inspect(await save('one.png', bytes))) as Picture;
    const [note = ''] = await readdir(verdicts());
    const kept = await readFile(join(verdicts(), note), 'utf8');
    // A note that was changed by hand shows whether anybody reads it.
    await writeFile(join(verdicts(), note), kept.replace('"width":50', '"width":51'));

    expect(await inspect(await save('two.png', bytes))).toMatchObject({
      hash: first.hash,
      stem: 'two',
      width: 51,
    });
    expect(await readdir(verdicts())).toEqual([note]);
  });

  it('is kept for faults too, and speaks of the file at hand', async () => {
    const bytes = (await drawn(50, 42).png().toBuffer()).subarray(0, 500);
    await inspect(await save('first.png', bytes));
    expect(await inspect(await save('second.png', bytes))).toMatchObject({
      message: expect.stringContaining('second'),
    });
  });

  it('is made again where the note cannot be read', async () => {
    await rm(verdicts(), { recursive: true });
    const path = await save('noted.png', await drawn(51, 40).png().toBuffer());
    const first = await inspect(path);
    const [note = ''] = await readdir(verdicts());
    await writeFile(join(verdicts(), note), '{"wid');
    expect(await inspect(path)).toEqual(first);
  });

  it('follows a picture that was replaced under its name', async () => {
    const path = await save('same-name.png', await drawn(50, 40).png().toBuffer());
    const before = (await inspect(path)) as Picture;
    await save('same-name.png', await drawn(50, 41).png().toBuffer());
    const after = (await inspect(path)) as Picture;
    expect(after.height).toBe(41);
    expect(after.hash).not.toBe(before.hash);

    await save('same-name.png', (await readFile(path)).subarray(0, 500));
    expect(await inspect(path)).toMatchObject({ rule: 'cut-off-picture' });
  });
});
