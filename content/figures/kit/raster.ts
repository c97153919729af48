import sharp from 'sharp';
import { outlineText } from './outline-text.ts';

/** Turns a composed SVG, lettered in a typeface of the site, into a PNG with few colours: sharp and small. */
export async function toPng(svg: string, { typeface = 'course-sans', colours = 256 } = {}): Promise<Buffer> {
  const drawing = Buffer.from(await outlineText(svg, typeface));
  return sharp(drawing).png({ palette: true, colours, compressionLevel: 9, effort: 10 }).toBuffer();
}
