import type { Heading, Html, Image, ImageReference, Nodes, Parents, Root, Table, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { anchor } from '../dialects/dialect.ts';
import { type AttributeList, attributeList, readAttributeList } from '../syntax/attribute-list.ts';
import { placed } from '../syntax/places.ts';
import { SKIP, visit } from '../syntax/visit.ts';

const atStart = new RegExp(`^${attributeList.source}`);
const atEnd = new RegExp(`(?<![ \\t])[ \\t]*(${attributeList.source})[ \\t]*$`);
/** On the last line of a block: kramdown's form, and MkDocs' `{ .annotate }`, which nobody writes in prose. */
const lastLine =
  /(?:^|\n)[ \t]*(\{:[^{}\n]+\}|\{[ \t]*(?:[.#][a-z_-]|(?:align|width|height|style|loading|target|markdown|data-[\w-]+)=)[^{}\n]*\})[ \t]*$/i;
/** What other tools put a list of contents in the place of. */
const contents = /^\[{1,2}_?toc_?\]{1,2}$/i;
const carriers = ['image', 'imageReference', 'link', 'emphasis', 'strong', 'inlineCode'];
const perUnit: Record<string, number> = { '': 1, px: 1, in: 96, cm: 37.8, mm: 3.78, pt: 4 / 3 };

/**
 * Reads the attribute lists of kramdown and Pandoc, so that notes written for them show none: a picture gets
 * its width, a heading its id. Classes go, since the stylesheets they mean aren't here, and so do `{:toc}` and
 * `[TOC]`, since every page shows its contents.
 */
export function remarkAttributeLists() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading') headingList(node);
      const tableId = node.type === 'table' ? takeTableId(node) : undefined;
      if (tableId && parent && index !== undefined) {
        parent.children.splice(index, 0, anchor(tableId, node as Table) as never);
        return index + 1;
      }
      if ('children' in node) node.children.unshift(...(spans(node) as never[]));
      if (node.type === 'text' && parent && index !== undefined) {
        behind(parent.children[index - 1], node);
      }
      if (!parent || index === undefined || !isContentsOrList(node, parent, index)) return undefined;
      parent.children.splice(index, 1, ...anchorFor(node, parent.children[index - 1] as Nodes | undefined));
      return [SKIP, index];
    });
  };
}

/** Whether a block is to go: a list of attributes alone, `[TOC]`, or the list that `{:toc}` stands under. */
function isContentsOrList(node: Nodes, parent: Parents, index: number): boolean {
  if (node.type === 'list') {
    return node.children.length === 1 && listOf(toString(node), lastLine)?.isContents === true;
  }
  if (node.type !== 'paragraph') return false;
  const last = node.children.at(-1);
  if (last?.type !== 'text') return false;
  if (contents.test(toString(node))) return true;
  const list = listOf(last.value, lastLine);
  // At the beginning of the text it is about what stands before it in the line.
  const isAlone = list && last.value.replace(lastLine, '').trim() === '' && !last.value.startsWith('\n');
  const [picture] = node.children;
  if (list && node.children.length === 2 && picture?.type === 'image') resize(picture, list);
  if (!list || isAlone) return list !== undefined && node.children.length === 1;
  last.value = last.value.replace(lastLine, '');
  if (list.id) parent.children.splice(index, 0, anchor(list.id, node) as never);
  return false;
}

/** What stands for a paragraph that was a list: its id goes to the heading above, or stays as an anchor. */
function anchorFor(node: Nodes, above: Nodes | undefined): never[] {
  const id = node.type === 'paragraph' ? listOf(toString(node), lastLine)?.id : undefined;
  if (!id) return [];
  if (above?.type !== 'heading') return [anchor(id, node) as never];
  above.children.push({ type: 'text', value: ` {#${id}}`, ...placed(node) });
  return [];
}

function headingList({ children }: Heading): void {
  const last = children.at(-1);
  const list = last?.type === 'text' ? listOf(last.value, atEnd) : undefined;
  if (last?.type === 'text' && list) last.value = last.value.replace(atEnd, list.id ? ` {#${list.id}}` : '');
}

/** Takes away the list that stands right under a table, where it looks like a row, and gives its id. */
function takeTableId({ children }: Table): string | undefined {
  const [first, ...others] = children.at(-1)?.children ?? [];
  const list =
    first && children.length > 1 && !others.some((cell) => cell.children.length > 0)
      ? listOf(toString(first), lastLine)
      : undefined;
  if (list) children.pop();
  return list?.id;
}

/** A list right behind a picture, a link or marked words. */
function behind(before: Nodes | undefined, text: { value: string }): void {
  if (!before || !carriers.includes(before.type)) return;
  const list = listOf(text.value, atStart);
  if (!list) return;
  if (before.type === 'image' || before.type === 'imageReference') resize(before, list);
  text.value = text.value.replace(atStart, list.id ? `{#${list.id}}` : '');
}

/** Gives a picture the size that `{width=50% height=3cm}` says. */
export function resize(picture: Image | ImageReference, { values }: Pick<AttributeList, 'values'>): void {
  const { style, ...sizes } = values;
  const properties: Record<string, string> = style ? { style } : {};
  for (const name of ['width', 'height']) {
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)([a-z]*|%)$/i.exec(sizes[name] ?? '') ?? [];
    const scale = perUnit[unit.toLowerCase()];
    if (unit === '%') properties[name] = `${number}%`;
    else if (number && scale) properties[name] = String(Math.round(Number(number) * scale));
  }
  picture.data = { ...picture.data, hProperties: { ...picture.data?.hProperties, ...properties } };
}

/** Takes away the brackets and lists of Pandoc's spans, also around links and marked words; gives their anchors. */
function spans(parent: Parents): Html[] {
  const anchors: Html[] = [];
  const open: { text: Text; at: number }[] = [];
  const cuts = new Map<Text, [from: number, to: number][]>();
  const cut = (text: Text, from: number, to: number) =>
    cuts.set(text, [...(cuts.get(text) ?? []), [from, to]]);
  for (const text of parent.children) {
    if (text.type !== 'text') continue;
    for (const { 0: sign, index } of text.value.matchAll(/[[\]]/g)) {
      const opening = sign === ']' ? open.pop() : void open.push({ text, at: index });
      if (!opening || text.value[index + 1] !== '{') continue;
      const written = atStart.exec(text.value.slice(index + 1))?.[0];
      const list = written ? readAttributeList(written) : undefined;
      if (!written || !list) continue;
      cut(opening.text, opening.at, opening.at + 1);
      cut(text, index, index + 1 + written.length);
      if (list.id) anchors.push(anchor(list.id, text));
    }
  }
  for (const [text, places] of cuts)
    for (const [from, to] of places.toSorted(([one], [other]) => other - one))
      text.value = text.value.slice(0, from) + text.value.slice(to);
  return anchors;
}

function listOf(text: string, pattern: RegExp): AttributeList | undefined {
  const match = pattern.exec(text);
  return match ? readAttributeList(match[1] ?? match[0]) : undefined;
}
