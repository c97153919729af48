import { type Answer, type Asked, answer, type Nearby, result } from './answer.ts';
import { find, type Pagefind, type SearchOptions, unknownUnits } from './candidates.ts';
import { readVocabulary, type Vocabulary } from './correct.ts';
import { correctedQuery, takenApart, unknownWords } from './corrected-query.ts';
import { lookAlikes } from './look-alikes.ts';
import { understand } from './query.ts';
import type { SearchTerms } from './section-entry.ts';

/** Where the index comes from. */
export interface IndexSource {
  pagefind: () => Promise<Pagefind>;
  terms: () => Promise<SearchTerms>;
  vocabulary: () => Promise<string>;
}

/** Sections offered, and words that look alike, where nothing was found. */
const FEW = 5;

/** Makes a search over an index. Everything is loaded when it is first needed. */
export function searchEngine(
  source: IndexSource,
): (text: string, options?: SearchOptions) => Promise<Answer> {
  const pagefind = once(source.pagefind);
  const terms = once(source.terms);
  const vocabulary = once(async () => readVocabulary(await source.vocabulary()));

  return async (text, options = {}) => {
    const [engine, names] = await Promise.all([pagefind(), terms()]);
    const ask: Ask = async (words, own) => {
      const query = understand(words, names);
      return { query, found: await find(engine, query, names, own) };
    };
    const typed = await ask(text, options);
    if (unknownUnits(typed).length === 0) return answer(text, typed);
    // What one lecture or kind doesn't have, the course may.
    const unfiltered = { ...options, lecture: undefined, kind: undefined };
    const everywhere = options.lecture || options.kind ? await ask(text, unfiltered) : typed;
    const unknown = unknownUnits(everywhere);
    if (unknown.length === 0)
      return withWaysOn(answer(text, typed), everywhere, async () => undefined, names);

    const words = await vocabulary();
    const better = await correctedQuery(everywhere.query, unknown, words, (one, other) =>
      ask(`"${one} ${other}"`, unfiltered).then(({ found }) => found.ranked.length > 0),
    );
    const other = await otherWords(everywhere, better, options, ask);
    if (other) {
      const { asked, corrected, inParts } = other;
      const left = textsOf(asked, unknownUnits(asked));
      return { ...answer(text, asked, corrected), inParts, ...missing(left, words, names.language) };
    }
    const instead = async () => {
      const mended = better ?? takenApart(everywhere.query, unknown);
      return mended === undefined ? undefined : ask(mended, unfiltered);
    };
    return {
      ...(await withWaysOn(answer(text, typed), everywhere, instead, names)),
      ...missing(textsOf(everywhere, unknown), words, names.language),
    };
  };
}

type Ask = (words: string, options: SearchOptions) => Promise<Asked>;

/** The same asked in other words, where that finds what the typed ones don't. */
async function otherWords(
  typed: Asked,
  better: string | undefined,
  options: SearchOptions,
  ask: Ask,
): Promise<{ asked: Asked; corrected?: string | undefined; inParts: string[] } | undefined> {
  const unknown = unknownUnits(typed);
  let last = typed;
  if (better && !options.verbatim) {
    last = await ask(better, options);
    if (last.found.ranked.length > 0 && unknownUnits(last).length < unknown.length)
      return { asked: last, corrected: better, inParts: [] };
  }
  // A formula, a chain of words or a phrase that stands nowhere as typed is taken apart.
  const left = unknownUnits(last);
  const isPhrase = left.some((unit) => last.query.units[unit]?.quoted);
  const parts = takenApart(last.query, left);
  if (parts === undefined || (isPhrase && options.verbatim)) return undefined;
  const asked = await ask(parts, options);
  if (asked.found.ranked.length === 0 || unknownUnits(asked).length === asked.query.units.length)
    return undefined;
  if (isPhrase) return { asked, corrected: parts, inParts: [] };
  const chains = left.filter((unit) => (last.query.units[unit]?.atoms.length ?? 0) > 1);
  return { asked, corrected: last === typed ? undefined : better, inParts: textsOf(last, chains) };
}

const textsOf = ({ query }: Asked, units: number[]) => units.map((unit) => query.units[unit]?.text ?? '');

/** Adds sections to go on from to an answer that has none. */
async function withWaysOn(
  own: Answer,
  everywhere: Asked,
  instead: () => Promise<Asked | undefined>,
  { start }: SearchTerms,
): Promise<Answer> {
  if (own.results.length > 0) return own;
  const nearby = (why: Nearby['why'], { query, found }: Asked): Answer => ({
    ...own,
    nearby: { why, words: query.text, results: found.ranked.slice(0, FEW).map(result) },
  });
  if (everywhere.found.ranked.length > 0) return nearby('everywhere', everywhere);
  const other = await instead();
  if (other && other.found.ranked.length > 0) return nearby('instead', other);
  const results = start.map((entry) =>
    result({ entry, score: 0, part: undefined, hits: [], found: new Set() }),
  );
  return { ...own, nearby: { why: 'start', words: '', results } };
}

/** What the course doesn't have, and words of it that look like that. */
function missing(
  unknown: string[],
  vocabulary: Vocabulary,
  language: string,
): Pick<Answer, 'unknown' | 'nearest'> {
  const near = unknown
    .flatMap((text) => unknownWords(text, vocabulary))
    .map((word) => lookAlikes(word, vocabulary, language));
  // The nearest of each come first.
  const inTurn = Array.from({ length: FEW }, (_, place) => near.flatMap((words) => words[place] ?? []));
  return { unknown, nearest: [...new Set(inTurn.flat())].slice(0, FEW) };
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    // A load that failed is tried again the next time.
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
