import { plainDigits } from '../../lib/plain-digits.ts';

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
/** Letters of Arabic and Persian that are typed for one another. */
const arabic: Record<string, string> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ە: 'ه', ک: 'ك' };
/** What shows where a word may be broken, or how letters join, and is no letter itself. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff\u0640]/g;
/**
 * Marks that a writer may leave out: accents, points for vowels, the dot below a letter of India's. Other marks are
 * letters: without its vowels a word in Hindi or Thai is another one. Those that tell the syllables of Japanese apart
 * are no accents either.
 */
const LEFT_OUT =
  /(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\u093c\u09bc\u0a3c\u0abc\u0b3c]/gu;
/** Languages that write ä, ö, ü or å as two letters where the keyboard lacks them. */
const WITH_DIGRAPHS = /^(?:de|da|nb|nn|no|sv)\b/;

/**
 * What is compared of a word: lower case without accents, ligatures, soft hyphens and vowel points, `ss` for `ß`,
 * one way of writing `ö` and `oe`, numbers without the commas between thousands, one kind of digits and of kana, and
 * one spelling of what writers of Arabic, Persian and Hindi spell in two.
 */
export function fold(text: string, language: string): string {
  // Whoever types is shown hiragana until the katakana are chosen.
  return foldLetters(text, language).replace(/[\u30a1-\u30f6]/g, (letter) =>
    String.fromCharCode(letter.charCodeAt(0) - 0x60),
  );
}

/** A word of hiragana in katakana. */
export function inKatakana(word: string): string {
  return word.replace(/[\u3041-\u3096]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60));
}

/** The same with the two kinds of kana apart: a letter of katakana says more, for fewer sections have it. */
export function foldLetters(text: string, language: string): string {
  const folded = plainDigits(text.normalize('NFKD'))
    .replace(UNSEEN, '')
    .replace(LEFT_OUT, '')
    .toLowerCase()
    // A dotted capital I leaves its dot behind.
    .replace(/\u0307/g, '')
    .replace(plainLetter, (letter) => plain[letter] ?? letter)
    .replace(/[םןץףך]/g, (letter) => finals[letter] ?? letter)
    .replace(/[\u0671-\u06cc]/g, (letter) => arabic[letter] ?? letter)
    .replace(/[ىة]/g, (letter) => arabic[letter] ?? letter)
    .replace(/[\u0901-\u097f]+/g, foldDevanagari)
    // A long sound at a word's end is written or not.
    .replace(/(?<=.)ー$/, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d)/g, '$1.')
    .normalize('NFC');
  return WITH_DIGRAPHS.test(language) ? folded.replace(/([ao])e|ue|aa/g, (two, a) => a ?? two[0]) : folded;
}

/**
 * A word in Devanagari in one of the spellings that are in use for it: a nasal before a consonant as a dot, long i and
 * u as short ones, consonants without the sign that joins them. After Lucene's HindiNormalizer, which follows Larkey,
 * Connell and Abduljaleel (2003), "Hindi CLIR in Thirty Days".
 */
function foldDevanagari(word: string): string {
  return word
    .replace(/[ङञणनम]\u094d(?=[क-ह])|\u0901/g, '\u0902')
    .replace(/\u094d/g, '')
    .replace(
      /[\u0908\u090a\u0940\u0942\u0945\u0946\u0949\u094a\u0911\u0912\u090d\u090e]/g,
      (letter) => short[letter] ?? letter,
    );
}

/** Vowels, by themselves and as signs, and what they are written as where nobody minds their length. */
const short: Record<string, string> = {
  '\u0908': '\u0907',
  '\u090a': '\u0909',
  '\u0940': '\u093f',
  '\u0942': '\u0941',
  '\u0945': '\u0947',
  '\u0946': '\u0947',
  '\u0949': '\u094b',
  '\u094a': '\u094b',
  '\u0911': '\u0913',
  '\u0912': '\u0913',
  '\u090d': '\u090f',
  '\u090e': '\u090f',
};
