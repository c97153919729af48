import sharp from 'sharp';

/** Turns a composed SVG into a PNG with few colours, which stays sharp and small. */
export function toPng(svg: string, colours = 256): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours, compressionLevel: 9, effort: 10 }).toBuffer();
}
