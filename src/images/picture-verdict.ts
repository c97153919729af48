import sharp from 'sharp';
import { drawnElements } from './drawn-elements.ts';
import { endsTooSoon } from './picture-end.ts';
import type { PictureRule } from './picture-fault.ts';
import { hasHiddenFrames, type PictureFormat, pictureFormat } from './picture-format.ts';
import { plainSvg } from './plain-svg.ts';
import { svgSize } from './svg-size.ts';
import { parseSvg } from './svg-source.ts';
import { unsafeSvg } from './unsafe-svg.ts';

const MOST_PIXELS = 100_000_000;
const MOST_ELEMENTS = 200_000;

/** Judges a picture by its bytes alone, decoding it to the last row. */
export async function judgePicture(bytes: Buffer): Promise<Verdict> {
  const format = pictureFormat(bytes);
  if (format === undefined) return { rule: 'corrupt-picture', detail: whatElse(bytes) };
  if (format === 'svg') return judgeSvg(bytes);
  if (endsTooSoon(bytes, format)) return { rule: 'cut-off-picture' };
  try {
    return await judgeRaster(bytes, format);
  } catch {
    return { rule: format === 'jpeg' && jpegEndsTooSoon(bytes) ? 'cut-off-picture' : 'corrupt-picture' };
  }
}

function judgeSvg(bytes: Buffer): Verdict {
  const source = bytes.toString('utf8');
  const svg = parseSvg(source);
  if ('mistake' in svg) {
    if (svg.cutOff) return { rule: 'cut-off-picture' };
    const { line, column } = svg.place;
    return { rule: 'corrupt-picture', detail: `${svg.mistake} (line ${line}, column ${column})` };
  }
  const unsafe = unsafeSvg(source);
  const found = unsafe && `${unsafe.what} (line ${unsafe.line}, column ${unsafe.column})`;
  if (found && plainSvg(source) === undefined) return { rule: 'unsafe-svg', detail: found };
  const drawn = drawnElements(svg.root);
  if (drawn > MOST_ELEMENTS) {
    const detail = `${drawn.toLocaleString('en')} elements to draw, with those used again, and the most we take is ${MOST_ELEMENTS.toLocaleString('en')}`;
    return { rule: 'huge-picture', detail };
  }
  const sound: Verdict = { format: 'svg', ...svgSize(svg.root), animated: false, hasAlpha: true };
  return found ? { ...sound, without: found } : sound;
}

async function judgeRaster(bytes: Buffer, format: PictureFormat): Promise<Verdict> {
  const { autoOrient, pages = 1, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = autoOrient;
  if (width * height > MOST_PIXELS) {
    const megapixels = Math.round((width * height) / 1_000_000);
    return { rule: 'huge-picture', detail: `${megapixels} megapixels, and the most we take is 100` };
  }
  await decodeToTheLastRow(bytes, format);
  return { format, width, height, animated: pages > 1 || hasHiddenFrames(bytes, format), hasAlpha };
}

async function decodeToTheLastRow(bytes: Buffer, format: PictureFormat): Promise<void> {
  // `stats()` would pass a cut-off interlaced PNG. One channel takes all the decoding and a third of the memory.
  const decode = (failOn: 'warning' | 'error') =>
    sharp(bytes, { failOn, pages: -1, limitInputPixels: false }).extractChannel(0).raw().toBuffer();
  if (format !== 'jpeg') return void (await decode('error'));
  try {
    await decode('warning');
  } catch (error) {
    // Broken data in the middle of a JPEG is a mere warning, but so are stray bytes that harm nothing.
    if (/bad huffman|premature/i.test(String(error))) throw error;
    await decode('error');
  }
}

function jpegEndsTooSoon(bytes: Buffer): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.toString('latin1', end - 2, end) !== '\xff\xd9';
}

function whatElse(bytes: Buffer): string {
  const start = bytes.toString('latin1', 0, 200).trimStart();
  if (start.startsWith('version https://git-lfs'))
    return 'it is a Git LFS pointer, and the picture was never fetched';
  if (/^<(!doctype html|html)/i.test(start)) return 'it is a web page, saved under a picture’s name';
  return 'it is not in a format that browsers show';
}

/** What the bytes of a picture say, without its name: the part that can be kept by content. */
export type Verdict = SoundPicture | { rule: PictureRule; detail?: string };

/** What a picture that can be shown is. */
export interface SoundPicture {
  format: PictureFormat;
  /** Size as a reader sees it, after the camera's rotation. */
  width: number;
  height: number;
  animated: boolean;
  hasAlpha: boolean;
  /** What a drawing would fetch from elsewhere, and is shown without. */
  without?: string;
}
