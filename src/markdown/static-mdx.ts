import type { Program } from 'estree';
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { SKIP, visit } from '../syntax/visit.ts';

interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  attributes?: { type: string; name?: string; value?: string | null | { value: string } }[];
  children?: Nodes[];
  data?: { estree?: Program | null; hName?: string; hProperties?: Record<string, unknown> };
}

/**
 * Makes of `.mdx` that can't run what can be shown of it: components stand by their name around what they hold,
 * code in braces as code, and `import` and `export` are left out.
 */
export function remarkStaticMdx() {
  return (tree: Root): void => {
    visit(tree, (visited, index, parent) => {
      const node = visited as unknown as MdxNode;
      if (!parent || index === undefined || !node.type.startsWith('mdx')) return undefined;
      const shown = staticOf(node);
      (parent as Parents).children.splice(index, 1, ...(shown as never[]));
      return [SKIP, index + (node.type.startsWith('mdxJsx') ? 0 : shown.length)];
    });
  };
}

function staticOf(node: MdxNode): Nodes[] {
  if (node.type === 'mdxjsEsm') return [];
  if (node.type.endsWith('Expression')) return expression(node);
  // A plain element with computed attributes goes on without them.
  const attributes = (node.attributes ?? []).filter(
    ({ type, value }) => type === 'mdxJsxAttribute' && typeof value !== 'object',
  );
  const isFlow = node.type === 'mdxJsxFlowElement';
  const children = (node.children ?? []) as PhrasingContent[];
  if (!node.name) return children;
  const isElement = /^[a-z][\w-]*$/.test(node.name);
  const written = attributes.map(({ name, value }) => (value ? ` ${name}="${value}"` : ` ${name}`)).join('');
  const name: PhrasingContent = {
    type: 'inlineCode',
    value: `<${node.name}${written}>`,
    data: { hProperties: { className: ['unknown-component'] } },
  } as PhrasingContent;
  const properties = Object.fromEntries(attributes.map(({ name: key, value }) => [key, value ?? true]));
  return [
    {
      type: isFlow ? 'blockquote' : 'emphasis',
      data: {
        hName: isElement ? node.name : isFlow ? 'div' : 'span',
        hProperties: isElement ? properties : {},
      },
      children: isElement ? children : [isFlow ? { type: 'paragraph', children: [name] } : name, ...children],
    } as unknown as Nodes,
  ];
}

/** A comment says nothing, a plain value itself; of code the page shows the code. */
function expression({ type, value = '', data }: MdxNode): Nodes[] {
  const [statement] = data?.estree?.body ?? [];
  if (!statement) return [];
  const constant = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  const text: PhrasingContent =
    constant?.type === 'Literal' && constant.value !== null
      ? { type: 'text', value: String(constant.value) }
      : ({
          type: 'inlineCode',
          value: `{${value}}`,
          data: { hProperties: { className: ['unknown-component'] } },
        } as PhrasingContent);
  return [type === 'mdxFlowExpression' ? { type: 'paragraph', children: [text] } : text];
}
