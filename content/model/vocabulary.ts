/** Stands for a word that the masked model has to guess. */
export const mask = '[mask]';
/** Begins every tale, so that the first word has something to follow from. */
export const start = '[start]';

const words = `
, . a afraid ago all an any apple ate bear became because bird book boy brave bread by cake castle
cat cave clever coat cold danced day dirty dog drank fallen farmer father fire fish flower forest
found fox friends garden gave girl good had happy he heard heart hid hill home honey hungry in is it
key kind king lamp lived long lost made man met more morning mother mouse mud near night no nobody
of on once one prince princess queen ring river sad sang sea she slept small so soup stone storm
tale tall that the there they thirsty this tired to together two until village was washed water went
wept winter witch woman worked young`;

/**
 * All words of the grammar in the order of the alphabet, behind the two marks: the order in which the weights know
 * them. A list, for whoever reads a tale needs no grammar; a test holds it against what the grammar tells.
 */
export const vocabulary: readonly string[] = [start, mask, ...words.trim().split(/\s/)];

const numbers = new Map(vocabulary.map((word, number) => [word, number]));

/** The number of each word; a word that the grammar doesn't have is an error. */
export function encode(words: readonly string[]): number[] {
  return words.map((word) => {
    const number = numbers.get(word);
    if (number === undefined) throw new Error(`The model knows no word "${word}".`);
    return number;
  });
}

/** The words that a reader typed, in lower case, with marks apart, as far as the vocabulary has them. */
export function readSentence(text: string): { words: string[]; unknown: string[] } {
  const found = text.toLowerCase().match(/\[\w+\]|[\p{L}\p{N}'-]+|[.,]/gu) ?? [];
  return {
    words: found.filter((word) => numbers.has(word)),
    unknown: found.filter((word) => !numbers.has(word)),
  };
}
