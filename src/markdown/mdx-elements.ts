import type { Element, ElementContent, Properties, Root } from 'hast';
import { find, html } from 'property-information';
import { styleOf } from '../syntax/jsx-style.ts';
import { visit } from '../syntax/visit.ts';

interface JsxAttribute {
  type: string;
  name?: string;
  value?: string | null | { value: string };
}
interface JsxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: JsxAttribute[];
  children: ElementContent[];
  position?: Element['position'];
}

/**
 * Turns JSX that is plain HTML (`<img src="x.png" />`, `<a name="x">`) into ordinary elements, so that
 * every later step treats `.mdx` as it treats `.md`. Components and computed attributes stay JSX.
 */
export function rehypeMdxElements() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type !== ('mdxJsxFlowElement' as string) && node.type !== ('mdxJsxTextElement' as string))
        return;
      const jsx = node as unknown as JsxElement;
      if (!parent || index === undefined || !jsx.name || !/^[a-z][\w-]*$/.test(jsx.name)) return;
      const properties = literalProperties(jsx.attributes);
      if (!properties) return;
      const element: Element = {
        type: 'element',
        tagName: jsx.name,
        properties,
        children: jsx.children,
        ...(jsx.position ? { position: jsx.position } : {}),
      };
      parent.children[index] = element;
      return [true, index];
    });
  };
}

function literalProperties(attributes: JsxAttribute[]): Properties | undefined {
  const properties: Properties = {};
  for (const { type, name, value } of attributes) {
    if (type !== 'mdxJsxAttribute' || !name) return undefined;
    const known = find(html, name);
    if (value === null || value === undefined) properties[known.property] = true;
    else if (typeof value === 'string') properties[known.property] = value;
    else if (name === 'style') {
      const style = styleOf(value.value);
      if (style === undefined) return undefined;
      properties.style = style;
    } else if (/^\s*\d+(\.\d+)?\s*$/.test(value.value)) properties[known.property] = value.value.trim();
    else return undefined;
  }
  if (typeof properties.className === 'string')
    properties.className = String(properties.className).split(/\s+/);
  return properties;
}
