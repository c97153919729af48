import { type Answer, type Asked, answer, type Nearby, result } from './answer.ts';
import { candidates } from './candidates.ts';
import { inParts } from './in-parts.ts';
import { inSlices } from './in-slices.ts';
import type { SearchFacts, SectionEntry } from './index/section-entry.ts';
import { countedVocabulary } from './index/vocabulary.ts';
import { once } from './once.ts';
import { compoundHalves, correction, halvesOf, lookAlikes } from './rank/correct.ts';
import { atomsOf, GENERAL_SYNONYM, type Knowledge, type Question, understand } from './rank/question.ts';
import { rank } from './rank/rank.ts';
import { entryIndex } from './rank/text-index.ts';
import {
  accentedStems,
  completionsOf,
  compoundsWith,
  hasWord,
  rarityOf,
  readVocabulary,
  type Vocabulary,
} from './rank/vocabulary.ts';
import type { Filters, Source } from './source.ts';
import { type Language, languageOf } from './words/language.ts';
import { wordsOf } from './words/words-of.ts';

/** Sections that are shown unless more are asked for. */
export const COUNT = 8;
/** Sections offered, and words that look alike, where nothing was found. */
const FEW = 5;

export interface SearchOptions extends Filters {
  /** How many sections to show. */
  count?: number;
  /** Searches for the words as they are spelt. */
  verbatim?: boolean;
  /** Whether the answer is still of use: no section is read for a question that the reader has typed on from. */
  isWanted?: () => boolean;
}

/** A search: `ask` answers a question, `warm` fetches what any question needs, before there is one. */
export interface SearchEngine {
  ask: (text: string, options?: SearchOptions) => Promise<Answer>;
  warm: () => Promise<void>;
}

/** What is known of the course once it is loaded. */
interface Known extends Knowledge {
  facts: SearchFacts;
  vocabulary: Vocabulary;
}

