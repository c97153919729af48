import { numeralValue } from '../course/name-order.ts';
import { splitTitle } from '../course/split-title.ts';

/** What may stand before a numeral, as one word or one letter: `Lecture`, `Глава`, `บทที่`, `第`. */
const BEFORE = String.raw`(?<before>\p{L}[\p{L}\p{M}]{1,19}|[Ll第제])?`;
/** Letters are numerals only where no word goes on with them, as in `LaTeX` and `统一`. */
const NUMERAL = String.raw`(?<numeral>\p{Nd}{1,3}|(?<![\p{L}\p{M}](?<!第))(?:[〇零一二三四五六七八九两兩十百]{1,4}|[IVX]{1,5}))`;
/** And what after it: `第三讲`, `第1天`, `3장`, `2. Kapitel:`. */
const AFTER = String.raw`(?<after>(?<=^[第제].{1,6})\p{L}|[讲講章课課节節回篇話課週周编編강장과]|[.ºª]?\s?\p{L}[\p{L}\p{M}]{2,19}(?=\s?[:：]))?`;
const numbered = new RegExp(
  String.raw`^${BEFORE}\s?${NUMERAL}\s?${AFTER}(?<sign>\s?[:：.．、~|)）](?!\p{Nd})|\s[-–—](?=\s)|(?=\s[\p{L}"“„«「『]))\s{0,2}(?<rest>.*[\p{L}\p{N}].*)$`,
  'u',
);

/** A lecture's number in its course, and its title, which doesn't say the number again. */
export interface NumberedTitle {
  number: number;
  title: string;
}

/** A title that says its own number: of which kind that is, what it is, and the words without it. */
interface OwnNumber {
  kind: string;
  number: number;
  rest: string;
  /** Whether its word can mean nothing else: `Lecture 3: Scaling`. */
  isCertain: boolean;
}

/** "Lecture 3: Scaling", "第三讲 标题", "2. Kapitel: Titel", "4. Title" and the like; undefined for other titles. */
function ownNumber(title: string): OwnNumber | undefined {
  const { before, numeral, after, sign, rest } = numbered.exec(title)?.groups ?? {};
  if (!numeral || !rest || (/[第제]/.test(before ?? '') && !after)) return undefined;
  // "Part 2 of the proof" goes on, "Part 2 The proof" begins anew.
  if (!sign && /^\p{Ll}/u.test(rest)) return undefined;
  const kind = [before, after].join('|').toLowerCase();
  return { kind, number: numeralValue(numeral), rest, isCertain: splitTitle(title).number !== undefined };
}

/**
 * Numbers for lectures in their order, of which `least` is the first where their titles don't say otherwise, and the
 * titles without what these numbers say again. A title with another number than its lecture gets keeps it, as the text
 * may speak of it; so does one that only its number tells from another.
 */
export function numberLectures(titles: string[], least: number): NumberedTitle[] {
  const own = titles.map((title) => ownNumber(title));
  const said = firstSaid(own);
  const first = said !== undefined && said.number >= 0 ? said.number : least;
  const words = own.map((one, index) => one?.rest ?? titles[index]);
  const isAlone = (rest: string) => words.indexOf(rest) === words.lastIndexOf(rest);
  return titles.map((title, index) => {
    const number = first + index;
    const one = own[index];
    const isSaid = one?.number === number && (one.isCertain || one.kind === said?.kind) && isAlone(one.rest);
    return { number, title: isSaid ? one.rest : title };
  });
}

/**
 * The number of the first lecture, by the way of counting that half of all titles share; what comes before the first
 * that is numbered doesn't take its number. Two have to agree in it: `Python 3: Classes` counts nothing. Where it would
 * begin with more than one, three have to, as of `Apollo 11` and `Apollo 12`.
 */
function firstSaid(own: (OwnNumber | undefined)[]): { kind: string; number: number } | undefined {
  const counted = own.flatMap((one, at) => (one ? [{ ...one, first: one.number - at }] : []));
  const kinds = Map.groupBy(counted, ({ kind }) => kind);
  const [shared, ...others] = [...kinds.values()].find(({ length }) => length * 2 >= own.length) ?? [];
  if (!shared) return undefined;
  const agreed = others.filter(({ first }) => first === shared.first);
  const isAgreed = shared.isCertain || agreed.length >= (shared.first > 1 ? 2 : 1);
  return isAgreed ? { kind: shared.kind, number: shared.first } : undefined;
}
