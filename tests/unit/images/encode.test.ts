import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { encodeAll, encodeVariant } from '../../../src/images/encode.ts';
import { planVariants, type Variant } from '../../../src/images/variants.ts';
import { DRAWING, drawn, moving, useFolder } from './pictures.ts';

const { folder, picture, save } = useFolder();
const cacheNamed = (name: string) => join(folder.path, 'caches', name);

describe('encodeVariant', () => {
  it.each([0, 1, 2, 3])('gives the size and format that were planned (%i)', async (index) => {
    const found = await picture('plain.jpg', await drawn(600, 31).jpeg().toBuffer());
    const variant = planVariants(found)[index] as Variant;
    const path = await encodeVariant(found, variant, folder.cache);
    const { width, height, mediaType } = await sharp(path).metadata();
    expect({ width, height, mediaType }).toEqual({
      width: variant.width,
      height: variant.height,
      mediaType: `image/${variant.format}`,
    });
  });

  it('turns the picture upright and strips what the camera noted', async () => {
    const left = { create: { width: 50, height: 60, channels: 3, background: 'black' } } as const;
    const bytes = await sharp({ create: { width: 100, height: 60, channels: 3, background: 'white' } })
      .composite([{ input: left, left: 0, top: 0 }])
      .withExif({ IFD0: { Copyright: 'somebody' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const found = await picture('camera.jpg', bytes);
    const path = await encodeVariant(found, planVariants(found).at(-1) as Variant, folder.cache);
    const made = await sharp(path).metadata();
    expect(made).toMatchObject({ width: 60, height: 100 });
    expect([made.exif, made.icc, made.xmp, made.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    // Orientation 6 asks for a quarter turn clockwise: the black left half comes to lie on top.
    const [top = 255] = await sharp(path)
      .extract({ left: 30, top: 10, width: 1, height: 1 })
      .raw()
      .toBuffer();
    const [bottom = 0] = await sharp(path)
      .extract({ left: 30, top: 90, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(top).toBeLessThan(40);
    expect(bottom).toBeGreaterThan(215);
  });

  it('converts a wide-gamut picture to sRGB', async () => {
    const bytes = await sharp({
      create: { width: 20, height: 20, channels: 3, background: { r: 200, g: 80, b: 60 } },
    })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    expect((await sharp(bytes).metadata()).icc).toBeDefined();
    const found = await picture('wide-gamut.png', bytes);
    const path = await encodeVariant(found, planVariants(found).at(-1) as Variant, folder.cache);
    expect((await sharp(path).metadata()).icc).toBeUndefined();
    const [red = 0, green = 0, blue = 0] = await sharp(path).raw().toBuffer();
    expect(
      [red, green, blue].map((value, index) => Math.abs(value - ([200, 80, 60][index] ?? 0)) <= 2),
    ).toEqual([true, true, true]);
  });

  it('keeps a moving GIF and a drawing byte for byte', async () => {
    for (const [name, bytes] of [
      ['moving.gif', await moving('gif')],
      ['drawing.svg', Buffer.from(DRAWING)],
    ] as const) {
      const found = await picture(name, bytes);
      const path = await encodeVariant(found, planVariants(found)[0] as Variant, folder.cache);
      expect((await readFile(path)).equals(bytes)).toBe(true);
    }
  });

  it('gives the same bytes every time', async () => {
    const found = await picture('same.png', await drawn(520, 30).png().toBuffer());
    for (const variant of planVariants(found)) {
      const one = await readFile(await encodeVariant(found, variant, cacheNamed('one')));
      const other = await readFile(await encodeVariant(found, variant, cacheNamed('other')));
      expect(one.equals(other)).toBe(true);
    }
  });

  it('encodes once for two that ask at the same time, and leaves nothing unfinished behind', async () => {
    const found = await picture('twice.png', await drawn(400, 30).png().toBuffer());
    const variant = planVariants(found)[0] as Variant;
    const paths = await Promise.all([1, 2, 3].map(() => encodeVariant(found, variant, cacheNamed('shared'))));
    expect(new Set(paths).size).toBe(1);
    expect(await readdir(join(paths[0] ?? '', '..'))).toHaveLength(1);
  });

  it('lets two processes encode the same picture at once', async () => {
    const found = await picture('processes.jpg', await drawn(900, 60).jpeg().toBuffer());
    const module = join(import.meta.dirname, '../../../src/images/encode.ts');
    const program = `import { encodeAll } from ${JSON.stringify(module)};
      await encodeAll([${JSON.stringify(found)}], ${JSON.stringify(cacheNamed('processes'))}, process.argv[1]);`;
    const run = promisify(execFile);
    const targets = ['first', 'second'].map((name) => join(folder.path, name));
    await Promise.all(
      targets.map((target) => run(process.execPath, ['--input-type=module', '-e', program, target])),
    );
    const [key = ''] = await readdir(cacheNamed('processes'));
    expect(await readdir(join(cacheNamed('processes'), key))).toHaveLength(planVariants(found).length);
    expect(await readdir(targets[0] ?? '')).toEqual(await readdir(targets[1] ?? ''));
  });

  it('refuses a picture that changed since it was inspected, rather than spoil the cache', async () => {
    const found = await picture('changing.png', await drawn(40, 30).png().toBuffer());
    await save('changing.png', await drawn(41, 30).png().toBuffer());
    const variant = planVariants(found)[0] as Variant;
    await expect(encodeVariant(found, variant, cacheNamed('changing'))).rejects.toThrow(
      '`changing.png` changed',
    );
  });
});

describe('encodeAll', () => {
  it('fills the folder, and encodes nothing the second time', async () => {
    const pictures = [
      await picture('Größe 1.png', await drawn(600, 40).png().toBuffer()),
      await picture('moving-too.gif', await moving('gif')),
    ];
    const cache = cacheNamed('all');
    const planned = pictures.flatMap(planVariants).map(({ name }) => name);
    const seen: string[] = [];
    const first = await encodeAll(pictures, cache, join(folder.path, 'out'), ({ name }) => seen.push(name));
    expect(first).toEqual({ encoded: planned.length, reused: 0 });
    expect(seen.sort()).toEqual(planned.sort());
    expect((await readdir(join(folder.path, 'out'))).sort()).toEqual(planned);

    const [key = ''] = await readdir(cache);
    const times = async () => {
      const names = (await readdir(join(cache, key))).sort();
      return Promise.all(names.map(async (name) => (await stat(join(cache, key, name))).mtimeMs));
    };
    const before = await times();
    const second = await encodeAll(pictures, cache, join(folder.path, 'out again'));
    expect(second).toEqual({ encoded: 0, reused: planned.length });
    expect(await times()).toEqual(before);
    expect((await readdir(join(folder.path, 'out again'))).sort()).toEqual(planned);
  });

  it('encodes one picture under two names once', async () => {
    const bytes = await drawn(70, 50).png().toBuffer();
    const pictures = [await picture('left.png', bytes), await picture('right.png', bytes)];
    expect(await encodeAll(pictures, cacheNamed('names'), join(folder.path, 'names'))).toEqual({
      encoded: 3,
      reused: 3,
    });
  });

  it('publishes copies that can be edited without spoiling the cache', async () => {
    const found = await picture('copied.png', await drawn(30, 30).png().toBuffer());
    await encodeAll([found], cacheNamed('copies'), join(folder.path, 'copies'));
    const variant = planVariants(found)[0] as Variant;
    const kept = await stat(await encodeVariant(found, variant, cacheNamed('copies')));
    expect((await stat(join(folder.path, 'copies', variant.name))).ino).not.toBe(kept.ino);
  });
});
