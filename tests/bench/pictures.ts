import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { ENCODING } from '../../src/images/encode.ts';
import { inspectPicture } from '../../src/images/picture-file.ts';
import { planVariants } from '../../src/images/variants.ts';
import { cacheFolder } from '../../src/read/content-folder.ts';

// `node tests/bench/pictures.ts PICTURE …`: the bytes that a reader gets of each, from this site and from Starlight,
// which publishes one WebP as wide as the picture, at the encoder's own quality. Quality is the structural similarity
// (SSIM, of brightness, in squares of eight pixels) of what the screen shows to the picture itself in that size;
// `equal` is the AVIF of the lowest quality that is no less similar than Starlight's.
const SCREENS = [
  { name: 'phone', column: 351, density: 3 },
  { name: 'small phone', column: 321, density: 2 },
  { name: 'laptop', column: 554, density: 1 },
  { name: 'dense laptop', column: 567, density: 2 },
];
/** Of the encoder's qualities, those that are tried. */
const [LEAST, MOST] = [30, 93];
const { positionals } = parseArgs({ allowPositionals: true });

for (const { name, column, density } of SCREENS) {
  const sums = { starlight: 0, ours: 0, equal: 0 };
  const similar = { starlight: 0, ours: 0 };
  let most = 0;
  let count = 0;
  for (const path of positionals) {
    const picture = await inspectPicture(path, join(cacheFolder(), 'pictures'));
    if ('rule' in picture || picture.format === 'svg' || picture.animated) continue;
    const widths = planVariants(picture).flatMap(({ format, width }) => (format === 'avif' ? [width] : []));
    const shown = Math.min(column * density, picture.width);
    const width = widths.find((one) => one >= shown) ?? widths.at(-1) ?? picture.width;
    const whole = await brightness(path, shown);
    const quality = async (bytes: Uint8Array) => ssim(whole, await brightness(bytes, shown));
    const starlight = await sharp(path).autoOrient().webp().toBuffer();
    const avif = (quality: number) =>
      sharp(path)
        .autoOrient()
        .resize({ width })
        .avif({ ...ENCODING.avif, quality })
        .toBuffer();
    const ours = await avif(ENCODING.avif.quality);
    const target = await quality(starlight);
    // The lowest of the qualities that is enough, by halves: each takes a second to try.
    let [low, high] = [LEAST, MOST];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await quality(await avif(middle))) >= target) high = middle;
      else low = middle + 1;
    }
    const equal = await avif(low);
    sums.starlight += starlight.length;
    sums.ours += ours.length;
    sums.equal += equal.length;
    similar.starlight += target;
    similar.ours += await quality(ours);
    most = Math.max(most, width / shown);
    count++;
  }
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const share = (bytes: number) => (bytes / sums.starlight).toFixed(2);
  const mean = (sum: number) => (sum / count).toFixed(4);
  console.log(
    `${name}: Starlight ${kB(sums.starlight)} (SSIM ${mean(similar.starlight)}), ours ${kB(sums.ours)}, ${share(sums.ours)} (SSIM ${mean(similar.ours)}), equal ${kB(sums.equal)}, ${share(sums.equal)}; at most ${most.toFixed(2)} times as wide as shown`,
  );
}

/** The brightness of every pixel of a picture, as wide as it is shown. */
async function brightness(picture: string | Uint8Array, width: number) {
  const { data, info } = await sharp(picture)
    .autoOrient()
    .flatten({ background: 'white' })
    .resize({ width, kernel: 'lanczos3' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** How alike two pictures of one size are, up to 1: Wang et al. (2004), the mean over squares of eight pixels. */
function ssim(
  one: Awaited<ReturnType<typeof brightness>>,
  other: Awaited<ReturnType<typeof brightness>>,
): number {
  const SIDE = 8;
  const [low, high] = [(0.01 * 255) ** 2, (0.03 * 255) ** 2];
  let sum = 0;
  let squares = 0;
  for (let top = 0; top + SIDE <= Math.min(one.height, other.height); top += SIDE / 2) {
    for (let left = 0; left + SIDE <= one.width; left += SIDE / 2) {
      let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
      for (let y = top; y < top + SIDE; y++) {
        for (let at = y * one.width + left; at < y * one.width + left + SIDE; at++) {
          const p = one.data[at] ?? 0;
          const q = other.data[at] ?? 0;
          a += p;
          b += q;
          aa += p * p;
          bb += q * q;
          ab += p * q;
        }
      }
      const n = SIDE * SIDE;
      const [meanA, meanB] = [a / n, b / n];
      const [varA, varB, both] = [aa / n - meanA ** 2, bb / n - meanB ** 2, ab / n - meanA * meanB];
      sum +=
        ((2 * meanA * meanB + low) * (2 * both + high)) /
        ((meanA ** 2 + meanB ** 2 + low) * (varA + varB + high));
      squares++;
    }
  }
  return squares > 0 ? sum / squares : 1;
}
