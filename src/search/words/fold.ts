/** Letters that no decomposition leads back to plain ones. */
const plain: Record<string, string> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const plainLetter = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');
/** Letters that Hebrew writes otherwise at the end of a word. */
const finals: Record<string, string> = { ם: 'מ', ן: 'נ', ץ: 'צ', ף: 'פ', ך: 'כ' };
/** What shows where a word may be broken, or how letters join, and is no letter itself. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff\u0640]/g;
/** Languages that write ä, ö, ü or å as two letters where the keyboard lacks them. */
const WITH_DIGRAPHS = /^(?:de|da|nb|nn|no|sv)\b/;

/**
 * What is compared of a word: lower case without accents, ligatures, soft hyphens and vowel points, `ss` for `ß`,
 * one way of writing `ö` and `oe`, and numbers without the commas between thousands.
 */
export function fold(text: string, language: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    // The marks that tell the syllables of Japanese apart are no accents.
    .replace(/(?![\u3099\u309a])\p{M}/gu, '')
    .toLowerCase()
    // A dotted capital I leaves its dot behind.
    .replace(/\u0307/g, '')
    .replace(plainLetter, (letter) => plain[letter] ?? letter)
    .replace(/[םןץףך]/g, (letter) => finals[letter] ?? letter)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d)/g, '$1.')
    .normalize('NFC');
  return WITH_DIGRAPHS.test(language) ? folded.replace(/([ao])e|ue|aa/g, (two, a) => a ?? two[0]) : folded;
}
