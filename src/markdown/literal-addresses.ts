import type { Nodes, Root } from 'mdast';
import type { Extension as NodeExtension } from 'mdast-util-from-markdown';
import type { Construct, Extension as Syntax, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';
import { linePlan, literalAddress } from './line-plan.ts';

const literals = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);

/**
 * Has the parser look for addresses in running text only where there is a sign of one. Upstream takes every word for
 * the beginning of a mail address, parses it twice, and goes through the finished text once more: a fifth of parsing.
 */
export function remarkLiteralAddresses(this: Processor): void {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data() as {
    micromarkExtensions?: Syntax[];
    fromMarkdownExtensions?: (NodeExtension | NodeExtension[])[];
  };
  const known = new Map<Construct, Construct>();
  const spared = (construct: Construct): Construct => {
    if (!literals.has(construct.name ?? '')) return construct;
    const own = known.get(construct) ?? onlyBesideSigns(construct);
    known.set(construct, own);
    return own;
  };
  for (const { text = {} } of micromarkExtensions)
    for (const [code, constructs] of Object.entries(text))
      text[code] = Array.isArray(constructs) ? constructs.map(spared) : spared(constructs as Construct);
  for (const extension of fromMarkdownExtensions.flat())
    if (extension.enter?.literalAutolink)
      extension.transforms = extension.transforms?.map(
        (transform) => (tree: Root) => (hasSign(tree) ? transform(tree) : undefined),
      );
}

function onlyBesideSigns(construct: Construct): Construct {
  return {
    ...construct,
    previous(this: TokenizeContext, code) {
      const { addresses } = linePlan();
      if (addresses?.size === 0 || construct.previous?.call(this, code) === false) return false;
      return addresses?.has(this.now().line) !== false;
    },
  };
}

/** Characters may have been written by name, `&#64;`: what counts is the text that came of it. */
function hasSign(node: Nodes): boolean {
  if (node.type === 'text') return literalAddress.test(node.value);
  return 'children' in node && node.children.some(hasSign);
}
