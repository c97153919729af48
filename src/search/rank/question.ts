import { inKatakana } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { cutUnspaced, isUnspaced, lettersIn, wordsOf } from '../words/words-of.ts';
import { synonyms } from './synonyms.ts';

/** A word to look for. */
export interface Atom {
  exact: string;
  stem: string;
}

/** One thing the reader typed: a word, a name such as `GPT-3`, or a phrase in quotation marks. */
export interface Unit {
  text: string;
  atoms: Atom[];
  /** 1, or less for a word that says little. */
  weight: number;
  quoted: boolean;
}

/** A way in which some of the units may be written in a text. */
export interface Variant {
  /** The units it stands for. */
  covers: number[];
  /** Words that must follow each other. */
  atoms: Atom[];
  /** 1 for what was typed, less for what is only like it. */
  weight: number;
  /** A part of what was typed, such as `GPT` of `GPT-9`: it doesn't show that the whole is there. */
  part: boolean;
  /** The whole of a name such as `GPT-9` or `llama 9`: where no text has it, what was asked for isn't there. */
  isName?: boolean;
}

/** What a reader asks, understood. */
export interface Question {
  text: string;
  language: Language;
  units: Unit[];
  variants: Variant[];
}

/** What there is to understand a question with. */
export interface Knowledge {
  language: Language;
  /** Names of one and the same thing in this course. */
  groups: string[][];
  /** Words of the course that begin with these letters, the most frequent first. */
  completions: (beginning: string) => string[];
  /** Stems of the words of the course that are this one with its accents, where without them it has another. */
  accented: (word: Atom) => string[];
  /** Words of the course that end or begin with this one, in a language that writes two nouns as one. */
  compounds: (word: Atom) => string[];
  /** Words of the course that this one, which it doesn't have, is made of in such a language. */
  halves: (word: Atom) => string[];
  /** Whether the course has the word in some form. */
  has: (word: Atom) => boolean;
}

