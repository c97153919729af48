import { readGlossary } from '../../src/read/glossary.ts';
import { loadCourse } from '../../src/read/load-course.ts';
import { indexRecords } from '../../src/search/index/index-records.ts';
import { sectionEntries } from '../../src/search/index/section-entries.ts';
import { synonymGroups } from '../../src/search/index/synonym-groups.ts';
import { compoundHalves } from '../../src/search/rank/correct.ts';
import { GENERAL_SYNONYM, type Question, understand, type Variant } from '../../src/search/rank/question.ts';
import { rank, weights } from '../../src/search/rank/rank.ts';
import {
  accentedStems,
  completionsOf,
  compoundsWith,
  hasWord,
  rarityOf,
  readVocabulary,
} from '../../src/search/rank/vocabulary.ts';
import { loadLanguage } from '../../src/search/words/load-language.ts';
import { readGolden, sectionOf } from '../search/golden.ts';

// `node tests/bench/ablation.ts [CONTENT] [LIST ...]`: what each rule and weight of the ranking is worth, as the mean
// reciprocal rank of the queries without it, and how much less that is, with the interval that 95 of 100 such lists
// would give. Misspelt queries are left as they are. Without lists it asks those that nothing was tuned on.
const [content = 'content', ...named] = process.argv.slice(2);
const { course } = await loadCourse(content);
const { terms } = await readGlossary(content, course);
const entries = sectionEntries(course, terms);
const { language } = await loadLanguage(course.language);
const vocabulary = readVocabulary(indexRecords(entries, language).vocabulary, language);
const groups = synonymGroups(course, terms);
const lists = named.length > 0 ? named : ['report', 'students'].map((name) => `tests/search/${name}.yaml`);
const queries = lists.flatMap((list) => readGolden(list));
let whole: number[] | undefined;

type Change = (question: Question, rarity: number[]) => number[];
const without =
  (isOut: (variant: Variant) => boolean): Change =>
  (question, rarity) => {
    question.variants = question.variants.filter((variant) => !isOut(variant));
    return rarity;
  };

report('as it is', (_question, rarity) => rarity);
for (const name of ['proximity', 'wholeHeading', 'introduced', 'coverage'] as const) withWeight(name, 0);
for (const [name, value] of [
  ['saturation', 1],
  ['saturation', 4],
  ['window', 15],
  ['coverage', 1],
] as const)
  withWeight(name, value);
report(
  'without general synonyms',
  without(({ weight, part }) => !part && weight === GENERAL_SYNONYM),
);
report(
  'without names of the course',
  without(({ weight }) => weight === 0.9),
);
report(
  'without parts of names',
  without(({ part }) => part),
);
report(
  'without completions',
  without(({ weight }) => weight === 0.6),
);
report(
  'without wholes',
  without(({ isName }) => isName === true),
);
report('without rarity', (_question, rarity) => rarity.map(() => 1));
report('small words in full', (question, rarity) => {
  for (const unit of question.units) unit.weight = 1;
  return rarity;
});
report('only exact forms', (question, rarity) => {
  for (const variant of question.variants)
    variant.atoms = variant.atoms.map(({ exact }) => ({ exact, stem: exact }));
  return rarity;
});

function withWeight(name: keyof typeof weights, value: number): void {
  const before = weights[name];
  weights[name] = value;
  report(`${name} ${before} → ${value}`, (_question, rarity) => rarity);
  weights[name] = before;
}

function report(name: string, change: Change): void {
  const ranks = queries.map(({ query, sections }) => {
    const question = understand(query, {
      language,
      groups,
      completions: (beginning) => completionsOf(beginning, vocabulary),
      accented: (word) => accentedStems(word, vocabulary, language),
      compounds: (word) => compoundsWith(word, vocabulary, language),
      halves: (word) => compoundHalves(word, vocabulary, language),
      has: (word) => hasWord(word, vocabulary),
    });
    const rarity = change(question, rarityOf(question, vocabulary, entries.length));
    const found = rank(entries, question, rarity).map(({ entry: { path, id } }) =>
      sectionOf(`/${path}${id && `#${encodeURIComponent(id)}`}`),
    );
    const place = found.findIndex((one) => sections.includes(one));
    return place < 0 ? 0 : 1 / (place + 1);
  });
  whole ??= ranks;
  const gains = ranks.map((own, place) => own - (whole?.[place] ?? 0));
  const gain = mean(gains);
  const spread = 1.96 * Math.sqrt(mean(gains.map((own) => (own - gain) ** 2)) / gains.length);
  console.log(`| ${name} | ${mean(ranks).toFixed(3)} | ${gain.toFixed(3)} ± ${spread.toFixed(3)} |`);
}

function mean(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
