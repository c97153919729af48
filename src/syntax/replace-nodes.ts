import type { Nodes, Parents, RootContent } from 'mdast';
import { visit } from './visit.ts';

type Kind = RootContent['type'];

/**
 * Puts in the place of each node of a `type`, or of one of several, what `make` gives for it; undefined leaves it. What
 * was put there isn't visited, what was in a node that goes is.
 */
export function replaceNodes<Type extends Kind>(
  tree: Nodes,
  type: Type | Type[],
  make: (
    node: Extract<RootContent, { type: Type }>,
    parent: Parents,
    index: number,
  ) => RootContent[] | undefined,
): void {
  visit(tree, type as Kind, (node, index, parent) => {
    const made =
      parent && index !== undefined
        ? make(node as Extract<RootContent, { type: Type }>, parent as Parents, index)
        : undefined;
    if (!made) return undefined;
    (parent as Parents).children.splice(index as number, 1, ...(made as never[]));
    return (index as number) + made.length;
  });
}
