import type { BlockContent, Blockquote, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { placed } from '../syntax/places.ts';
import { visit } from '../syntax/visit.ts';

/** What begins with a colon. */
interface Description {
  type: 'description';
  children: BlockContent[];
  position?: Paragraph['position'];
}

/** Makes a list of definitions of a term on a line of its own with lines right below it that begin with a colon. */
export function definitionLists(tree: Root): void {
  visit(tree, (node) => {
    if ('children' in node && (node.children as { type: string }[]).some(isDescription))
      inLists(node as Parents);
  });
}

const isDescription = (node: { type: string }): node is Description => node.type === 'description';

function inLists(parent: Parents): void {
  const done: (BlockContent | Description)[] = [];
  for (const node of parent.children as (BlockContent | Description)[]) {
    const above = done.at(-1);
    if (!isDescription(node)) done.push(node);
    else if (isList(above)) above.children.push(definition(node));
    else if (isTerm(above, node)) {
      done.pop();
      const term: Paragraph = { ...above, data: { hName: 'dt' } };
      const before = done.at(-1);
      if (isList(before)) before.children.push(term, definition(node));
      else
        done.push({
          type: 'blockquote',
          data: { hName: 'dl' },
          children: [term, definition(node)],
          ...placed(above),
        });
    } else done.push(...asText(done, node));
  }
  parent.children = done as never;
}

const isList = (node: { type: string; data?: object | undefined } | undefined): node is Blockquote =>
  (node as Blockquote | undefined)?.data?.hName === 'dl';

/**
 * Whether a paragraph is one line right above a description, or above an empty one where that is more than a colon in
 * a text. Where words go on in another line, it is no term.
 */
function isTerm(node: BlockContent | Description | undefined, below: Description): node is Paragraph {
  if (node?.type !== 'paragraph' || node.position?.start.line !== node.position?.end.line) return false;
  const last = node.children.at(-1);
  if (last?.type === 'text' && last.value.endsWith('\\')) return false;
  return linesBetween(node, below) <= (isIndented(below) ? 1 : 0);
}

/** As Pandoc has it: the words begin four columns behind the margin, or there are other blocks. */
function isIndented({ children, position }: Description): boolean {
  const [first] = children;
  const columns = (first?.position?.start.column ?? 0) - (position?.start.column ?? 0);
  return children.length > 1 || first?.type !== 'paragraph' || columns >= 4;
}

function linesBetween(node: BlockContent, { position }: Description): number {
  return (position?.start.line ?? 0) - (node.position?.end.line ?? 0) - 1;
}

/** A definition is its words, or blocks where it has more than one. */
function definition({ children, position }: Description): BlockContent {
  const [only] = children;
  const data = { hName: 'dd' };
  if (children.length === 1 && only?.type === 'paragraph') return { ...only, data };
  return { type: 'blockquote', data, children, ...(position && { position }) };
}

/** What was none: the colon is a part of the text, which goes on from the paragraph above. */
function asText(done: (BlockContent | Description)[], node: Description): BlockContent[] {
  const above = done.at(-1);
  const [first, ...others] = node.children;
  const words = first?.type === 'paragraph' ? first : undefined;
  // A block needs none: MkDocs has comments for terms.
  if (!words) return node.children;
  const goesOn = above?.type === 'paragraph' && linesBetween(above, node) === 0 ? above : undefined;
  const start = goesOn ? goesOn.position?.end : node.position?.start;
  const end = words.position?.start;
  const colon: PhrasingContent = {
    type: 'text',
    value: goesOn ? '\n: ' : ': ',
    ...(start && end && { position: { start, end } }),
  };
  const from = goesOn?.position?.start ?? start;
  const position = words.position && from && { start: from, end: words.position.end };
  const paragraph = goesOn ?? { ...words, children: [] };
  paragraph.children.push(colon, ...words.children);
  if (position) paragraph.position = position;
  return goesOn ? others : [paragraph, ...others];
}