export const FAINT = 0.1;
const COURSE_SYNONYM = 0.9;
export const GENERAL_SYNONYM = 0.4;
const PART = 0.3;
const COMPLETION = 0.6;
const COMPOUND = 0.5;
/** Other languages have no general list. */
const none: string[][] = [];
/** Words and numbers with hyphens: `P(x_t` is a piece of a formula. */
const plainName = /^[\p{L}\p{M}\p{N}.,'’‐‑-]+$/u;
/** What stands in quotation marks, and what stands between spaces: in ארה"ב the mark is one of the word's own. */
const phraseOrWord =
  /(?:(?<![\p{L}\p{N}])"|[“„«「『])([^"“”„«»「」『』]+)["”“»」』]|(?:(?<=\p{sc=Hebr})"(?=\p{sc=Hebr})|[^\s"“”„«»「」『』])+/gu;
/** Words of Korean have so many forms that in a long course not all are known. */
const hangul = /^\p{Script=Hangul}+$/u;
/** What holds a Japanese sentence together is written in this script alone. */
const grammar = /^\p{Script=Hiragana}+$/u;

/** Finds the units of a question and the ways in which a text may put them. */
export function understand(text: string, knowledge: Knowledge): Question {
  const { language, groups } = knowledge;
  const units = unitsOf(text, language);
  // A word that says little does so beside others only.
  if (units.every(({ weight }) => weight < 1)) for (const unit of units) unit.weight = 1;
  const variants = units.flatMap(({ atoms, text: typed, quoted }, index): Variant[] => {
    const own = (list: Atom[], weight: number, part = false): Variant => ({
      covers: [index],
      atoms: list,
      weight,
      part,
    });
    const found = [own(atoms, 1)];
    for (const [at, atom] of atoms.entries())
      for (const stem of knowledge.accented(atom)) found.push(own(atoms.with(at, { ...atom, stem }), 1));
    if (quoted) return found;
    const [single] = atoms.length === 1 ? atoms : [];
    if (single) {
      for (const word of knowledge.compounds(single)) found.push(own(atomsOf(word, language), COMPOUND));
      for (const word of knowledge.halves(single)) found.push(own(atomsOf(word, language), COMPOUND, true));
    }
    const joined = wordsOf(typed, language).find(({ length }) => length > 1 && length === atoms.length);
    if (joined) found.push({ ...own([joined], 1), isName: plainName.test(typed) });
    // The letters of a word in Chinese or Japanese say nothing by themselves.
    for (const atom of atoms.length > 1 && !isUnspaced(typed) ? atoms : [])
      found.push(own([atom], PART, true));
    const [, family] = /^(\p{L}{2,})\d[\d.]*$/u.exec(typed) ?? [];
    if (family) found.push(own(atomsOf(family, language), PART, true));
    return found;
  });
  variants.push(
    ...numberedNames(units, text, language),
    ...quantities(units),
    ...writtenAsOne(units, knowledge),
    ...inOtherKana(units, text, language),
    ...completed(units, knowledge),
    ...namesake(units, groups, language, COURSE_SYNONYM),
    ...namesake(units, /^en\b/.test(language.code) ? synonyms : none, language, GENERAL_SYNONYM),
  );
  return { text, language, units, variants };
}

function unitsOf(text: string, language: Language): Unit[] {
  const units: Unit[] = [];
  const typed = [...text.matchAll(phraseOrWord)].flatMap(({ 1: phrase, 0: word }) =>
    phrase
      ? [{ phrase, word, isLetter: false }]
      : cutUnspaced(word, language).map((cut, _, { length }) => ({
          phrase,
          word: cut,
          isLetter: length > 1 && isUnspaced(cut) && [...cut].length === 1,
        })),
  );
  for (const { phrase, word, isLetter } of typed) {
    const all = atomsOf(phrase ?? word, language);
    // "l'attention" asks for "attention".
    const telling = all.filter(({ exact }) => !(exact.length < 3 && language.faint.has(exact)));
    const elided = phrase === undefined && /['’]/.test(word) && telling.length > 0;
    const atoms = elided ? telling : all;
    if (atoms.length === 0) continue;
    const isFaint =
      phrase === undefined && (grammar.test(word) || atoms.every((atom) => language.faint.has(atom.exact)));
    const weight = isFaint ? FAINT : isLetter ? PART : 1;
    units.push({ text: phrase ?? word, atoms, weight, quoted: phrase !== undefined });
  }
  return units;
}

/** The words of a text, without the wholes that they are joined to. */
export function atomsOf(text: string, language: Language): Atom[] {
  return wordsOf(text, language)
    .filter(({ length }) => length === 1)
    .map(({ exact, stem }) => ({ exact, stem }));
}

/** The last word may not be typed to its end yet. */
function completed(units: Unit[], { language, completions }: Knowledge): Variant[] {
  const last = units.length - 1;
  const { atoms, quoted } = units[last] ?? { atoms: [], quoted: true };
  const [atom, ...others] = atoms;
  if (!atom || others.length > 0 || quoted || lettersIn(atom.exact) < 3) return [];
  return completions(atom.exact)
    .flatMap((word) => wordsOf(word, language).slice(0, 1))
    .filter(({ stem }) => stem !== atom.stem)
    .map((word) => ({ covers: [last], atoms: [word], weight: COMPLETION, part: false }));
}

/** "llama 3.1" is one name in the index. */
function numberedNames(units: Unit[], text: string, language: Language): Variant[] {
  const words = ` ${text.replace(/\s+/g, ' ')} `;
  return units.slice(1).flatMap((unit, index): Variant[] => {
    const [name, number] = [units[index] as Unit, unit].map(({ atoms, quoted }) =>
      atoms.length === 1 && !quoted ? (atoms[0]?.exact ?? '') : '',
    );
    if (!/^\p{L}{2,}$/u.test(name ?? '') || !/^\d[\d.]*$/.test(number ?? '') || units[index]?.weight !== 1)
      return [];
    // "Position + 1" is none.
    if (!words.includes(` ${units[index]?.text} ${unit.text} `)) return [];
    const atoms = wordsOf(`${name}-${number}`, language).filter(({ length }) => length > 1);
    return [{ covers: [index, index + 1], atoms, weight: 1, part: false, isName: true }];
  });
}

/** What is typed in hiragana may be written in katakana. */
function inOtherKana(units: Unit[], text: string, language: Language): Variant[] {
  return [...text.matchAll(/(?<!\p{L})[\p{sc=Hiragana}ー]{3,}(?!\p{L})/gu)].flatMap(({ 0: word }) => {
    const covers = [...units.keys()].filter((unit) => word.includes(units[unit]?.text ?? '\n'));
    const atoms = atomsOf(inKatakana(word), language);
    return covers.length > 0 ? [{ covers, atoms, weight: 1, part: false }] : [];
  });
}

/** Two words may be written as one, as their writer likes: `DeepBlue`, `Entscheidungsbaum`, most nouns of Korean. */
function writtenAsOne(units: Unit[], { language, has }: Knowledge): Variant[] {
  const texts = units.map(({ atoms, quoted, weight }) =>
    atoms.length === 1 && !quoted && weight === 1 ? (atoms[0]?.exact ?? '') : '',
  );
  return texts.slice(1).flatMap((second, index): Variant[] => {
    const first = texts[index];
    const atoms = first && second && !isUnspaced(first + second) ? atomsOf(first + second, language) : [];
    if (!atoms.some((atom) => hangul.test(atom.exact) || has(atom))) return [];
    return [{ covers: [index, index + 1], atoms, weight: 1, part: false }];
  });
}

const magnitudes: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  tn: 'trillion',
};

/** "$4.6M" may be written "4.6 million", and "175 billion" "175B". */
function quantities(units: Unit[]): Variant[] {
  const plain = (exact: string): Atom => ({ exact, stem: exact });
  const variant = (covers: number[], ...words: string[]): Variant => ({
    covers,
    atoms: words.map(plain),
    weight: 1,
    part: false,
  });
  return units.flatMap(({ atoms }, index): Variant[] => {
    const exact = atoms[0]?.exact ?? '';
    const [, number = '', letters = ''] = /^(\d[\d.]*)(k|mn?|bn?|tn?)$/.exec(exact) ?? [];
    if (number)
      return [magnitudes[letters] ?? '', letters.charAt(0)].map((unit) => variant([index], number, unit));
    const next = units[index + 1]?.atoms[0]?.exact;
    const short = Object.keys(magnitudes).find((key) => magnitudes[key] === next);
    return short && /^[\d.]+$/.test(exact) ? [variant([index, index + 1], `${exact}${short}`)] : [];
  });
}

const namesKept = new WeakMap<Language, Map<string[][], Atom[][][]>>();

function namesIn(groups: string[][], language: Language): Atom[][][] {
  const kept = namesKept.get(language) ?? new Map<string[][], Atom[][][]>();
  namesKept.set(language, kept);
  const names = kept.get(groups) ?? groups.map((group) => group.map((name) => atomsOf(name, language)));
  kept.set(groups, names);
  return names;
}

/** Where the question holds one name of a group, the others will do as well. */
function namesake(units: Unit[], groups: string[][], language: Language, weight: number): Variant[] {
  const stream = units.flatMap(({ atoms, quoted }, unit) =>
    quoted ? [] : atoms.map((atom) => ({ ...atom, unit })),
  );
  const found: Variant[] = [];
  for (const names of namesIn(groups, language)) {
    for (const name of names) {
      for (let from = 0; name.length > 0 && from + name.length <= stream.length; from++) {
        const there = stream.slice(from, from + name.length);
        if (!there.every((atom, index) => atom.stem === name[index]?.stem)) continue;
        const covers = [...new Set(there.map(({ unit }) => unit))];
        // Another name of GPT is none of GPT-9.
        const part = there.length < sum(covers.map((unit) => units[unit]?.atoms.length ?? 0));
        for (const other of names) {
          // "Transformer architecture" can't be anywhere that "Transformer" isn't.
          const holdsIt = name.every(({ stem }) => other.some((atom) => atom.stem === stem));
          if (other.length > 0 && !holdsIt)
            found.push({ covers, atoms: other, weight: part ? weight * PART : weight, part });
        }
      }
    }
  }
  return found;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
