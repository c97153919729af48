import { createHash } from 'node:crypto';
import sharp from 'sharp';

/** How pictures are encoded. The cache is kept by these, so a change encodes everything anew. */
export const ENCODING = {
  avif: { quality: 55, effort: 4 },
  webp: { quality: 78, effort: 5, smartSubsample: true },
  jpeg: { quality: 78, mozjpeg: true },
  png: { compressionLevel: 9, adaptiveFiltering: true },
} as const;

/** Name of the settings and of the encoders that read them: a newer encoder gives other bytes. */
export const ENCODING_KEY = createHash('sha256')
  .update(JSON.stringify([ENCODING, sharp.versions]))
  .digest('hex')
  .slice(0, 8);
