import type { PartKind } from '../index/section-entry.ts';

/** English words that ask for something of a certain kind. */
export const kindWords = new Map<string, PartKind>(
  Object.entries({
    figure:
      'figure picture image diagram chart graph plot drawing illustration figures charts diagrams pictures',
    table: 'table tables',
    equation: 'formula equation formulas formulae equations',
    footnote: 'footnote source reference citation',
    question: 'quiz exercise exercises questions',
    definition: 'definition define meaning',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, PartKind] => [word, kind as PartKind])),
);
