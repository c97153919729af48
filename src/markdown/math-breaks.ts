import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { classesOf, isElement } from '../syntax/element.ts';

/** Relations and operators that begin a line where a formula is broken. */
const BREAKS_BEFORE = /^[=≠≈≃≅≡∼∝<>≤≥≪≫∈⊂⊆→⟶⇒⟹↦:+−±∓×⋅∪∩∧∨]$/u;
/** A space as wide as this, in em, parts two formulas. */
const APART = 1;
/** Shorter than this a formula fits any line. */
const SHORT = 10;

/** Widest piece that a narrow page has room for at full size, in characters of text. */
const ROOM = 33;

/** Widest formula that a column of text has room for, wherever it stands in it. */
const COLUMN = 60;

/**
 * Cuts the outermost row of a formula into the pieces between which a person would break it on a narrow page: before a
 * relation or an operator, after a wide space, and between matrices. Lines that are aligned are cut each on its own.
 * Where such a line has no room in one the class `wraps` says so; a formula with a piece that stays wide gets the class
 * `long`. On a wide page nothing changes, but for a formula that has the class `wide`: its pieces have no room side by
 * side.
 */
export function markBreaks(math: Element): void {
  const [only, ...others] = math.children;
  const isAligned =
    only && others.length === 0 && isElement(only, 'mtable') && classesOf(only).includes('tml-jot');
  const lines = isAligned ? childrenOf(only, 'mtr') : [];
  const rows = isAligned ? lines.flatMap((line) => childrenOf(line, 'mtd')) : [math];
  for (const row of rows) cut(row);
  const isWide = (part: ElementContent) => lengthOf(part) > ROOM;
  const classes = [
    lines.some(isWide) ? 'wraps' : '',
    rows.some(({ children }) => children.some(isWide)) ? 'long' : '',
    !isAligned && lengthOf(math) > COLUMN ? 'wide' : '',
  ].filter(Boolean);
  if (classes.length > 0) math.properties.className = [...classesOf(math), ...classes];
}

function childrenOf({ children }: Element, name: string): Element[] {
  return children.filter((child) => isElement(child, name));
}

/** About how much room a part of a formula takes, in characters of text. */
function lengthOf(node: ElementContent): number {
  if (node.type !== 'element') return node.type === 'text' ? node.value.trim().length : 0;
  if (isElement(node, 'mspace')) return 2 * widthOf(node);
  const lengths = node.children.map(lengthOf);
  const sum = lengths.reduce((total, length) => total + length, 0);
  const [base = 0, ...scripts] = lengths;
  if (isElement(node, 'mfrac', 'mover', 'munder', 'munderover', 'mtable')) return Math.max(...lengths);
  if (isElement(node, 'msub', 'msup')) return base + 0.7 * (scripts[0] ?? 0);
  if (isElement(node, 'msubsup')) return base + 0.7 * Math.max(...scripts);
  if (isElement(node, 'mtr')) return sum + 2 * (lengths.length - 1);
  // An operator has room on both sides.
  return isElement(node, 'mo') && BREAKS_BEFORE.test(toString(node)) ? sum + 1 : sum;
}

function cut(math: Element): void {
  const [row, ...others] = math.children;
  if (!row || !isElement(row, 'mrow') || others.length > 0) return;
  if (toString(row).length < SHORT && !hasMatrix(row)) return;
  const pieces: ElementContent[][] = [[]];
  for (const [index, child] of row.children.entries()) {
    if (index > 0 && beginsPiece(child, row.children[index - 1] as ElementContent)) {
      keepInfix(child);
      pieces.push([]);
    }
    pieces.at(-1)?.push(child);
  }
  if (pieces.length > 1)
    math.children = pieces.map((children) => ({
      type: 'element',
      tagName: 'mrow',
      properties: {},
      children,
    }));
}

function beginsPiece(child: ElementContent, previous: ElementContent): boolean {
  if (isElement(previous, 'mspace')) return widthOf(previous) >= APART && !isElement(child, 'mspace');
  if (operatorOf(child)) return BREAKS_BEFORE.test(toString(child)) && !operatorOf(previous);
  return hasMatrix(child) && hasMatrix(previous);
}

/** An operator, by itself or with the room that Temml gives it between words. */
function operatorOf(node: ElementContent): boolean {
  if (!isElement(node, 'mrow')) return isElement(node, 'mo');
  const inner = node.children.filter((child) => !isElement(child, 'mspace'));
  return inner.length === 1 && isElement(inner[0] as ElementContent, 'mo');
}

/** At the edge of a row an operator would be taken for a sign. */
function keepInfix(child: ElementContent): void {
  if (isElement(child, 'mo')) child.properties.form ??= 'infix';
}

function widthOf({ properties }: Element): number {
  return Number.parseFloat(String(properties.width ?? 0)) || 0;
}

function hasMatrix(node: ElementContent): boolean {
  return (
    isElement(node) &&
    (isElement(node, 'mtable') || (isElement(node, 'mrow') && node.children.some(hasMatrix)))
  );
}
