import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { syntaxPlugins } from '../markdown/syntax.ts';

const parser = unified().use(remarkParse).use(syntaxPlugins).use(placesOnly);

/** Parses notes as lectures are parsed; every offset is one into `text` itself. */
export function parseNotes(text: string): Root {
  return parser.parse(text);
}

/**
 * Leaves out the second look that `remark-gfm` takes for bare addresses (`"www.example.org"`): it makes nodes
 * without places, and what has no place can't be copied.
 */
function placesOnly(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: unknown[] | undefined };
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map((extension) => ({ ...(extension as object), transforms: [] }));
}

/** A node's own characters. */
export function sliceOf(text: string, node: Positioned): string {
  return text.slice(startOf(node), endOf(node));
}

/** Offset of a node's first character. */
export function startOf(node: Positioned): number {
  return node.position?.start.offset ?? 0;
}

/** Offset after a node's last character. */
export function endOf(node: Positioned): number {
  return node.position?.end.offset ?? 0;
}

/** Line of a node in the notes, from 1; or of the character `index` of what is `written` there. */
export function lineOf(node: Positioned, written = '', index = 0): number {
  return (node.position?.start.line ?? 1) + written.slice(0, index).split('\n').length - 1;
}

interface Positioned {
  position?:
    | { start: { offset?: number | undefined; line: number }; end: { offset?: number | undefined } }
    | undefined;
}
