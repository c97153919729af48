import type { Node, Program, Statement } from 'estree';
import type { Root } from 'mdast';
import { visit } from './visit.ts';

interface MdxNode {
  type: string;
  name?: string | null;
  value?: unknown;
  attributes?: MdxNode[];
  data?: { estree?: Program };
  position?: { start: { line: number; column: number } };
}

/**
 * The code of an `.mdx` lecture as one program that can be analysed: its imports and exports, then each
 * expression and the name of each component where it is used. Positions are those of the lecture.
 */
export function mdxProgram(tree: Root): Program {
  const body: Program['body'] = [];
  const add = (node: MdxNode) => {
    if (node.data?.estree) body.push(...structuredClone(node.data.estree).body);
  };
  visit(tree, (visited) => {
    const node = visited as unknown as MdxNode;
    if (!node.type.startsWith('mdx')) return;
    add(node);
    if (node.type.startsWith('mdxJsx') && node.name && isComponent(node.name)) body.push(use(node));
    for (const attribute of node.attributes ?? []) {
      // Handlers of events aren't run while the page is made.
      if (/^on[A-Z]/.test(attribute.name ?? '')) continue;
      add(attribute);
      if (attribute.value && typeof attribute.value === 'object') add(attribute.value as MdxNode);
    }
  });
  const program: Program = { type: 'Program', sourceType: 'module', body };
  makeIdentifiers(program as unknown as Record<string, unknown>);
  return program;
}

/** `Chart` and `charts.Line` are components; `p` and `my-element` are elements. */
function isComponent(name: string): boolean {
  return /^[\p{Lu}$_]|\./u.test(name);
}

function use({ name, position }: MdxNode): Statement {
  const { line = 1, column = 1 } = position?.start ?? {};
  // Between `<` and the name is nothing; programs count columns from 0.
  const start = { line, column };
  const root = (name as string).split('.', 1)[0] as string;
  return {
    type: 'ExpressionStatement',
    expression: { type: 'Identifier', name: root, loc: { start, end: start } },
  };
}

/** In code, too, a component's name is a use of that name, which analysers of plain programs don't know. */
function makeIdentifiers(node: Record<string, unknown>): void {
  const name = node.name as { type?: string; name?: string; object?: { type: string } } | undefined;
  if (node.type === 'JSXOpeningElement' && name?.type === 'JSXIdentifier' && isComponent(name.name ?? ''))
    name.type = 'Identifier';
  if (node.type === 'JSXMemberExpression') {
    const object = node.object as { type: string };
    if (object.type === 'JSXIdentifier') object.type = 'Identifier';
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) makeIdentifiers(child as unknown as Record<string, unknown>);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
