import { attributeOf, type SvgElement } from './svg-source.ts';

const PIXELS: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  rem: 16,
};

/** Size of an SVG in whole CSS pixels, from its width and height, else its viewBox, else what browsers fall back to. */
export function svgSize(root: SvgElement): { width: number; height: number } {
  const [, , boxWidth = 0, boxHeight = 0] = (attributeOf(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const hasBox = boxWidth > 0 && boxHeight > 0;
  const ratio = hasBox ? boxHeight / boxWidth : 1 / 2;
  const width = pixels(attributeOf(root, 'width'));
  const height = pixels(attributeOf(root, 'height'));

  const shownWidth = width ?? (height ? height / ratio : hasBox ? boxWidth : 300);
  return { width: atLeastOne(shownWidth), height: atLeastOne(height ?? shownWidth * ratio) };
}

function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e[+-]?\d+)?)([a-z%]*)\s*$/i.exec(length ?? '') ?? [];
  const size = Number(number) * (PIXELS[unit.toLowerCase()] ?? Number.NaN);
  return size > 0 && Number.isFinite(size) ? size : undefined;
}

const atLeastOne = (size: number) => Math.max(1, Math.round(size));
