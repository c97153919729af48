import type { PartKind } from './section-entry.ts';

/** English words that no search turns on. They are left out of the index, and of a question that has others. */
export const stopWords = new Set(
  (
    'a about an and any without are as at be because been being but by can could did do does doing for from get gets had has have he her here hers him his how i ' +
    'if in into is it its itself just me my of on or our ours shall she should so some such than that the their them then ' +
    'there these they this those to too us very was we were what when where which while who whom whose why will with ' +
    'would you your yours im dont doesnt didnt isnt arent cant tell show please explain give whats'
  ).split(' '),
);

/**
 * Words that say what kind of answer is wanted more than what it is about, and English words that hold a sentence
 * together without being left out of the index: adverbs, particles, verbs that stand for any other.
 */
export const faintWords = new Set(
  (
    'definition define meaning mean means example examples difference differences between compare compared comparison vs versus ' +
    'much many use used using need work works same kind type way thing things make makes made happen happens really ' +
    'ever never always often usually sometimes still even already yet again ago actually exactly basically originally simply ' +
    'explained out up off away back together instead alongside around during come comes came go goes going went take takes took ' +
    'put puts let lets say says said tells told want wants wanted know knows think thinks thought see call called calls ' +
    'become becomes became try tries tried seem seems start started begin began else someone something anything everything'
  ).split(' '),
);

/** Words that ask for something of a certain kind. */
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
