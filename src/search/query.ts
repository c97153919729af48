import type { PartKind, SearchTerms } from './section-entry.ts';
import { faintWords, kindWords, stopWords } from './stop-words.ts';
import { synonyms } from './synonyms.ts';
import { cutUnspaced, fold, isStemmed, wordsOf } from './words.ts';

/** A word to look for. */
export interface Atom {
  exact: string;
  stem: string;
}

/** One thing the reader typed: a word, a symbol such as `GPT-3`, or a phrase in quotation marks. */
export interface Unit {
  text: string;
  atoms: Atom[];
  /** 1, or less for a word that says little. */
  weight: number;
  quoted: boolean;
  /** For a word such as "diagram": the kind of part it asks for. */
  kind: PartKind | undefined;
}

/** A way in which some of the units may be written in a text. */
export interface Variant {
  /** The units it stands for. */
  covers: number[];
  /** Words that must follow each other. */
  atoms: Atom[];
  /** 1 for what was typed, less for a synonym. */
  weight: number;
  /** The general list is consulted only where the course's own words don't do. */
  general: boolean;
  /** The whole of a unit such as `O(n^2)`: where a text has it, its pieces aren't there by chance. */
  whole?: boolean;
}

/** What a reader asks, understood. */
export interface Query {
  text: string;
  language: string;
  units: Unit[];
  variants: Variant[];
}

/** What holds a Japanese sentence together is written in this script alone. */
const grammar = /^\p{Script=Hiragana}+$/u;
const COURSE_SYNONYM = 0.9;
const GENERAL_SYNONYM = 0.45;
const FAMILY = 0.35;
const FAINT = 0.15;
const KIND = 0.5;
const magnitudes: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
  t: 'trillion',
  tn: 'trillion',
};

/** Finds the units of a query and the ways in which a text may put them. */
export function understand(text: string, terms: Pick<SearchTerms, 'language' | 'groups'>): Query {
  const { language } = terms;
  const all = unitsOf(text, language);
  const telling = all.filter(
    ({ text, atoms, quoted }) =>
      quoted || !(atoms.every(({ exact }) => stopWords.has(exact)) || grammar.test(text)),
  );
  const units = telling.length > 0 ? telling : all;
  // Words such as "example" are faint only beside others.
  if (units.every(({ weight }) => weight < 1)) for (const unit of units) unit.weight = 1;
  const variants: Variant[] = units.map(({ atoms }, index) => ({
    covers: [index],
    atoms,
    weight: 1,
    general: false,
  }));
  variants.push(
    ...wholes(units, language),
    ...joinedPairs(units, language),
    ...quantities(units),
    ...families(units, language),
  );
  variants.push(...namesake(units, terms.groups, language, COURSE_SYNONYM, false));
  if (isStemmed(language)) variants.push(...namesake(units, synonyms, language, GENERAL_SYNONYM, true));
  return { text, language, units, variants };
}

function unitsOf(text: string, language: string): Unit[] {
  const units: Unit[] = [];
  const typed = [...text.matchAll(/["“]([^"“”]+)["”]|[^\s"“”]+/g)].flatMap(({ 1: phrase, 0: word }) =>
    phrase ? [{ phrase, word }] : cutUnspaced(word, language).map((cut) => ({ phrase, word: cut })),
  );
  for (const { phrase, word } of typed) {
    const atoms = atomsOf(phrase ?? word, language);
    if (atoms.length === 0) continue;
    const [{ exact = '' } = {}, ...others] = atoms;
    const alone = others.length === 0 && phrase === undefined;
    const kind = alone ? kindWords.get(exact) : undefined;
    const weight = alone && faintWords.has(exact) ? FAINT : kind ? KIND : 1;
    units.push({ text: phrase ?? word, atoms, weight, quoted: phrase !== undefined, kind });
  }
  return units;
}

function atomsOf(text: string, language: string): Atom[] {
  return wordsOf(text, language)
    .filter(({ length }) => length === 1)
    .map(({ exact, stem }) => ({ exact, stem }));
}

