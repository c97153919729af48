// `npm run train -- --only few-labels`: what pre-training buys. A classifier learns from few labelled tales, which it
// sees through the trained model, through the same network with random weights, or as counts of words.
import { type Model, openModel } from '../engine.ts';
import { seeded } from '../random.ts';
import { shape } from '../shape.ts';
import { trainClassifier } from './classifier.ts';
import { countPairs, countWords, type Features, meanState } from './features.ts';
import { type Labelled, labelledTales } from './labelled.ts';
import { firstWeights } from './train-model.ts';

/** Sets of labelled tales, tales of an exam, and how many labels of a set are taken. */
export const plan = { seed: 1, sets: 10, tales: 400, labels: [16, 32, 64, 128, 256, 512] };

/** What the classifier sees: the states of a network, or counts. */
export const kinds = ['trained', 'random', 'words', 'pairs'] as const;
export type Kind = (typeof kinds)[number];

/** About characters that the labelled tales name, and about others. */
export const exams = ['known', 'strangers'] as const;
export type Exam = (typeof exams)[number];

/** `right[kind][exam][i][set]`: how many of the exam's tales were right, after `labels[i]` labelled ones of a set. */
export type FewLabels = typeof plan & { right: Record<Kind, Record<Exam, number[][]>> };

/** Measures all kinds on all sets, about four minutes of one core; `tell` hears how far it is. */
export function fewLabels(model: Model, tell: (line: string) => void): FewLabels {
  const right = Object.fromEntries(
    kinds.map((kind) => [kind, Object.fromEntries(exams.map((exam) => [exam, plan.labels.map(() => [])]))]),
  ) as unknown as FewLabels['right'];
  for (const kind of kinds) {
    let papers: { exam: Exam; paper: Table }[] = [];
    for (let set = 0; set < plan.sets; set++) {
      const features = featuresOf(kind, model, set);
      const table = tabulate(labelledSet(set), features);
      if (set === 0 || kind === 'random')
        papers = exams.map((exam) => ({ exam, paper: tabulate(examTales(exam), features) }));
      plan.labels.forEach((count, i) => {
        const classify = trainClassifier(table.rows.slice(0, count), table.answers.slice(0, count));
        for (const { exam, paper } of papers) right[kind][exam][i]?.push(countRight(classify, paper));
      });
      tell(`few labels, ${kind}: set ${set + 1} of ${plan.sets}`);
    }
  }
  return { ...plan, right };
}

/** How a kind turns a tale into numbers; each set has random weights of its own. */
export function featuresOf(kind: Kind, model: Model, set: number): Features {
  if (kind === 'words') return countWords;
  if (kind === 'pairs') return countPairs;
  if (kind === 'trained') return meanState(model);
  return meanState(openModel(shape, model.causal, firstWeights(shape, plan.seed + set)));
}

/** The labelled tales of one set, of which the first are taken where fewer are wanted. */
export function labelledSet(set: number): Labelled[] {
  return labelledTales(seeded(plan.seed * 1000 + set), 'labelled', Math.max(...plan.labels));
}

/** The tales of an exam, the same ones for everybody. */
export function examTales(exam: Exam): Labelled[] {
  return labelledTales(seeded(plan.seed * 2000 + exams.indexOf(exam)), exam, plan.tales);
}

/** The mean share that was right, and the lowest and the highest of the sets. */
export function summary({ right, tales }: FewLabels, kind: Kind, exam: Exam, i: number): Summary {
  const shares = (right[kind][exam][i] ?? []).map((count) => count / tales);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { mean, lowest: Math.min(...shares), highest: Math.max(...shares) };
}

interface Summary {
  mean: number;
  lowest: number;
  highest: number;
}

interface Table {
  rows: Float64Array[];
  answers: boolean[];
}

/** How many answers of an exam are right. */
export function countRight(classify: (row: Float64Array) => boolean, { rows, answers }: Table): number {
  return rows.filter((row, at) => classify(row) === answers[at]).length;
}

/** Tales as a classifier sees them, with their answers. */
export function tabulate(tales: Labelled[], features: Features): Table {
  return {
    rows: tales.map(({ words }) => features(words)),
    answers: tales.map(({ animalGave }) => animalGave),
  };
}
