import type { Nodes } from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import { placed } from './places.ts';

type Placed = Pick<Nodes, 'position'>;

/** A formula in its line, as `mdast-util-math` makes it. */
export function inlineMath(value: string, from: Placed): InlineMath {
  return {
    type: 'inlineMath',
    value,
    ...placed(from),
    data: {
      hName: 'code',
      hProperties: { className: ['language-math', 'math-inline'] },
      hChildren: [{ type: 'text', value }],
    },
  };
}

/** A formula on lines of its own. */
export function displayedMath(value: string, from: Placed): MathNode {
  const properties = { className: ['language-math', 'math-display'] };
  const code = { type: 'element' as const, tagName: 'code', properties, children: [textOf(value)] };
  return { type: 'math', value, ...placed(from), data: { hName: 'pre', hChildren: [code] } };
}

const textOf = (value: string) => ({ type: 'text' as const, value });
