/**
 * What the figures that can be touched share. This runs in a reader's browser, so it is small and uses nothing
 * of Node's; the classes are those that README lists for such figures.
 */
export type State = Record<string, string | number | boolean>;

/** Makes a text safe to stand in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The words of a small model as a text: marks stand behind the word before them. */
export function joined(words: readonly string[]): string {
  return words.join(' ').replace(/ ([.,])/g, '$1');
}

/** A bar as long as its share of the width, for the eye alone: the number stands beside it. */
export function bar(share: number, hue = ''): string {
  const width = Math.max(0, Math.min(100, 100 * share)).toFixed(1);
  return `<svg class="bar${hue && ` ${hue}`}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg>`;
}

/** A whole number with commas between thousands. */
export function commas(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** A share of one in per cent; what is more than nothing is never printed as nothing. */
export function percent(share: number, digits = 0): string {
  const least = 10 ** -digits / 100;
  if (share > 0 && share < least / 2) return `under ${(100 * least).toFixed(digits)}%`;
  return `${(100 * share).toFixed(digits)}%`;
}

/** A quantity in a reader's words, with three digits: 4.61 million, 174.6 billion stays 175 billion. */
export function inWords(value: number): string {
  const scale = scales.find(([size]) => value >= size);
  if (!scale) return threeDigits(value);
  return `${threeDigits(value / scale[0])} ${scale[1]}`;
}

/** A quantity as a power of ten, as HTML. */
export function inPowers(value: number): string {
  const power = Math.floor(Math.log10(value));
  return `${(value / 10 ** power).toFixed(2)} × 10<sup>${power}</sup>`;
}

function threeDigits(value: number): string {
  if (value >= 100) return commas(value);
  return value.toFixed(value >= 10 ? 1 : 2);
}

const scales: [number, string][] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];
