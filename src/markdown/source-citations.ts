import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { isCitation } from '../bibliography/citation-nodes.ts';
import { worksOf } from '../bibliography/cited-works.ts';
import { lectureData } from '../course/lecture-data.ts';
import type { SourceAddress } from '../course/types.ts';

/** Notes where citations are written and how they read, beside the addresses that the text has. */
export function remarkSourceCitations() {
  return (tree: Root, file: VFile): void => {
    if (!worksOf(file)) return;
    const { addresses } = lectureData(file);
    addresses.push(...citationsIn(tree));
    addresses.sort((one, other) => one.start - other.start);
  };
}

function* citationsIn(node: Nodes): Generator<SourceAddress> {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (isCitation(node) && 'children' in node) {
    if (start === undefined || end === undefined) return;
    yield { kind: 'citation', start, end, address: '', words: node.children.map(wordsOf) };
  } else if ('children' in node) for (const child of node.children) yield* citationsIn(child);
}

/** A part of a citation, and the key of the work that it leads to. */
function wordsOf(node: Nodes): { text: string; key?: string } {
  if (node.type === 'text') return { text: node.value };
  const text = 'children' in node ? node.children.map((child) => wordsOf(child).text).join('') : '';
  const properties = (node.data as { hProperties?: { dataKey?: string } } | undefined)?.hProperties;
  return node.type === 'link' && properties?.dataKey ? { text, key: properties.dataKey } : { text };
}
