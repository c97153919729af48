import type { Asked } from './answer.ts';
import { type SectionEntry, textOfPart } from './index/section-entry.ts';
import type { Question, Variant } from './rank/question.ts';
import { entryIndex, type TextIndex, textIndex } from './rank/text-index.ts';
import type { Language } from './words/language.ts';
import type { Word } from './words/words-of.ts';

/** What numbers the things of one name, unlike a year or an amount. */
const VERSION = /^\d{1,2}(?:\.\d+)?$/;
/** How many of a thing there are; of four digits are years. */
const COUNT = /^\d{1,3}$/;
/** Languages that write every noun with a capital: there a name is what has numbers behind it, and one form alone. */
const CAPITAL_NOUNS = /^(?:de|lb|gsw|nds)\b/;

/** What stands before a word that begins no sentence. */
const INSIDE = /[\p{L}\p{N},;]['’]?\s*$/u;
/** A name may stand without its capital once in so many times, as in an address. */
const RARELY = 5;

/** What was asked for and stands nowhere in one piece, though its words do: `GPT-9`, and `Mistral 9`. */
export async function inParts(
  { question, ranked }: Asked,
  unknown: string[],
  isThere: (stem: string) => Promise<boolean>,
): Promise<string[]> {
  const { units, variants } = question;
  const entries = ranked.map(({ entry }) => entry);
  const missing: string[] = [];
  for (const { atoms, covers, isName } of variants) {
    const text = covers.map((unit) => units[unit]?.text).join(' ');
    const [whole] = atoms;
    if (!whole || !isName || unknown.includes(text) || entries.length === 0) continue;
    const isFound =
      covers.length > 1
        ? !isNameAlone(covers, question, entries)
        : ranked.some(({ found }) => covers.every((unit) => found.has(unit)));
    if (!isFound && !(await isThere(whole.stem))) missing.push(text);
  }
  return missing;
}

/** Whether a word with a number behind it is a name of the course's, and none of its texts has that number with it. */
function isNameAlone(
  covers: Variant['covers'],
  { units, language }: Question,
  entries: SectionEntry[],
): boolean {
  const [name = '', number = '', counted = ''] = [...covers, (covers.at(-1) ?? 0) + 1].map(
    (unit) => units[unit]?.atoms[0]?.exact,
  );
  if (!VERSION.test(number)) return false;
  const seen = { inside: 0, small: 0, numbered: 0, otherwise: 0 };
  const stem = units[covers[0] ?? 0]?.atoms[0]?.stem ?? name;
  for (const { text, index } of textsOf(entries, language)) {
    // "BERT 24 layers" asks for layers, of which the course has twelve.
    if (placesOf(counted, index).some(({ at }) => COUNT.test(index.words[at - 1]?.exact ?? ''))) return false;
    // "Qwen2.5" begins with "Qwen2".
    if (placesOf(`${name}${Number.parseInt(number, 10)}`, index).length > 0) return false;
    seen.otherwise += (index.places.get(stem) ?? []).filter(({ exact }) => exact !== name).length;
    for (const { at, start } of placesOf(name, index)) {
      if (numbersAt(at, index, language).includes(number)) return false;
      if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) seen.small++;
      else if (INSIDE.test(text.slice(Math.max(0, start - 9), start))) seen.inside++;
      if (hasDigit(index.words[at + 1])) seen.numbered++;
    }
  }
  return CAPITAL_NOUNS.test(language.code)
    ? seen.numbered > 0 && seen.otherwise === 0
    : seen.inside > seen.small * RARELY;
}

/** What is said in some sections, and the labels of their parts: "Figure 12" may stand nowhere else. */
function textsOf(entries: SectionEntry[], language: Language): { text: string; index: TextIndex }[] {
  return entries.flatMap((entry) => {
    const { parts } = entryIndex(entry, language);
    return entry.parts.flatMap((part, place) => [
      { text: textOfPart(part), index: parts[place] as TextIndex },
      ...(part.label ? [{ text: part.label, index: textIndex(part.label, language) }] : []),
    ]);
  });
}

/** The numbers that go with a word: the 30 of "30 November", and all of "GPT-1, 2 and 3". */
function numbersAt(at: number, { words }: TextIndex, { faint }: Language): (string | undefined)[] {
  let end = at + 1;
  while (hasDigit(words[end]) || faint.has(words[end]?.exact ?? '')) end++;
  return [words[at - 1], ...words.slice(at + 1, end)].map((word) => word?.exact);
}

const hasDigit = (word: Word | undefined) => /^\d/.test(word?.exact ?? '');
const placesOf = (exact: string, { places }: TextIndex) =>
  (places.get(exact) ?? []).filter((word) => word.length === 1 && word.exact === exact);
