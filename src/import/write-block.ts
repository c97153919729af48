import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { applyEdits } from '../syntax/edits.ts';
import type { Block } from './blocks.ts';
import { dropNumber } from './hand-numbers.ts';
import { inlineEdits, type Mending } from './inline-edits.ts';
import { endOf, lineOf, sliceOf, startOf } from './parse-notes.ts';
import { done, todo } from './remarks.ts';

/** The numbers that an author gave the headings of one lecture. */
export interface HandNumbers {
  all: ReadonlySet<string>;
  /** Those that have come so far, to notice one that comes twice. */
  seen: Set<string>;
}

/** A block in its final words. */
export function writeBlock(mending: Mending, block: Block, numbers: HandNumbers): string {
  if (block.kind === 'heading') return heading(mending, block, numbers);
  return block.kind === 'line' ? line(mending, block.nodes) : node(mending, block.node);
}

function heading(
  mending: Mending,
  { depth, nodes, wasBold }: Extract<Block, { kind: 'heading' }>,
  numbers: HandNumbers,
): string {
  const { remarks } = mending;
  const at = lineOf(nodes[0] as Nodes);
  const { number, text } = dropNumber(
    inline(mending, nodes)
      .replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, ' ')
      .trim(),
    numbers.all,
  );
  if (wasBold) done(remarks, at, 'bold line made a heading');
  if (number !== undefined) {
    done(remarks, at, 'hand-written number');
    if (numbers.seen.has(number)) {
      const detail = `"${toString(nodes)}": another heading of this lecture was numbered ${number} too.`;
      todo(remarks, at, 'duplicate number', detail);
    }
    numbers.seen.add(number);
  }
  return `${'#'.repeat(depth)} ${text}`;
}

function line(mending: Mending, nodes: Nodes[]): string {
  const [first] = nodes as [Nodes];
  const isBlock = nodes.length === 1;
  const edits = nodes.flatMap((child, index) =>
    inlineEdits(mending, child, { mendsText: true, isBlock, follows: index > 0 }),
  );
  const text = applyEdits(mending.text, startOf(first), endOf(nodes.at(-1) as Nodes), edits);
  return text.replace(/(?<!\\)(?:\\\\)*\\$/, (slashes) => slashes.slice(0, -1)).trim();
}

function inline(mending: Mending, nodes: Nodes[]): string {
  // Bold words have marks between them that no node holds, so each is taken on its own.
  const pieces = nodes.map((child, index) => {
    const edits = inlineEdits(mending, child, { mendsText: true, isBlock: false, follows: index > 0 });
    return applyEdits(mending.text, startOf(child), endOf(child), edits);
  });
  return pieces.reduce((all, piece, index) => {
    const apart =
      index > 0 && startOf(nodes[index] as Nodes) > endOf(nodes[index - 1] as Nodes) && !/\s$/.test(all);
    return `${all}${apart && !/^\s/.test(piece) ? ' ' : ''}${piece}`;
  }, '');
}

function node(mending: Mending, child: RootContent): string {
  const { text } = mending;
  if (child.type === 'html' && /^(?:<br\s*\/?>\s*)+$/i.test(child.value)) return '';
  // A list or indented code that begins with spaces keeps them: what is inside is aligned with them.
  const lineStart = text.lastIndexOf('\n', startOf(child) - 1) + 1;
  const start = text.slice(lineStart, startOf(child)).trim() === '' ? lineStart : startOf(child);
  const written = applyEdits(
    text,
    start,
    endOf(child),
    inlineEdits(mending, child, { mendsText: true, isBlock: true, follows: false }),
  );
  return child.type === 'code' ? closed(mending, written, child) : written.trimEnd();
}

/** A fence that is left open would swallow every block put after it. */
function closed(
  { remarks, text }: Mending,
  written: string,
  child: Extract<RootContent, { type: 'code' }>,
): string {
  const fence = /^(`{3,}|~{3,})/.exec(sliceOf(text, child))?.[1];
  if (
    !fence ||
    new RegExp(`\\n[ \\t>]*${fence[0] === '`' ? '`' : '~'}{${fence.length},}[ \\t]*$`).test(written)
  )
    return written;
  const detail = 'This code was never closed; it is now, at the end of the notes.';
  todo(remarks, lineOf(child), 'open code', detail);
  return `${written.trimEnd()}\n${fence}`;
}
