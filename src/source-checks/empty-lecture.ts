import type { RootContent } from 'mdast';
import type { Finding, LectureSource } from './lecture-source.ts';

/** A lecture with nothing under its title would publish an empty page. */
export function emptyLecture({ tree, text }: LectureSource): Finding[] {
  const title = tree.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  // What only a template lists is said to be lost where it stands.
  if (/\{[{%]/.test(text)) return [];
  if (tree.children.some((node, index) => index !== title && isContent(node))) return [];
  const line = text.trim() === '' ? 1 : text.slice(0, text.search(/\S/)).split('\n').length;
  return [
    {
      place: { line, column: 1 },
      rule: 'empty-lecture',
      severity: 'warning',
      message: title >= 0 ? 'There is nothing under the title of this lecture.' : 'This lecture is empty.',
      hint: 'Write a sentence, keep it back with `draft: true` in the front matter, or begin the name of its file with `_`.',
    },
  ];
}

function isContent(node: RootContent): boolean {
  const type: string = node.type;
  if (type === 'html')
    return (node as { value: string }).value.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim() !== '';
  return type !== 'definition' && type !== 'mdxjsEsm' && type !== 'thematicBreak';
}
