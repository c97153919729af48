import { isAlias, isCollection, isMap, isPair, isScalar, type Node } from 'yaml';

/** What makes YAML more than is read, where it stands in the text, and how to mend it. */
export interface YamlExcess {
  offset: number;
  message: string;
  hint: string;
}

/** A glossary of some thousand terms. */
const MOST_CHARACTERS = 500_000;
const DEEPEST = 50;
/** Values, each alias counting as all that it stands for. */
const MOST_VALUES = 100_000;

/** Refuses a text that is too long to be parsed. */
export function tooLong(text: string): YamlExcess | undefined {
  if (text.length <= MOST_CHARACTERS) return undefined;
  const [has, most] = [text.length, MOST_CHARACTERS].map((count) => count.toLocaleString('en'));
  return {
    offset: MOST_CHARACTERS,
    message: `it has ${has} characters, and the most we read is ${most}`,
    hint: 'Keep what the site reads, and put other data into files of their own.',
  };
}

/** What is said of too much depth, also where the parser itself lost its way in it. */
export const tooDeepAt = (offset: number): YamlExcess => ({
  offset,
  message: `what begins here is nested too deeply: the most we read is ${DEEPEST} levels`,
  hint: 'Write `key: value` lines; nothing that the site reads has more than three levels.',
});

/**
 * What is too much in YAML that could be parsed: depth, values (of which aliases may make millions); an alias of
 * nothing; and a key twice in one map, for which the library itself looks in a time that grows with the square of the
 * keys.
 */
export function yamlExcess(root: unknown): YamlExcess | undefined {
  const anchors = new Map<string, number>();
  let excess: YamlExcess | undefined;

  /** How many values a node holds, its aliases spelled out. */
  function weigh(node: unknown, depth: number): number {
    if (excess || !node) return 0;
    if (isPair(node)) return weigh(node.key, depth) + weigh(node.value, depth);
    if (isAlias(node)) {
      if (!anchors.has(node.source)) excess = nothingCalled(node.source, startOf(node));
      return anchors.get(node.source) ?? 1;
    }
    const { anchor } = node as { anchor?: string };
    // What stands for itself has no end.
    if (anchor) anchors.set(anchor, Number.POSITIVE_INFINITY);
    const weight = isCollection(node) ? weighItems(node.items, depth + 1) : 1;
    if (isMap(node)) excess ??= twice(node.items.map(({ key }) => key));
    if (anchor) anchors.set(anchor, weight);
    return weight;
  }

  function weighItems(items: unknown[], depth: number): number {
    if (depth > DEEPEST) excess = tooDeepAt(startOf(items[0]));
    let weight = 1;
    for (const item of items) {
      weight += weigh(item, depth);
      if (weight > MOST_VALUES) excess ??= tooManyAt(startOf(item));
    }
    return weight;
  }

  weigh(root, 0);
  return excess;
}

function tooManyAt(offset: number): YamlExcess {
  const most = MOST_VALUES.toLocaleString('en');
  return {
    offset,
    message: `with what stands here it has more than ${most} values, the most we read`,
    hint: 'Write the values out instead of `&` and `*`, and keep what the site reads.',
  };
}

function nothingCalled(name: string, offset: number): YamlExcess {
  return {
    offset,
    message: `nothing before \`*${name}\` is called \`&${name}\``,
    hint: `Put the value between quotation marks if \`*${name}\` is meant as text.`,
  };
}

function twice(keys: unknown[]): YamlExcess | undefined {
  const seen = new Set<unknown>();
  const again = keys.find((key) => isScalar(key) && seen.size === seen.add(key.value).size);
  return again
    ? { offset: startOf(again), message: 'Map keys must be unique', hint: 'Keep one of the two lines.' }
    : undefined;
}

const startOf = (node: unknown): number =>
  (((isPair(node) ? node.key : node) as Node | undefined)?.range ?? [0])[0];
