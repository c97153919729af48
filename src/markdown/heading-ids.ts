import type { Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

const idAtEnd = /\s*\{#([^\s{}#]+)\}\s*$/;
const idInComment = /^\s*\/\*\s*#([^\s*]+)\s*\*\/\s*$/;

/**
 * Gives headings their explicit ids (`## Title {#my-id}`, in `.mdx` also an expression holding the comment
 * `#my-id`) and turns a paragraph that is one bold line into a heading of the level its place asks for.
 */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    boldLinesToHeadings(tree);
    visit(tree, 'heading', (heading) => {
      const id = takeId(heading.children);
      if (id) setId(heading, id);
    });
  };
}

/** Removes `{#my-id}` from the end of a run of text and returns the id. */
export function takeId(children: PhrasingContent[]): string | undefined {
  const last = children.at(-1);
  if (last?.type === 'text') {
    const match = idAtEnd.exec(last.value);
    if (!match) return undefined;
    last.value = last.value.slice(0, match.index);
    if (!last.value) children.pop();
    return match[1];
  }
  if (last && (last.type as string) === 'mdxTextExpression') {
    const match = idInComment.exec((last as unknown as { value: string }).value);
    if (!match) return undefined;
    children.pop();
    const before = children.at(-1);
    if (before?.type === 'text') before.value = before.value.trimEnd();
    return match[1];
  }
  return undefined;
}

function setId(node: Heading | Paragraph, id: string): void {
  node.data = { ...node.data, hProperties: { ...(node.data as { hProperties?: object })?.hProperties, id } } as never;
}

function boldLinesToHeadings(tree: Root): void {
  let depth = 1;
  const hasReal = tree.children.some((node) => node.type === 'heading' && node.depth > 1);
  tree.children = tree.children.flatMap((node) => {
    if (node.type === 'heading') depth = node.depth;
    if (node.type !== 'paragraph') return [node];
    const [bold, ...rest] = node.children;
    if (bold?.type !== 'strong' || !rest.every(isBreakPictureOrId)) return [node];
    if (!isTitleLike(toString(bold))) return [node];
    const level = hasReal ? Math.min(6, Math.max(2, depth + 1)) : 2;
    const heading = { type: 'heading', depth: level, children: bold.children, position: bold.position } as Heading;
    const id = takeId(rest) ?? takeId(heading.children);
    if (id) setId(heading, id);
    const pictures = rest.filter((child) => !isBlank(child));
    const remainder: Paragraph[] = pictures.length
      ? [{ type: 'paragraph', children: pictures, position: node.position } as Paragraph]
      : [];
    return [heading, ...remainder];
  });
}

function isBlank(node: PhrasingContent): boolean {
  if (node.type === 'break') return true;
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'html' && /^<br\s*\/?>$/i.test(node.value.trim());
}

function isBreakPictureOrId(node: PhrasingContent): boolean {
  if (isBlank(node) || node.type === 'image' || node.type === 'imageReference') return true;
  if (node.type === 'text') return idAtEnd.test(node.value) && node.value.replace(idAtEnd, '').trim() === '';
  return node.type === 'html' && /^<img\b[^>]*>$/i.test(node.value.trim());
}

/** A bold line that ends like a sentence, or is long, is emphasis and stays a paragraph. */
function isTitleLike(text: string): boolean {
  return text.length > 0 && text.length <= 120 && !/[.!,;]$/.test(text.trim());
}
