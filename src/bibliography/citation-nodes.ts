import type { Link, PhrasingContent, Text } from 'mdast';
import type { Cited } from './citation.ts';
import { type CitedWork, referenceId } from './cited-works.ts';

type Works = readonly CitedWork[];

/** "(see Vaswani et al., 2017, p. 5; Brown et al., 2020)": a mark for each work, between brackets. */
export function citation(cited: readonly Cited[], works: Works): PhrasingContent {
  const children: PhrasingContent[] = [text('(')];
  for (const [index, { key, before, after, onlyYear }] of cited.entries()) {
    if (index > 0) children.push(text('; '));
    if (before) children.push(text(`${before} `));
    const work = workWith(works, key);
    children.push(work ? markOf(work, onlyYear ? work.year : `${work.names}, ${work.year}`) : missing(key));
    if (after) children.push(text(`, ${ranges(after)}`));
  }
  return group([...children, text(')')]);
}

/** "Vaswani et al. (2017, p. 5)", which stands in a sentence. */
export function narrative({ key, after, onlyYear }: Cited, works: Works): PhrasingContent {
  const work = workWith(works, key);
  if (!work) return group([missing(key)]);
  const year = `(${[work.year, ranges(after)].filter(Boolean).join(', ')})`;
  return group([markOf(work, onlyYear ? year : `${work.names} ${year}`)]);
}

/** Whether a node is a citation that has been read, or a part of one. */
export function isCitation(node: object): boolean {
  const { hProperties = {} } = ((node as { data?: unknown }).data ?? {}) as { hProperties?: object };
  return 'dataCitation' in hProperties || 'dataKey' in hProperties;
}

/** A work by its key. */
export function workWith(works: Works, key: string): CitedWork | undefined {
  return works.find((work) => work.key === key);
}

function markOf({ key }: CitedWork, words: string): Link {
  const hProperties = { className: ['citation'], dataKey: key, role: 'doc-biblioref' };
  return { type: 'link', url: `#${referenceId(key)}`, data: { hProperties }, children: [text(words)] };
}

/** A key that the bibliography doesn't have, as it is written. */
function missing(key: string): PhrasingContent {
  const data = { hName: 'span', hProperties: { dataKey: key } };
  return { type: 'emphasis', data, children: [text(`@${key}`)] };
}

function group(children: PhrasingContent[]): PhrasingContent {
  return { type: 'emphasis', data: { hName: 'span', hProperties: { dataCitation: '' } }, children };
}

const text = (value: string): Text => ({ type: 'text', value });
const ranges = (words: string) => words.replace(/(?<=\d)--?(?=\d)/g, '–');
