import type { InlineCode, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { InlineMath, Math as MathNode } from 'mdast-util-math';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { displayedMath, inlineMath } from '../syntax/math-nodes.ts';
import { visit } from '../syntax/visit.ts';

const stops = /^[.,;:!?)\]"'’”。，；：！？）]*[ \t]*(?:\n|$)/;
const definitions =
  /^(?:\\(?:re|provide)?newcommand|\\providecommand|\\DeclareMathOperator|\\g?def)\*?\s*[{\\]/;

/** What TeX has in displays alone. */
const displayOnly = /\\(?:tag|label)\b/;

interface InlinePlace {
  node: InlineMath;
  index: number;
  parent: Parents;
}

/**
 * Gives formulas the form that their place asks for: `$$x$$` in a sentence is a part of it, as in kramdown, which knows
 * no other dollars (where single ones are written as often, in the text or around it, double ones are a display, as for
 * everybody else). As code hosts
 * have it, a fence of the language `math` is a display and `` $`x`$ `` a formula. `\|` in the cell of a table is a bar,
 * and lines of `\newcommand` need no dollars.
 */
export function remarkMathForms() {
  return (tree: Root, file: VFile): void => {
    const doubtful: InlinePlace[] = [];
    const inSentences: InlinePlace[] = [];
    let hasBackslashes = false;
    const single: Parents[] = [];
    visit(tree, (visited, index, parent) => {
      if (!parent || index === undefined) return;
      const node = visited as typeof visited | MathNode;
      if (node.type === 'code' && node.lang === 'math')
        parent.children[index] = displayedMath(node.value, node) as never;
      else if (node.type === 'inlineCode') betweenDollars(node, index, parent);
      else if (node.type === 'inlineMath') {
        if (isInSentence(node, index, parent)) inSentences.push({ node, index, parent });
        const written = String(file).slice(node.position?.start.offset, node.position?.end.offset);
        if (/^\\\([A-Za-z]\\\)$/.test(written)) doubtful.push({ node, index, parent });
        else {
          hasBackslashes ||= /^\\[([]/.test(written);
          if (/^\$(?!\$)/.test(written)) single.push(parent);
        }
      } else if (node.type === 'paragraph' && isDefinitions(node))
        parent.children[index] = displayedMath(toString(node), node) as never;
      else if (node.type === 'tableCell') bars(node);
    });
    const double = inSentences.map(({ parent }) => parent);
    const around = (parents: Parents[]) => Map.groupBy(parents, (parent) => parent);
    const [doubleIn, singleIn] = [around(double), around(single)];
    for (const place of inSentences) {
      const more = (doubleIn.get(place.parent)?.length ?? 0) > (singleIn.get(place.parent)?.length ?? 0);
      const isPart = double.length > single.length && more;
      if (!isPart || displayOnly.test(place.node.value)) takeStop(place);
      else toInline(place.node);
    }
    // Where no other formula is written so, `\(b\)` is a letter between brackets that somebody escaped.
    if (hasBackslashes) return;
    for (const { node, index, parent } of doubtful)
      parent.children[index] = { ...node, type: 'text', value: `(${node.value})`, data: {} } as never;
  };
}

/** Lines of TeX that only define commands. */
function isDefinitions({ children }: Paragraph): boolean {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && definitions.test(only.value);
}

function betweenDollars(code: InlineCode, index: number, { children }: Parents): void {
  const before = children[index - 1];
  const after = children[index + 1];
  if (before?.type !== 'text' || after?.type !== 'text') return;
  if (!/(?<![\\$])\$$/.test(before.value) || !/^\$(?![\d$])/.test(after.value)) return;
  before.value = before.value.slice(0, -1);
  after.value = after.value.slice(1);
  children[index] = inlineMath(code.value, code) as never;
}

/** Whether a formula in double dollars has words beside it in its paragraph. */
function isInSentence(node: InlineMath, index: number, parent: Parents): boolean {
  const names = namesOf(node);
  // What stands between `\[` and `\]` is a display wherever it stands.
  if (!names?.includes('math-display') || (node.data as { isBracket?: true }).isBracket) return false;
  if (parent.type !== 'paragraph') {
    // No block fits into a heading, a cell or a link.
    toInline(node);
    return false;
  }
  const before = parent.children[index - 1] as PhrasingContent | undefined;
  const after = parent.children[index + 1] as PhrasingContent | undefined;
  const begins =
    !before || before.type === 'break' || (before.type === 'text' && /\n[ \t]*$/.test(before.value));
  const ends = !after || after.type === 'break' || (after.type === 'text' && stops.test(after.value));
  return !begins || !ends;
}

/** A mark right behind a display would begin the next paragraph. */
function takeStop({ node, index, parent }: InlinePlace): void {
  const after = parent.children[index + 1];
  const [stop] = (after?.type === 'text' && /^[.,;:!?](?!\S)/.exec(after.value)) || [];
  if (after?.type !== 'text' || !stop) return;
  after.value = after.value.slice(1);
  node.value += stop;
  if (node.data) node.data.hChildren = [{ type: 'text', value: node.value }];
}

function namesOf(node: InlineMath): string[] | undefined {
  return (node.data?.hProperties as { className?: string[] } | undefined)?.className;
}

function toInline(node: InlineMath): void {
  const names = namesOf(node);
  names?.splice(0, names.length, 'language-math', 'math-inline');
}

/** What is a bar for the table is one for the formula, as it is for code. */
function bars(cell: Parents): void {
  visit(cell, (visited) => {
    const node = visited as typeof visited | InlineMath;
    if (node.type !== 'inlineMath') return;
    node.value = node.value.replace(/\\\|/g, '|');
    if (node.data) node.data.hChildren = [{ type: 'text', value: node.value }];
  });
}
