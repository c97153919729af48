import type { Node, Parent } from 'unist';
import { CONTINUE, EXIT, type visit as libraryVisit, SKIP } from 'unist-util-visit';
import type { visitParents as libraryVisitParents } from 'unist-util-visit-parents';

export { EXIT, SKIP };

type Test = string | string[] | undefined;
type Answer = undefined | null | boolean | number | string | readonly unknown[];
type Visitor = (node: Node, index: number | undefined, ancestors: Parent[]) => Answer;

/**
 * `unist-util-visit`, same meaning and types, for a test by node type or a list of them. Upstream makes and names a
 * function for every node it passes, which cost a quarter of the rendering time.
 */
export const visit = ((tree: Node, ...rest: unknown[]): void => {
  const [test, visitor] = arguments_(rest) as [Test, (...given: unknown[]) => Answer];
  walk(tree, undefined, test, (node, index, ancestors) => visitor(node, index, ancestors.at(-1)), []);
}) as typeof libraryVisit;

/** `unist-util-visit-parents`, in the same way. */
export const visitParents = ((tree: Node, ...rest: unknown[]): void => {
  const [test, visitor] = arguments_(rest) as [Test, (...given: unknown[]) => Answer];
  walk(tree, undefined, test, (node, _, ancestors) => visitor(node, [...ancestors]), []);
}) as typeof libraryVisitParents;

/** The test may be left out: then every node is visited. */
function arguments_([first, second]: unknown[]): unknown[] {
  return typeof first === 'function' ? [undefined, first] : [first, second];
}

function passes(node: Node, test: Test): boolean {
  return test === undefined || (typeof test === 'string' ? node.type === test : test.includes(node.type));
}

/** Visits a node and what is below it; returns false to end the whole walk, a number to go on elsewhere. */
function walk(
  node: Node,
  position: number | undefined,
  test: Test,
  visitor: Visitor,
  ancestors: Parent[],
): false | number | undefined {
  let next: number | undefined;
  if (passes(node, test)) {
    const answer = visitor(node, position, ancestors);
    const [action, index] = Array.isArray(answer)
      ? answer
      : typeof answer === 'number'
        ? [CONTINUE, answer]
        : [answer];
    if (action === EXIT) return false;
    next = index as number | undefined;
    if (action === SKIP) return next;
  }
  const { children } = node as Parent;
  if (!children) return next;
  ancestors.push(node as Parent);
  for (let at = 0; at >= 0 && at < children.length; ) {
    const after = walk(children[at] as Node, at, test, visitor, ancestors);
    if (after === false) return false;
    at = after ?? at + 1;
  }
  ancestors.pop();
  return next;
}
