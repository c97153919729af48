/** A run of a text that is set in one way: nothing, or an index or power, or one within another, the outer first. */
export interface Run {
  text: string;
  start: number;
  raised: ('sup' | 'sub')[];
}

const group = '\\((?:[^()]|\\([^()]*\\))*\\)';
const thing = '[-−+]?(?:[\\p{L}\\p{M}]+(?:_[\\p{L}\\p{N}]+)?|\\p{N}+(?:[.,]\\p{N}+)*|[^\\s\\p{P}])';
const base = '[\\p{L}\\p{M}\\p{N})\\]′]';
/** A letter by itself, or a big operator: `snake_case` is a name in a program. */
const indexed = '(?<![\\p{L}_])\\p{L}|[∑∏∫)]';
const marked = new RegExp(`(?<=${base})\\^(?:${group}|${thing})|(?<=${indexed})_(?:${group}|${thing})`, 'gu');

/**
 * A text whose formulas are written as one types them, `x_1`, `10^(-3)`, in runs as they are set: without the signs
 * and brackets that say so.
 */
export function typedFormulas(text: string, start = 0, raised: Run['raised'] = []): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const plain = (end: number) => {
    if (end > at) runs.push({ text: text.slice(at, end), start: start + at, raised });
    at = end;
  };
  for (const { index, 0: whole } of text.matchAll(marked)) {
    plain(index);
    at = index + whole.length;
    const inBrackets = whole.startsWith('(', 1);
    const inner = inBrackets ? whole.slice(2, -1) : whole.slice(1);
    const own = whole.startsWith('^') ? ('sup' as const) : ('sub' as const);
    runs.push(...typedFormulas(inner, start + index + (inBrackets ? 2 : 1), [...raised, own]));
  }
  plain(text.length);
  return runs;
}