function wholes(units: Unit[], language: string): Variant[] {
  return units.flatMap(({ text, atoms, quoted }, index): Variant[] => {
    const whole = wordsOf(text, language).find(({ length }) => length === atoms.length);
    if (quoted || atoms.length < 2 || !whole) return [];
    return [
      {
        covers: [index],
        atoms: [{ exact: whole.exact, stem: whole.stem }],
        weight: 1,
        general: false,
        whole: true,
      },
    ];
  });
}

/** "pre training" may be written "pretraining". */
function joinedPairs(units: Unit[], language: string): Variant[] {
  return units.slice(1).flatMap((unit, index): Variant[] => {
    const [one, other] = [units[index]?.atoms ?? [], unit.atoms];
    if (one.length !== 1 || other.length !== 1 || !/^\p{L}+$/u.test(`${one[0]?.exact}${other[0]?.exact}`))
      return [];
    return [
      {
        covers: [index, index + 1],
        atoms: atomsOf(`${one[0]?.exact}${other[0]?.exact}`, language),
        weight: 1,
        general: false,
      },
    ];
  });
}

/** "GPT-3" and "gpt3" belong to "GPT". */
function families(units: Unit[], language: string): Variant[] {
  return units.flatMap(({ atoms, quoted }, index): Variant[] => {
    const [, family] = /^(\p{L}{2,})\d[\d.]*$/u.exec(atoms.map(({ exact }) => exact).join('')) ?? [];
    return family && atoms.length < 3 && !quoted
      ? [{ covers: [index], atoms: atomsOf(family, language), weight: FAMILY, general: true }]
      : [];
  });
}

/** "$4.6M" may be written "4.6 million", and "175 billion" "175B". */
function quantities(units: Unit[]): Variant[] {
  const found: Variant[] = [];
  for (const [index, { text, atoms }] of units.entries()) {
    const [, number, letters = ''] = /^[$€£]?(\d[\d.,]*)(k|mn?|bn?|tn?)$/i.exec(text) ?? [];
    const letter = letters.toLowerCase();
    if (number) {
      const exact = fold(number);
      for (const unit of [magnitudes[letter] as string, letter.charAt(0)]) {
        found.push({
          covers: [index],
          atoms: [
            { exact, stem: exact },
            { exact: unit, stem: unit },
          ],
          weight: 1,
          general: false,
        });
      }
    }
    const next = units[index + 1];
    const short = Object.keys(magnitudes).find((key) => magnitudes[key] === next?.atoms[0]?.exact);
    if (short && /^[\d.]+$/.test(atoms[0]?.exact ?? '')) {
      const exact = `${atoms[0]?.exact}${short}`;
      found.push({ covers: [index, index + 1], atoms: [{ exact, stem: exact }], weight: 1, general: false });
    }
  }
  return found;
}

const namesKept = new WeakMap<string[][], Atom[][][]>();

function namesIn(groups: string[][], language: string): Atom[][][] {
  const names = namesKept.get(groups) ?? groups.map((group) => group.map((name) => atomsOf(name, language)));
  namesKept.set(groups, names);
  return names;
}

/** Where the query holds one name of a group, the others will do as well. */
function namesake(
  units: Unit[],
  groups: string[][],
  language: string,
  weight: number,
  general: boolean,
): Variant[] {
  const stream = units.flatMap(({ atoms, quoted }, unit) =>
    quoted ? [] : atoms.map((atom) => ({ ...atom, unit })),
  );
  const found: Variant[] = [];
  for (const names of namesIn(groups, language)) {
    for (const name of names) {
      const telling = name.filter(({ exact }) => !stopWords.has(exact));
      if (telling.length === 0) continue;
      for (let from = 0; from + telling.length <= stream.length; from++) {
        const there = stream.slice(from, from + telling.length);
        // An abbreviation has no other forms, but may have a plural.
        if (!there.every((atom, index) => atom.stem === telling[index]?.stem)) continue;
        const covers = [...new Set(there.map(({ unit }) => unit))];
        for (const other of names) {
          // "Transformer architecture" can't be anywhere that "Transformer" isn't.
          const holdsIt = telling.every(({ stem }) => other.some((atom) => atom.stem === stem));
          if (other.length > 0 && !holdsIt) found.push({ covers, atoms: other, weight, general });
        }
      }
    }
  }
  return found;
}
