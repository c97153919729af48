import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { placed } from '../syntax/places.ts';
import { replaceInText } from '../syntax/replace-in-text.ts';
import { replaceNodes } from '../syntax/replace-nodes.ts';

/** A colon at the beginning of a line, as kramdown, Pandoc, MyST and MkDocs have it below a term. */
const colon = /\n:[ \t]+(?=\S)/g;
const mark = (node: PhrasingContent) => node.type === 'break' && node.data?.hName === 'dd';
const lists = new WeakSet<object>();

/** A definition that begins with a block of MkDocs: `:   !!! note`. */
const withBlock = /^:[ \t]{1,4}(?=(?:!!!|\?{3}\+?) *[a-z])/;

/**
 * Takes the block that a definition begins with, on line `at`, out to the margin, with everything below it: it is
 * shown under its term, and columns count from there.
 */
export function takeOutBlock(lines: string[], at: number): void {
  const line = lines[at] as string;
  if (!withBlock.test(line)) return;
  lines[at] = line.replace(withBlock, '');
  for (let next = at + 1; next < lines.length; next++) {
    const below = lines[next] as string;
    if (below.trim() !== '' && !/^(?: {4}|\t)/.test(below)) return;
    lines[next] = below.replace(/^(?: {4}|\t)/, '');
  }
}

/** Makes a list of definitions of a term on a line of its own with lines below it that begin with a colon. */
export function remarkDefinitions() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (source.search(colon) < 0) return;
    const isIn = ({ type }: { type: string }) => type === 'paragraph';
    replaceInText(tree, source, colon, () => [{ type: 'break', data: { hName: 'dd' } }], isIn);
    replaceNodes(tree, 'paragraph', (node, parent, index) => {
      if (!node.children.some(mark)) return undefined;
      const [term = [], ...definitions] = piecesOf(node);
      if (term.length === 0 || term.some(isBroken)) {
        node.children = node.children.map((child) => (mark(child) ? { type: 'text', value: '\n: ' } : child));
        return undefined;
      }
      const items = [paragraph('dt', term), ...definitions.map((words) => paragraph('dd', words))];
      const above = parent.children[index - 1] as Blockquote | undefined;
      if (above && lists.has(above)) {
        above.children.push(...items);
        return [];
      }
      const list: Blockquote = {
        type: 'blockquote',
        data: { hName: 'dl' },
        children: items,
        ...placed(node),
      };
      lists.add(list);
      return [list];
    });
  };
}

/** What stands before, between and behind the colons. */
function piecesOf({ children }: Paragraph): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (mark(child)) pieces.push([]);
    else pieces.at(-1)?.push(child);
  }
  return pieces;
}

/** Whether words go on in another line: then they are a paragraph, and no term. */
function isBroken(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.includes('\n'));
}

function paragraph(hName: string, children: PhrasingContent[]): Paragraph {
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  return { type: 'paragraph', data: { hName }, children, ...(start && end && { position: { start, end } }) };
}
