import { numeralValue } from '../course/name-order.ts';

/** What may stand before a numeral, as one word or one letter: `Lecture`, `Глава`, `บทที่`, `第`. */
const BEFORE = String.raw`(?<before>\p{L}[\p{L}\p{M}]{1,19}|[Ll第제])?`;
const NUMERAL = String.raw`(?<numeral>\p{Nd}{1,3}|[〇零一二三四五六七八九两兩十百]{1,4}|[IVX]{1,5})`;
/** And what after it: `第三讲`, `第1天`, `3장`, `2. Kapitel:`. */
const AFTER = String.raw`(?<after>(?<=^[第제].{1,6})\p{L}|[讲講章课課节節回篇話課週周编編강장과]|[.ºª]?\s?\p{L}[\p{L}\p{M}]{2,19}(?=\s?[:：]))?`;
const numbered = new RegExp(
  String.raw`^${BEFORE}\s?${NUMERAL}\s?${AFTER}(?<sign>\s?[:：.．、~|)）]\s?|\s[-–—]\s|\s)(?<rest>[^\p{Nd}\s].*)$`,
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
}

/** "Lecture 3: Scaling", "第三讲 标题", "2. Kapitel: Titel", "4. Title" and the like; undefined for other titles. */
function ownNumber(title: string): OwnNumber | undefined {
  const { before, numeral, after, sign, rest } = numbered.exec(title)?.groups ?? {};
  if (!numeral || !rest || (/[第제]/.test(before ?? '') && !after)) return undefined;
  // "Part 2 of the proof" goes on, "Part 2 The proof" begins anew.
  if (sign?.trim() === '' && /^\p{Ll}/u.test(rest)) return undefined;
  return { kind: [before, after].join('|').toLowerCase(), number: numeralValue(numeral), rest };
}

/**
 * Numbers for lectures in their order, of which `least` is the first where their titles don't say otherwise, and the
 * titles without what these numbers say again. Only a way of counting that half of all titles share is one: `Python 3:
 * classes` is a title. A title with another number than its lecture gets keeps it: the text may speak of it.
 */
export function numberLectures(titles: string[], least: number): NumberedTitle[] {
  const own = titles.map((title) => ownNumber(title));
  const kinds = Object.groupBy(own, (one) => one?.kind ?? '');
  const shared = Object.values(kinds).find((of = []) => of[0] && of.length * 2 >= titles.length)?.[0];
  // What comes before the first that is numbered doesn't take its number.
  const offset = own.findIndex((one) => one && one === shared);
  const said = shared && shared.number - offset;
  const first = said !== undefined && said >= 0 ? said : least;
  return titles.map((title, index) => {
    const number = first + index;
    const one = own[index];
    return { number, title: one?.number === number && one.kind === shared?.kind ? one.rest : title };
  });
}
