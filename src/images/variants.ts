import type { Picture } from './picture-file.ts';
import type { PictureFormat } from './picture-format.ts';

/** None is more than half as wide again as the one before: nobody is sent many more pixels than are shown. */
const WIDTHS = [480, 720, 1080, 1600];
/** A picture up to 5 % wider than one of the widths is not worth a file of its own. */
const CLOSE = 1.05;
/** Width that browsers without AVIF and WebP get first. */
const FALLBACK_WIDTH = 720;
/** The tallest picture that each format can hold. */
const MOST_ROWS: Record<PictureFormat, number> = {
  avif: 16_384,
  webp: 16_383,
  jpeg: 65_535,
  png: Number.POSITIVE_INFINITY,
  gif: 65_535,
  svg: Number.POSITIVE_INFINITY,
};

/**
 * Lists the files that a picture is published as, narrowest first in each format. A drawing or a moving
 * picture is published as it is.
 */
export function planVariants(picture: Picture): Variant[] {
  const plan = (use: Variant['use'], format: PictureFormat, width: number): Variant => {
    const height = Math.max(1, Math.round((picture.height * width) / picture.width));
    return {
      use,
      format,
      width,
      height,
      name: `${picture.stem}-${picture.hash}-${width}.${extension(format)}`,
    };
  };
  if (picture.format === 'svg' || picture.animated) return [plan('original', picture.format, picture.width)];

  const widths = variantWidths(picture.width);
  const largest = widths.at(-1);
  const fallbackWidths = widths.filter((width) => width === FALLBACK_WIDTH || width === largest);
  return [
    ...widths.map((width) => plan('source', 'avif', width)),
    ...widths.map((width) => plan('source', 'webp', width)),
    ...fallbackWidths.map((width) => plan('fallback', fallbackFormat(picture), width)),
  ].filter(({ format, height }) => height <= MOST_ROWS[format]);
}

function variantWidths(intrinsic: number): number[] {
  const widths = WIDTHS.filter((width) => width <= intrinsic);
  const widest = widths.at(-1) ?? 0;
  return widest < 1600 && intrinsic > widest * CLOSE ? [...widths, intrinsic] : widths;
}

function fallbackFormat({ format, hasAlpha, width, height }: Picture): 'jpeg' | 'png' {
  // The tallest pictures have no other format left than PNG.
  const fitsJpeg = height * Math.min(1, 1600 / width) <= MOST_ROWS.jpeg;
  return hasAlpha || format === 'png' || format === 'gif' || !fitsJpeg ? 'png' : 'jpeg';
}

const extension = (format: PictureFormat) => (format === 'jpeg' ? 'jpg' : format);

/** One published file of a picture. Its name changes with the picture's bytes, so it can be cached for ever. */
export interface Variant {
  /** `source` for `<source>`, `fallback` for `<img>`, `original` for the author's bytes. */
  use: 'source' | 'fallback' | 'original';
  format: PictureFormat;
  width: number;
  height: number;
  name: string;
}
