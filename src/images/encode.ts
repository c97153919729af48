import { constants } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, extname, join } from 'node:path';
import pLimit from 'p-limit';
import sharp from 'sharp';
import { sha256 } from '../lib/digest.ts';
import { isThere, writeWhole } from '../lib/whole-file.ts';
import { type Picture, pictureHash } from './picture-file.ts';
import { plainSvg } from './plain-svg.ts';
import { planVariants, type Variant } from './variants.ts';

/** How pictures are encoded. The cache is kept by these, so a change encodes everything anew. */
export const ENCODING = {
  avif: { quality: 55, effort: 4 },
  webp: { quality: 78, effort: 5, smartSubsample: true },
  jpeg: { quality: 78, mozjpeg: true },
  png: { compressionLevel: 9, adaptiveFiltering: true },
} as const;

/** Name of the settings and of the encoders that read them: a newer encoder gives other bytes. */
const ENCODING_KEY = sha256(JSON.stringify([ENCODING, sharp.versions])).slice(0, 8);

// Pictures are encoded side by side, one thread each: that uses every core and gives the same bytes everywhere.
sharp.concurrency(1);

/** Encodings that this process has begun, by their path: a second wish for one waits for the first. */
const underWay = new Map<string, Promise<void>>();

/** Returns the path of an encoded picture in the cache, and encodes it first where it is not there yet. */
export async function encodeVariant(
  picture: Picture,
  variant: Variant,
  cacheFolder: string,
): Promise<string> {
  const path = cachePath(picture, variant, cacheFolder);
  if (await isThere(path)) return path;
  let encoding = underWay.get(path);
  if (!encoding) {
    encoding = encode(picture, variant)
      .then((bytes) => writeWhole(path, bytes))
      .finally(() => underWay.delete(path));
    underWay.set(path, encoding);
  }
  await encoding;
  return path;
}

/** Whether the cache holds an encoded picture. */
function isEncoded(picture: Picture, variant: Variant, cacheFolder: string): Promise<boolean> {
  return isThere(cachePath(picture, variant, cacheFolder));
}

/** Puts every variant of the pictures into the target folder, encoding only what the cache does not hold. */
export async function encodeAll(
  pictures: Iterable<Picture>,
  cacheFolder: string,
  targetFolder: string,
  onProgress?: (progress: EncodingProgress) => void,
): Promise<EncodingCounts> {
  const jobs = new Map<string, { picture: Picture; variant: Variant }>();
  for (const picture of pictures) {
    for (const variant of planVariants(picture)) jobs.set(variant.name, { picture, variant });
  }
  await mkdir(targetFolder, { recursive: true });

  const counts = { encoded: 0, reused: 0 };
  const queue = pLimit(availableParallelism());
  let done = 0;
  const work = async ({ picture, variant }: { picture: Picture; variant: Variant }) => {
    const path = cachePath(picture, variant, cacheFolder);
    const reused = underWay.has(path) || (await isThere(path));
    await encodeVariant(picture, variant, cacheFolder);
    // A link would let whoever edits the published file spoil the cache; a clone costs as little where there are any.
    await copyFile(path, join(targetFolder, variant.name), constants.COPYFILE_FICLONE);
    counts[reused ? 'reused' : 'encoded'] += 1;
    done += 1;
    onProgress?.({ done, total: jobs.size, name: variant.name });
  };
  await Promise.all([...jobs.values()].map((job) => queue(() => work(job))));
  return counts;
}

/** The cache knows pictures by their bytes only: two names for one picture share a file. */
function cachePath({ hash }: Picture, { width, name }: Variant, cacheFolder: string): string {
  return join(cacheFolder, `encoded-${ENCODING_KEY}`, `${hash}-${width}${extname(name)}`);
}

async function encode(picture: Picture, { use, format, width }: Variant): Promise<Uint8Array> {
  const bytes = await readFile(picture.path);
  if (pictureHash(bytes) !== picture.hash) {
    throw new Error(
      `The picture \`${basename(picture.path)}\` changed while it was being encoded. Build again.`,
    );
  }
  if (picture.without) return Buffer.from(plainSvg(bytes.toString('utf8')) ?? '');
  if (use === 'original' || format === 'svg' || format === 'gif') return bytes;

  // sharp leaves out all metadata and converts to sRGB by the picture's own profile.
  return sharp(bytes, { failOn: 'error', limitInputPixels: false })
    .autoOrient()
    .resize({ width })
    .toColourspace('srgb')
    .toFormat(format, ENCODING[format])
    .toBuffer();
}

export interface EncodingCounts {
  encoded: number;
  /** Files that the cache already held. */
  reused: number;
}

export interface EncodingProgress {
  done: number;
  total: number;
  name: string;
}

/** The bytes of a published picture, by its name: from the cache, or encoded now. Undefined where none has the name. */
export async function pictureMade(
  pictures: readonly Picture[],
  name: string,
  cacheFolder: string,
): Promise<Uint8Array | undefined> {
  for (const picture of pictures) {
    const variant = planVariants(picture).find((planned) => planned.name === name);
    if (variant) return readFile(await encodeVariant(picture, variant, cacheFolder));
  }
  return undefined;
}

/** Whether the cache holds every published file of the pictures. */
export async function areEncoded(pictures: readonly Picture[], cacheFolder: string): Promise<boolean> {
  for (const picture of pictures)
    for (const variant of planVariants(picture))
      if (!(await isEncoded(picture, variant, cacheFolder))) return false;
  return true;
}
