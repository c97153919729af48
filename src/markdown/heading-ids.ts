import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from '../syntax/visit.ts';

const idAtEnd = /(?<!\s)\s*\{#([^\s{}#]+)\}\s*$/;

/**
 * Keeps the words of a heading with dashes as its author wrote them: the id is made of those, before the dashes
 * are set.
 */
export function remarkWrittenHeadings() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const words = toString(heading);
      if (!words.includes('--') || idAtEnd.test(words)) return;
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, dataWords: words } };
    });
  };
}

/** Gives headings their explicit ids: `## Title {#my-id}`. */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', takeId);
  };
}

/** Turns a paragraph that is one bold line into a heading of the level its place asks for. */
export function remarkBoldHeadings() {
  return (tree: Root): void => {
    let depth = 1;
    const hasReal = tree.children.some((node) => node.type === 'heading' && node.depth > 1);
    tree.children = tree.children.flatMap((node): RootContent[] => {
      if (node.type === 'heading') depth = node.depth;
      const line = node.type === 'paragraph' && !node.data?.hName ? boldLine(node) : undefined;
      if (!line) return [node];
      const level = hasReal ? Math.min(6, Math.max(2, depth + 1)) : 2;
      const heading = { ...node, type: 'heading', depth: level, children: line.words } as Heading;
      takeId(heading);
      return [
        heading,
        ...(line.pictures.length > 0 ? [{ ...node, children: line.pictures } as Paragraph] : []),
      ];
    });
  };
}

/** Makes `{#my-id}` at the end of a heading its id. */
function takeId(heading: Heading): void {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? idAtEnd.exec(last.value) : undefined;
  if (!match || last?.type !== 'text') return;
  last.value = last.value.slice(0, match.index);
  if (!last.value) heading.children.pop();
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: match[1] as string } };
}

/** The words of a paragraph that holds nothing but bold text, breaks, pictures and perhaps an id. */
function boldLine({
  children,
}: Paragraph): { words: PhrasingContent[]; pictures: PhrasingContent[] } | undefined {
  const words: PhrasingContent[] = [];
  const pictures: PhrasingContent[] = [];
  for (const child of children) {
    if (child.type === 'strong' && pictures.length === 0) {
      words.push(...(words.length > 0 ? [{ type: 'text', value: ' ' } as const] : []), ...child.children);
    } else if (isPicture(child)) pictures.push(child);
    else if (isId(child)) words.push(child);
    else if (!isBlank(child)) return undefined;
  }
  return children[0]?.type === 'strong' && isTitleLike(toString(words)) ? { words, pictures } : undefined;
}

function isBlank(node: PhrasingContent): boolean {
  if (node.type === 'break') return true;
  return node.type === 'text' ? node.value.trim() === '' : isTag(node, 'br');
}

function isPicture(node: PhrasingContent): boolean {
  return node.type === 'image' || node.type === 'imageReference' || isTag(node, 'img');
}

function isId(node: PhrasingContent): boolean {
  return node.type === 'text' && idAtEnd.test(node.value) && node.value.replace(idAtEnd, '').trim() === '';
}

/** Whether a node is the HTML tag `name`, as `.md` or as `.mdx` parses it. */
function isTag(node: PhrasingContent, name: string): boolean {
  if (node.type === 'html') return new RegExp(`^<${name}\\b[^>]*>$`, 'i').test(node.value.trim());
  return node.type === 'mdxJsxTextElement' && node.name === name;
}

/** Whether a bold line is a heading: one that ends like a sentence, or is long, is emphasis and stays a paragraph. */
export function isTitleLike(text: string): boolean {
  const bare = text.replace(idAtEnd, '').trim();
  // `**Figure 1:** ![…](…)` is a line, and no section is called so.
  const isLabel = /^\p{L}+\.?\s*\d+(?:[.-]\d+)*\s*[:：.]$/u.test(bare);
  return bare.length > 0 && bare.length <= 120 && !isLabel && !/[.!,;]$/.test(bare);
}
