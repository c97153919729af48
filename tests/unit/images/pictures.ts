import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll } from 'vitest';
import { inspectPicture, type Picture } from '../../../src/images/picture-file.ts';

/** A temporary folder for one test file, with a cache beside its pictures. */
export function useFolder() {
  const folder = { path: '', cache: '' };
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'pictures-'));
    folder.cache = join(folder.path, 'cache');
  });
  afterAll(() => rm(folder.path, { recursive: true, force: true }));

  const save = async (name: string, bytes: string | Uint8Array) => {
    const path = join(folder.path, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, bytes);
    return path;
  };
  const inspect = (path: string) => inspectPicture(path, folder.cache);
  const picture = async (name: string, bytes: string | Uint8Array): Promise<Picture> => {
    const found = await inspect(await save(name, bytes));
    if ('rule' in found) throw new Error(found.message);
    return found;
  };
  return { folder, save, inspect, picture };
}

/** A picture with a fine pattern, so that its data reaches to its last row. */
export function drawn(width: number, height: number, channels: 3 | 4 = 3) {
  const pixels = Buffer.alloc(width * height * channels);
  for (let at = 0; at < pixels.length; at += 1) pixels[at] = ((at * 2_654_435_761) >>> 13) & 0xff;
  return sharp(pixels, { raw: { width, height, channels } });
}

export async function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    [3, 4, 3, 4].map((channels) =>
      drawn(60, 40, channels as 3 | 4)
        .png()
        .toBuffer(),
    ),
  );
  return sharp(frames, { join: { animated: true } })
    [format]({ loop: 0 })
    .toBuffer();
}

export const DRAWING = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- drawn by hand -->
<svg xmlns="http://www.w3.org/2000/svg" class="figure" viewBox="0 0 320 200">
  <title>Two boxes</title>
  <rect id="box" width="10" height="10"/>
</svg>
`;

/** A picture as data, for what needs no file. */
export function describedPicture(part: Partial<Picture>): Picture {
  return {
    path: '/nowhere/heat-map.jpg',
    stem: 'heat-map',
    hash: '0123456789',
    format: 'jpeg',
    width: 2000,
    height: 1000,
    animated: false,
    hasAlpha: false,
    ...part,
  };
}
