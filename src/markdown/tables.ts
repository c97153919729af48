import type { Element, ElementContent, Parents, Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { attribute, classesOf, isBlank, isElement, textOf } from '../syntax/element.ts';
import { tableCaption } from '../syntax/table-cells.ts';
import { SKIP, visit } from '../syntax/visit.ts';
import { wordSlot } from '../words/word-slots.ts';
import { anchorFrom, uniqueId } from './anchors.ts';
import { nextThing } from './figure-caption.ts';
import { mathText } from './math-text.ts';
import { captionOf, takeNumber } from './numbered.ts';

/** So many columns fit beside the margin; a table with more reaches into it, under its caption. */
const MOST = 6;

const idAtEnd = /(?<!\s)\s*\{#([^\s{}#]+)\}\s*$/;

/**
 * Lets wide tables scroll inside themselves and gives each an id. A paragraph beside the table that begins
 * with `Table: ` (Pandoc's form) is its caption, may end in `{#my-id}`, and gives the table a number.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'figure' && classesOf(node).includes('table-made-by-code'))
        return madeByCode(node, file);
      if (node.tagName !== 'table' || !parent || index === undefined) return;
      node.children = node.children.filter((part) => !isElement(part, 'thead') || textOf(part).trim() !== '');
      nameHeaders(node);
      if (rightToLeft.test(textOf(node))) holdNumbers(node);
      parent.children.splice(index + 1, 0, ...takeCaptionRow(node));
      const caption = takeCaption(index, parent);
      const at = parent.children.indexOf(node);
      parent.children[at] = caption ? captioned(node, caption, file) : plain(node, file);
      return [SKIP, at + 1];
    });
  };
}

const rightToLeft = /[\p{sc=Hebr}\p{sc=Arab}]/u;
const isNumber = (text: string) => /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);

/** Numbers keep their signs in front, `-5` and `~10`, in a table whose words run from right to left. */
function holdNumbers(table: Element): void {
  visit(table, 'element', (cell) => {
    if (!isElement(cell, 'td', 'th') || !isNumber(textOf(cell))) return;
    cell.children = [h('bdi', { dir: 'ltr' }, cell.children)];
    return SKIP;
  });
}

/**
 * A header cell says whether it heads a column or a row. It needs words: an empty one is no header, and a
 * formula that heads a column is read as its text.
 */
function nameHeaders(table: Element): void {
  visit(table, 'element', (row, _, section) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell) => isElement(cell, 'th', 'td'));
    const isHead = isElement(section, 'thead') || cells.every(({ tagName }) => tagName === 'th');
    for (const cell of cells) {
      if (cell.tagName !== 'th') continue;
      if (cell.children.every(isBlank)) cell.tagName = 'td';
      else cell.properties.scope ??= isHead ? 'col' : 'row';
      visit(cell, 'element', (math) => {
        if (math.tagName === 'math') math.properties.ariaLabel = mathText(math);
      });
    }
  });
}

/** A caption right below the rows, which looks like one more of them: it is the paragraph that Pandoc takes it for. */
function takeCaptionRow(table: Element): Element[] {
  const body = table.children.findLast((part) => isElement(part, 'tbody'));
  const row = body?.children.findLast((child) => isElement(child, 'tr'));
  const [first, ...others] = row?.children.filter((cell) => isElement(cell, 'td', 'th')) ?? [];
  if (
    !body ||
    !row ||
    !first ||
    !tableCaption.test(textOf(first).trimStart()) ||
    others.some((cell) => textOf(cell).trim())
  )
    return [];
  body.children.splice(body.children.indexOf(row), 1);
  return [{ ...h('p', first.children), ...(row.position && { position: row.position }) }];
}

function plain(table: Element, file: VFile): Element {
  const data = lectureData(file);
  const words = headerWords(table).trim();
  const id = anchorFrom('tbl', words, file);
  data.anchors.push(id);
  // Two regions of one name are a riddle to who hears them: the counter of the id tells twins apart.
  const name = wordSlot('table', [words.slice(0, 80), /-(\d+)$/.exec(id)?.[1]].filter(Boolean).join(' '));
  return h('section', { className: ['scroll'], id, tabIndex: 0, ariaLabel: name }, [table]);
}

/** A table that code would print, of which there is only the caption. */
function madeByCode(figure: Element, file: VFile): typeof SKIP {
  const caption = figure.children.filter((child) => isElement(child, 'figcaption'));
  const words = caption.flatMap(({ children }) => children);
  const { id, figcaption } = numberedCaption(words, attribute(figure, 'id'), figure, file);
  figure.properties = { className: ['table'], id };
  figure.children = [figcaption];
  return SKIP;
}

function captioned(table: Element, caption: ElementContent[], file: VFile): Element {
  const { id, figcaption } = numberedCaption(caption, takeId(caption), table, file);
  return h('figure', { className: columnsOf(table) > MOST ? ['table', 'wide'] : ['table'], id }, [
    figcaption,
    h('section', { className: ['scroll'], tabIndex: 0, ariaLabelledBy: [`${id}-label`] }, [table]),
  ]);
}

/** The next number of a table, before its caption, and the id that both have. */
function numberedCaption(
  caption: ElementContent[],
  explicit: string | undefined,
  table: Element,
  file: VFile,
): { id: string; figcaption: Element } {
  const words = textOf({ type: 'root', children: caption });
  const id = explicit ? uniqueId(explicit, file) : anchorFrom('tbl', words || headerWords(table), file);
  const { label } = takeNumber({ kind: 'table', id, caption: words }, table, file);
  return { id, figcaption: captionOf(label, { href: `#${id}`, id: `${id}-label` }, caption) };
}

function columnsOf(table: Element): number {
  const rows: Element[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node);
  });
  return rows[0]?.children.filter((cell) => isElement(cell, 'th', 'td')).length ?? 0;
}

/** The caption paragraph after the table, else before it; it leaves its place. */
function takeCaption(index: number, parent: Parents): ElementContent[] | undefined {
  for (const step of [1, -1]) {
    const paragraph = nextThing(parent, index, step);
    if (!isElement(paragraph, 'p')) continue;
    const [first, ...rest] = paragraph.children;
    if (first?.type !== 'text' || !tableCaption.test(first.value)) continue;
    parent.children.splice(parent.children.indexOf(paragraph), 1);
    return [{ type: 'text', value: first.value.replace(tableCaption, '') }, ...rest];
  }
  return undefined;
}

function takeId(caption: ElementContent[]): string | undefined {
  const last = caption.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = idAtEnd.exec(last.value);
  if (match) last.value = last.value.slice(0, match.index);
  return match?.[1];
}

function headerWords(table: Element): string {
  let words = '';
  visit(table, 'element', (node) => {
    if (node.tagName === 'th') words += ` ${textOf(node)}`;
  });
  return words || textOf(table);
}
