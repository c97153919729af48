import { readGlossary } from '../../src/read/glossary.ts';
import { loadCourse } from '../../src/read/load-course.ts';
import { indexRecords } from '../../src/search/index/index-records.ts';
import { sectionEntries } from '../../src/search/index/section-entries.ts';
import { synonymGroups } from '../../src/search/index/synonym-groups.ts';
import { type Question, understand, type Variant } from '../../src/search/rank/question.ts';
import { rank, weights } from '../../src/search/rank/rank.ts';
import { accentedStems, completionsOf, rarityOf, readVocabulary } from '../../src/search/rank/vocabulary.ts';
import { loadLanguage } from '../../src/search/words/load-language.ts';
import { type GoldenQuery, quality, readGolden, sectionOf } from '../search/golden.ts';

// `node tests/bench/ablation.ts [CONTENT] [LIST ...]`: what each rule and weight of the ranking is worth, as the mean
// reciprocal rank of the queries without it. Misspelt queries are left as they are.
const [content = 'content', ...lists] = process.argv.slice(2);
const { course } = await loadCourse(content);
const { terms } = await readGlossary(content, course);
const entries = sectionEntries(course, terms);
const { language } = await loadLanguage(course.language);
const vocabulary = readVocabulary(indexRecords(entries, language).vocabulary, language);
const groups = synonymGroups(course, terms);
const queries = (
  lists.length > 0 ? lists : ['look', 'report'].map((name) => `tests/search/${name}.yaml`)
).map((list): [string, GoldenQuery[]] => [list.replace(/^.*\/|\.yaml$/g, ''), readGolden(list)]);

type Change = (question: Question, rarity: number[]) => number[];
const without =
  (isOut: (variant: Variant) => boolean): Change =>
  (question, rarity) => {
    question.variants = question.variants.filter((variant) => !isOut(variant));
    return rarity;
  };

report('as it is', (_question, rarity) => rarity);
for (const name of [
  'proximity',
  'wholeHeading',
  'introduced',
  'coverage',
] as const)
  withWeight(name, 0);
for (const [name, value] of [
  ['saturation', 1],
  ['saturation', 4],
  ['window', 15],
  ['coverage', 1],
] as const)
  withWeight(name, value);
report(
  'without general synonyms',
  without(({ general }) => general),
);
report(
  'without names of the course',
  without(({ general, weight }) => !general && weight === 0.9),
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
  const figures = queries.map(([list, golden]) => {
    const answers = golden.map(({ query }) => {
      const question = understand(query, {
        language,
        groups,
        completions: (beginning) => completionsOf(beginning, vocabulary),
        accented: (word) => accentedStems(word, vocabulary, language),
      });
      const rarity = change(question, rarityOf(question, vocabulary, entries.length));
      return rank(entries, question, rarity).map(({ entry: { path, id } }) =>
        sectionOf(`/${path}${id && `#${encodeURIComponent(id)}`}`),
      );
    });
    return `${list} ${quality(golden, answers).meanReciprocalRank.toFixed(3)}`;
  });
  console.log(`${name.padEnd(32)} ${figures.join('   ')}`);
}
