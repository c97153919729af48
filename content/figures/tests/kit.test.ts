import { describe, expect, it } from 'vitest';
import { marker, polyline, runningBest, stepLine } from '../kit/chart.ts';
import { withCommas } from '../kit/data.ts';
import { arrow } from '../kit/diagram.ts';
import { mix } from '../kit/paint.ts';
import { linearScale, logScale, timeScale } from '../kit/scale.ts';
import { el, figure, round, text } from '../kit/svg.ts';

describe('scales', () => {
  it('maps a line to a line, upside down too', () => {
    const scale = linearScale([0, 100], [400, 0]);
    expect([0, 25, 100].map(scale)).toEqual([400, 300, 0]);
  });

  it('maps equal ratios to equal distances', () => {
    const scale = logScale([1, 1000], [0, 300]);
    expect(scale(10)).toBeCloseTo(100);
    expect(scale(100)).toBeCloseTo(200);
    expect(() => scale(0)).toThrow('no place for 0');
  });

  it('maps dates by days, leap days included', () => {
    const scale = timeScale(['2024', '2025'], [0, 366]);
    expect(scale('2024-03-01')).toBeCloseTo(60);
    expect(() => scale('July')).toThrow('"July" is not an ISO date');
  });
});

describe('markup', () => {
  it('escapes words and rounds coordinates', () => {
    expect(text(1.26, -0.01, 'a < b & "c"')).toBe('<text x="1.3" y="0">a &lt; b &amp; &quot;c&quot;</text>');
    expect(round(2.04)).toBe('2');
  });

  it('leaves out what is undefined and closes empty elements', () => {
    expect(el('rect', { x: 1, rx: undefined })).toBe('<rect x="1"/>');
  });

  it('names a figure by its title and description', () => {
    const svg = figure({ name: 'one', width: 2, height: 3, title: 'T', desc: 'D' });
    expect(svg).toContain('viewBox="0 0 2 3" role="img" aria-labelledby="one-title one-desc"');
    expect(svg).toContain('<title id="one-title">T</title><desc id="one-desc">D</desc>');
  });

  it('marks a figure that fits on a phone', () => {
    const frame = { name: 'one', height: 3, title: 'T', desc: 'D' };
    expect(figure({ ...frame, width: 512 })).toContain('class="figure narrow"');
    expect(figure({ ...frame, width: 513 })).toContain('class="figure"');
  });
});

describe('marks and lines', () => {
  it('keeps a running best in order', () => {
    expect(runningBest([3, 2, 3, 5, 4, 6], (value) => value)).toEqual([3, 5, 6]);
  });

  it('steps level first, then up', () => {
    const points = [
      [0, 9],
      [4, 5],
      [8, 1],
    ] as const;
    expect(stepLine(points)).toBe('M0 9H4V5H8V1');
    expect(polyline(points)).toBe('M0 9L4 5L8 1');
  });

  it('draws markers around their point and arrows to their end', () => {
    expect(marker('square', [10, 10], 4)).toBe('M6 6h8v8h-8z');
    expect(arrow(0, 0, 10, 0)).toBe('M0 0h10m-6.1-3.4l6.1 3.4l-6.1 3.4');
    expect(arrow(5, 9, 5, 2)).toBe('M5 9v-7m-3.4 6.1l3.4-6.1l3.4 6.1');
  });

  it('mixes colours and writes thousands', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(withCommas(1304)).toBe('1,304');
  });
});
