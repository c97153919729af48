import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawAnew, figureNames, readPng, readSvg, scriptNames } from './read.ts';

const hues = ['accent', 'second', 'hue-1', 'hue-2', 'hue-3', 'hue-4'];
const fills = ['ink', 'quiet', 'rule', 'paper', 'tint', ...hues, ...hues.map((hue) => `${hue}-soft`)];
const strokes = ['ink', 'quiet', 'rule', ...hues].map((role) => `stroke-${role}`);

describe('committed figures', () => {
  it('has one figure for each script and one script for each figure', () => {
    expect([...figureNames('svg'), ...figureNames('png')].sort()).toEqual(scriptNames().sort());
  });

  it.each(figureNames('svg'))('%s.svg is what its script draws', async (name) => {
    expect(readSvg(name)).toBe(await drawAnew(name));
  });

  it.each(figureNames('svg'))('%s.svg can be inlined under a strict policy', (name) => {
    const svg = readSvg(name);
    expect(svg).toMatch(
      new RegExp(
        `^<svg xmlns="[^"]+" class="figure(?: narrow| panels)?" viewBox="0 0 \\d+ \\d+" role="img" aria-labelledby="${name}-title ${name}-desc"`,
      ),
    );
    expect(svg).not.toMatch(/<style|<script|<image|style=|href|NaN|undefined|Infinity/);
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.every((id) => id?.startsWith(`${name}-`))).toBe(true);
    const classes = [...svg.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => names?.split(' ') ?? []);
    const known = ['figure', 'narrow', 'panels', ...fills, ...strokes];
    expect(classes.filter((one) => !known.includes(one))).toEqual([]);
  });

  it.each(figureNames('svg'))('%s.svg takes at most 3 kB on the wire', (name) => {
    expect(brotliCompressSync(readSvg(name)).length).toBeLessThanOrEqual(3000);
  });

  it.each(figureNames('png'))('%s.png is wide enough for a sharp screen', async (name) => {
    const { width } = await sharp(readPng(name)).metadata();
    expect(width).toBeGreaterThanOrEqual(1600);
  });
});
