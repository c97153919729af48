import { plainDigits } from '../lib/plain-digits.ts';

const names = new Intl.Collator('en', { numeric: true });

/** Compares the names of files or folders by their letters, and by the numbers in them whatever their script. */
export function compareNames(one: string, other: string): number {
  const [first, second] = [one.normalize('NFC'), other.normalize('NFC')];
  return names.compare(inDigits(first, second), inDigits(second, first));
}

const HAN = '[〇零一二三四五六七八九两兩十百]+';
/** `第十讲`, `十、`, `（中）`, `中卷`, `Tema IV`: a numeral where it counts, and not a letter of a word. */
const counted = new RegExp(
  [
    `(?<=第\\s{0,2})${HAN}`,
    `(?<=^|/)${HAN}(?=[、．.：:_-])`,
    '(?<=[（(])[上中下](?=[)）])|[上中下](?=[篇卷巻册冊集])',
    '(?<=(?<!\\p{L})\\p{L}{3,20}[-_ ])[IVX]{1,6}(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
);

/** What a numeral says: digits of any script, Chinese ones up to 999, Roman ones up to 39. */
export function numeralValue(numeral: string): number {
  if (/^\p{Nd}/u.test(numeral)) return Number(plainDigits(numeral.normalize('NFKC')));
  return /^[IVX]/.test(numeral) ? roman(numeral) : Number(han(numeral));
}

function inDigits(name: string, other: string): string {
  return name.replace(counted, (numeral, at: number) => {
    const part = '上中下'.indexOf(numeral);
    if (part >= 0) return String(part + 1);
    const isLetter = /[IVX]/.test(numeral) && hasLetter(other, name.slice(0, at));
    return isLetter ? numeral : String(numeralValue(numeral));
  });
}

/** Whether a letter that is no numeral counts there: beside `Appendix H` stands `Appendix I`. */
function hasLetter(other: string, before: string): boolean {
  return other.startsWith(before) && /^(?![IVX])\p{Lu}(?![\p{L}\p{N}])/u.test(other.slice(before.length));
}

/** Numerals up to 999: `二十一` is 2 × 10 + 1, and `二〇二四` its digits one by one. */
function han(numeral: string): number | string {
  const digits = [...numeral].map((letter) => '零一二三四五六七八九'.indexOf(plain[letter] ?? letter));
  if (!/[十百]/.test(numeral)) return digits.join('');
  let [total, digit] = [0, 0];
  for (const [at, letter] of [...numeral].entries()) {
    if (letter === '百' || letter === '十') {
      total += (digit || 1) * (letter === '百' ? 100 : 10);
      digit = 0;
    } else digit = digits[at] ?? 0;
  }
  return total + digit;
}

const plain: Record<string, string> = { 〇: '零', 两: '二', 兩: '二' };

function roman(numeral: string): number {
  const values = [...numeral].map((letter) => ({ I: 1, V: 5, X: 10 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
