import { readData } from '../kit/data.ts';
import { toPng } from '../kit/raster.ts';
import { el, group, text } from '../kit/svg.ts';

const data = readData<Data>(import.meta.url, 'eliza-terminal');

const width = 1760;
const leading = 66;
const pair = leading * 2 + 40;
const first = 178;
const height = first + pair * data.dialogue.length + 126;
const bezel = 26;

/** A dialogue on an old screen: the person after a prompt sign, the machine in capitals. */
export function draw(): Promise<Buffer> {
  const lines = data.dialogue.map(({ person, machine }, index) => {
    const y = first + index * pair;
    return text(130, y, `> ${person}`, { fill: bright }) + text(130, y + leading, machine, { fill: amber });
  });
  const end = first + data.dialogue.length * pair;
  const scanlines = Array.from(
    { length: Math.floor(height / 6) },
    (_, index) => `M0 ${index * 6}H${width}`,
  ).join('');
  return toPng(
    el(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        'font-size': 46,
      },
      glow,
      el('rect', { width, height, rx: 64, fill: '#cfc5b2' }),
      el('rect', { x: 4, y: 4, width: width - 8, height: height - 8, rx: 60, fill: '#e6dece' }),
      el('rect', {
        x: bezel,
        y: bezel,
        width: width - 2 * bezel,
        height: height - 2 * bezel,
        rx: 44,
        fill: '#a99d87',
      }),
      el('rect', {
        x: bezel + 8,
        y: bezel + 8,
        width: width - 2 * bezel - 16,
        height: height - 2 * bezel - 16,
        rx: 40,
        fill: 'url(#screen)',
      }),
      group(
        { filter: 'url(#glow)' },
        ...lines,
        text(130, end, '>', { fill: bright }),
        el('rect', { x: 186, y: end - 38, width: 27, height: 48, fill: amber }),
      ),
      el('path', {
        d: scanlines,
        stroke: '#000',
        'stroke-opacity': '0.13',
        'stroke-width': 2,
        'clip-path': 'url(#glass)',
      }),
    ),
    { typeface: 'course-mono', colours: 64 },
  );
}

const amber = '#f0b45c';
const bright = '#f7e3bd';

/** Shared paint: the screen's soft light, the glow of the letters, and the edge of the glass. */
const glow = el(
  'defs',
  {},
  el(
    'radialGradient',
    { id: 'screen', cx: '50%', cy: '45%', r: '75%' },
    el('stop', { offset: '0', 'stop-color': '#2c2318' }),
    el('stop', { offset: '1', 'stop-color': '#15110c' }),
  ),
  el(
    'filter',
    { id: 'glow', x: '-5%', y: '-5%', width: '110%', height: '110%' },
    el('feGaussianBlur', { stdDeviation: '5', result: 'blur' }),
    el('feColorMatrix', {
      in: 'blur',
      type: 'matrix',
      values: '1 0 0 0 0 0 1 0 0 0 0 0 1 0 0 0 0 0 0.55 0',
      result: 'halo',
    }),
    el('feMerge', {}, el('feMergeNode', { in: 'halo' }), el('feMergeNode', { in: 'SourceGraphic' })),
  ),
  el(
    'clipPath',
    { id: 'glass' },
    el('rect', {
      x: bezel + 8,
      y: bezel + 8,
      width: width - 2 * bezel - 16,
      height: height - 2 * bezel - 16,
      rx: 40,
    }),
  ),
);

interface Data {
  dialogue: { person: string; machine: string }[];
}