/** Makes a search over a source. Everything is loaded when it is first needed. */
export function searchEngine(source: Source): SearchEngine {
  const known = once(async (): Promise<Known> => {
    // Whatever fails now is told of by the question that needs it.
    source.warm().catch(() => {});
    const [facts, stemmer] = await Promise.all([source.facts(), source.stemmer()]);
    const language = languageOf(facts.language, stemmer, facts.smallWords);
    const counted = countedVocabulary(language);
    // The words of a short course are cut before the first question, which then takes no longer than any other.
    await inSlices(facts.entries ?? [], (entry) => {
      counted.add(entry);
      entryIndex(entry, language);
    });
    const vocabulary = readVocabulary(facts.vocabulary ?? counted.text(), language);
    const { groups } = facts;
    return {
      facts,
      language,
      vocabulary,
      groups,
      completions: (start) => completionsOf(start, vocabulary),
      accented: (word) => accentedStems(word, vocabulary, language),
      compounds: (word) => compoundsWith(word, vocabulary, language),
      halves: (word) => compoundHalves(word, vocabulary, language),
      has: (word) => hasWord(word, vocabulary),
    };
  });

  const find = async (text: string, knowledge: Known, options: SearchOptions): Promise<Asked> => {
    const { facts, vocabulary } = knowledge;
    const question = understand(text, knowledge);
    const rarity = rarityOf(question, vocabulary, facts.sections);
    const count = options.count ?? COUNT;
    const most = facts.entries ? facts.sections : count + source.spare;
    const likely = await candidates(source, question, rarity, options);
    if (!isOfUse(options)) return { question, ranked: [], count, kind: options.kind };
    const among = async (numbers: number[]) =>
      rank(await Promise.all(numbers.map((n) => source.section(n))), question, rarity, options.kind);
    // What comes with a section costs nothing more, and is as likely to answer as what would be fetched next.
    const files = new Set<number>();
    for (const n of likely) if (files.size < most) files.add(source.fileOf(n));
    let ranked = await among(likely.filter((n) => files.has(source.fileOf(n))));
    // What stands in most sections needn't stand in the first of them: some from all over the course are read as well.
    const rest = likely.filter((n) => !files.has(source.fileOf(n)));
    if (ranked.length === 0)
      ranked = await among(rest.filter((_, place) => place % Math.ceil(rest.length / most) === 0));
    const quoted = [...question.units.keys()].filter((unit) => question.units[unit]?.quoted);
    const all = ranked.filter(({ found }) => quoted.every((unit) => found.has(unit)));
    return { question, ranked: all, count, kind: options.kind };
  };

  const ask = async (text: string, options: SearchOptions = {}): Promise<Answer> => {
    const knowledge = await known();
    const { language, vocabulary, facts } = knowledge;
    const isThere = async (stem: string) =>
      facts.everywhere.includes(stem) ||
      (facts.entries ? hasStem(facts.entries, stem, language) : await source.has(stem));
    const isKnown = async (word: string) => {
      const [atom] = atomsOf(word, language);
      return (
        !atom ||
        hasWord(atom, vocabulary) ||
        accentedStems(atom, vocabulary, language).length > 0 ||
        compoundsWith(atom, vocabulary, language).length > 0 ||
        (await isThere(atom.stem))
      );
    };
    const typed = understand(text, knowledge);
    if (!facts.entries && options.isWanted) {
      await new Promise((resolve) => setTimeout(resolve, source.patience));
      if (!isOfUse(options)) return answer(text, { question: typed, ranked: [], count: 0, kind: undefined });
    }
    const words = wordsIn(typed);
    const [areKnown] = await Promise.all([
      Promise.all(words.map(isKnown)),
      // What the answer will most likely ask of the index is on its way meanwhile.
      candidates(source, typed, rarityOf(typed, vocabulary, facts.sections), options),
    ]);
    const strange = words.filter((_, at) => !areKnown[at]);
    // A word that is typed to a part of it is none to correct.
    const unfinished = typed.units.at(-1)?.text;
    const wrong = strange.filter(
      (word) =>
        word !== unfinished ||
        completionsOf(atomsOf(word, language)[0]?.exact ?? '', vocabulary).length === 0,
    );
    // Nor is one that is known to mean the same as others: "timeline" is no slip of "time line".
    const isOwn = (word: string) =>
      typed.variants.some(({ covers, weight, part }) => {
        const [unit] = covers;
        return !part && weight === GENERAL_SYNONYM && typed.units[unit ?? -1]?.text === word;
      });
    const mended = await mend(
      text,
      wrong.filter((word) => !isOwn(word)),
      knowledge,
      async (phrase) => (await find(phrase, knowledge, {})).ranked.length > 0,
    );
    const asked = await find(options.verbatim ? text : mended, knowledge, options);
    const corrected = !options.verbatim && mended !== text ? mended : undefined;
    const unknown = options.verbatim ? wrong : wrong.filter((word) => mended.includes(word));
    const phrases = asked.ranked.length > 0 ? [] : asked.question.units.filter(({ quoted }) => quoted);
    const own: Answer = {
      ...answer(text, asked, corrected),
      inParts: await inParts(asked, unknown, isThere),
      unknown: [...phrases.map(({ text: phrase }) => phrase), ...unknown.map((word) => asTyped(word, typed))],
      nearest: nearestOf(unknown, vocabulary, language),
    };
    if (own.results.length > 0 || !isOfUse(options)) return own;
    return { ...own, nearby: await nearby(asked, mended, knowledge, options) };
  };

  /** Sections to go on from, where none was found. */
  const nearby = async (
    asked: Asked,
    mended: string,
    knowledge: Known,
    options: SearchOptions,
  ): Promise<Nearby> => {
    const offer = (why: Nearby['why'], { question, ranked }: Asked): Nearby => ({
      why,
      words: question.text,
      results: ranked.slice(0, FEW).map((one) => result(one)),
    });
    if (options.lecture || options.kind) {
      const whole = await find(asked.question.text, knowledge, {});
      if (whole.ranked.length > 0) return offer('everywhere', whole);
    }
    const words = mended.replace(/["“”„«»]/g, ' ').trim();
    if (words !== asked.question.text) {
      const other = await find(words, knowledge, {});
      if (other.ranked.length > 0) return offer('instead', other);
    }
    const start = knowledge.facts.start.map((entry) => ({
      entry,
      score: 0,
      parts: [],
      found: new Set<number>(),
    }));
    return { why: 'start', words: '', results: start.map((one) => result(one)) };
  };

  return { ask, warm: async () => void (await known()) };
}

const isOfUse = ({ isWanted }: SearchOptions) => isWanted?.() ?? true;

/** A strange word with the signs it was typed with, as `<|endoftext|>`, but for those that end a sentence. */
function asTyped(word: string, { units }: Question): string {
  const own = units.find(({ text, atoms }) => atoms.length === 1 && text.includes(word));
  return own ? own.text.replace(/(?<![.,;:?!])[.,;:?!]+$/, '') : word;
}

function hasStem(entries: SectionEntry[], stem: string, language: Language): boolean {
  return entries.some((entry) => {
    const { heading, parts } = entryIndex(entry, language);
    return [heading, ...parts].some(({ places }) => places.has(stem));
  });
}

/** The words that a question turns on, as typed; a number by itself is none. */
function wordsIn({ units, language }: Question): string[] {
  const texts = units.filter(({ weight }) => weight === 1).map(({ text }) => text);
  const words = texts.flatMap((text) =>
    wordsOf(text, language)
      .filter(({ length }) => length === 1)
      .map(({ start, end }) => text.slice(start, end)),
  );
  return [...new Set(words.filter((word) => /\p{L}/u.test(word)))];
}

/** The question with its strange words corrected. */
async function mend(
  text: string,
  strange: string[],
  { vocabulary, language }: Known,
  stands: (phrase: string) => Promise<boolean>,
): Promise<string> {
  let mended = text;
  for (const word of strange) {
    let better = correction(word, vocabulary, language);
    for (const [one, other] of better ? [] : halvesOf(word, vocabulary, language)) {
      // "blockchain" is no block of a chain: the course must have the two together.
      if (await stands(`"${one} ${other}"`)) better ??= `${one} ${other}`;
    }
    mended = mended.replace(word, () => better ?? word);
  }
  return mended;
}

/** Words of the course that look like those it doesn't have, the nearest of each first. */
function nearestOf(unknown: string[], vocabulary: Vocabulary, language: Language): string[] {
  const near = unknown.map((word) => lookAlikes(word, vocabulary, language, FEW));
  const inTurn = Array.from({ length: FEW }, (_, place) => near.flatMap((words) => words[place] ?? []));
  return [...new Set(inTurn.flat())].slice(0, FEW);
}
