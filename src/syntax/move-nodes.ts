import type { Nodes } from 'mdast';
import type { Point } from 'unist';
import { visit } from './visit.ts';

/** Puts nodes that were parsed alone, from text without a line break, where that text stands in the lecture. */
export function moveNodes(nodes: Nodes[], at: Point | undefined): void {
  for (const root of nodes)
    visit(root, (node) => {
      if (!node.position || at?.offset === undefined) {
        delete node.position;
        return;
      }
      const { line, column, offset } = at;
      const moved = (point: Point): Point => ({
        line,
        column: point.column + column - 1,
        offset: (point.offset ?? 0) + offset,
      });
      node.position = { start: moved(node.position.start), end: moved(node.position.end) };
    });
}
