/**
 * The common beginning of an English word's forms, so that plurals, tenses and British and American
 * spellings meet: "normalisation" and "normalized" both give `normal`. After Porter's algorithm of 1980.
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const one = spelling(irregular.get(word) ?? word);
  const two = past(plural(one));
  const three = two.length > 3 ? two.replace(/([^aeiou])y$/, '$1i') : two;
  return strip(strip(strip(three, STEP_2, 0), STEP_3, 0), STEP_4, 1)
    .replace(/(..[^aeiou])e$/, '$1')
    .replace(/ll$/, 'l')
    .replace(/i$/, '');
}

/** A word's singular in one spelling: what `tokenizer` shares with `tokenisers`, but not with `token`. */
export function singular(word: string): string {
  return plural(spelling(word)).replace(/i$/, 'y').replace(/e$/, '');
}

/** Forms that no rule leads back to their verb or noun. */
const irregular = new Map(
  (
    'chose choose,chosen choose,wrote write,written write,taught teach,built build,made make,sent send,found find,drew draw,drawn draw,grew grow,' +
    'grown grow,spent spend,bought buy,sold sell,spoke speak,spoken speak,thought think,brought bring,gave give,given give,took take,taken take,' +
    'knew know,known know,said say,told tell,held hold,kept keep,meant mean,left leave,lost lose,began begin,begun begin,broke break,broken break,' +
    'forgot forget,forgotten forget,hidden hide,understood understand,seen see,fell fall,fallen fall,rose rise,risen rise,paid pay,saw see,' +
    'children child,people person,men man,women woman,indices index,matrices matrix,vertices vertex,corpora corpus,criteria criterion,phenomena phenomenon,analyses analysis,hypotheses hypothesis'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Endings that differ between the two sides of the Atlantic. Both sides are changed, so a wrong guess costs nothing. */
function spelling(word: string): string {
  return word
    .replace(/is(e[sdr]?|ers|ing|ations?|able)$/, 'iz$1')
    .replace(/ys[ie]s$/, 'yze')
    .replace(/ys(e[sdr]?|ers|ing)$/, 'yz$1')
    .replace(/(..)our(s|ed|ing|al|ite|ites|able|less)?$/, '$1or$2')
    .replace(/(.)tre(s?)$/, '$1ter$2')
    .replace(/ogue(s?)$/, 'og$1')
    .replace(/([cf])ence(s?)$/, '$1ense$2')
    .replace(/(arn|ell|urn)t$/, '$1')
    .replace(/(..)eable$/, '$1able');
}

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ies$/.test(word)) return `${word.slice(0, -3)}i`;
  if (/(?:x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function past(word: string): string {
  const match = /^([^aeiouy]*[aeiouy].*?)(?:(?<!b)ed|(?<=ub|ib|ob|rb|ab)ed|ing)$/.exec(word);
  const root = match?.[1];
  if (!root || root.length < 3) return word.endsWith('eed') && word.length > 5 ? word.slice(0, -1) : word;
  if (/(?:at|bl|iz)$/.test(root)) return `${root}e`;
  if (/([^aeiouylsz])\1$/.test(root) || /ll$/.test(root)) return root.slice(0, -1);
  return root;
}

const STEP_2: Rules = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['ization', 'ize'],
  ['izer', 'ize'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];
const STEP_3: Rules = [
  ['icate', 'ic'],
  ['ative', 'ate'],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4: Rules = [
  'al',
  'ance',
  'ence',
  'er',
  'ic',
  'able',
  'ible',
  'ant',
  'ement',
  'ment',
  'ent',
  'ion',
  'ou',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'or',
].map((ending) => [ending, '']);

type Rules = [ending: string, instead: string][];

/** Takes off the longest ending in the list where more than `least` syllables are left. */
function strip(word: string, rules: Rules, least: number): string {
  const found = rules
    .filter(([ending]) => word.endsWith(ending))
    .sort(([one], [other]) => other.length - one.length)[0];
  if (!found) return word;
  const root = word.slice(0, -found[0].length);
  if (found[0] === 'ion' && !/[st]$/.test(root)) return word;
  return syllables(root) > least ? root + found[1] : word;
}

function syllables(root: string): number {
  return root.match(/(?<![aeiouy])[aeiouy]+[^aeiouy]+/g)?.length ?? 0;
}
