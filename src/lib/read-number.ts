/**
 * What a number may mean, as people write it: `1,024`, `1 024`, `0,59`, `3.14e23`, `2 × 10^9`, `1/3`, `−4`. A lone
 * comma or point may part thousands or decimals, so that there can be two. Empty where it is no number.
 */
export function readNumber(written: string): number[] {
  const plain = written
    .replace(/[\s\u00a0\u202f'’_]/g, '')
    .replace(/[−–]/g, '-')
    .replace(/[×x·*]10\^/i, 'e');
  const [, one, other] = /^([-+\d.,]+)\/([\d.,]+)$/.exec(plain) ?? [];
  if (one && other)
    return readNumber(one)
      .map((above) => above / (readNumber(other)[0] ?? Number.NaN))
      .filter(Number.isFinite);
  const [, sign, digits = '', exponent = '0'] =
    /^([-+]?)(\d[\d.,]*|[.,]\d+)(?:e([-+]?\d{1,3}))?$/i.exec(plain) ?? [];
  const meanings = [english(digits), english(digits.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')))];
  const values = meanings
    .filter((text) => text !== undefined)
    .map((text) => Number(`${sign}${text}e${exponent}`));
  return [...new Set(values)].filter(Number.isFinite);
}

/** Digits without the commas between thousands; undefined where a comma or a second point is out of place. */
function english(digits: string): string | undefined {
  return /^(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?$/.test(digits) && /\d/.test(digits)
    ? digits.replaceAll(',', '')
    : undefined;
}
