import type { Root } from 'hast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { MATH_PARTS, partsOf, TEXT_PARTS } from '../fonts/parts.ts';

const BOLD = new Set(['strong', 'b', 'th', 'dt', 'h3', 'h4', 'h5', 'h6']);
const ITALIC = new Set(['em', 'i', 'dfn', 'cite', 'blockquote']);
/** Elements with a typeface of their own, whatever stands around them. */
const OWN: Record<string, string> = {
  math: 'math',
  code: 'mono',
  pre: 'mono',
  table: 'sans',
};

/** Notes the font files that the text needs, so that its page can ask for them before a stylesheet does. */
export function rehypeTypefaces() {
  return (tree: Root, file: VFile): void => {
    const texts = new Map<string, string>();
    collect(tree, 'serif', texts);
    lectureData(file).typefaces = [...texts].flatMap(([face, text]) =>
      ['', ...partsOf(text, face === 'math' ? MATH_PARTS : TEXT_PARTS)].map((part) => `${face}${part}`),
    );
  };
}

function collect(node: Node, face: string, texts: Map<string, string>): void {
  if (node.type === 'text') {
    const { value } = node as Node & { value: string };
    if (value.trim()) texts.set(face, (texts.get(face) ?? '') + value);
  }
  const own = faceOf(node, face);
  for (const child of (node as Partial<Parent>).children ?? []) collect(child, own, texts);
}

function faceOf(node: Node, around: string): string {
  const { tagName = '', name = tagName } = node as { tagName?: string; name?: string };
  if (around === 'math' || around === 'mono') return around;
  if (OWN[name]) return OWN[name];
  if (!around.startsWith('serif')) return around;
  const bold = BOLD.has(name) || around.includes('-bold');
  const italic = ITALIC.has(name) || around.includes('-italic');
  return `serif${bold ? '-bold' : ''}${italic ? '-italic' : ''}`;
}
