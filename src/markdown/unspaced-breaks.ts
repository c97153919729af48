import type { Nodes, Parents, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';

/** Letters and marks of Chinese and Japanese, which have no spaces between their words; Korean has them. */
const WIDE =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3001-\\u301f\\u30fc\\uff01-\\uff0f\\uff1a-\\uff1f\\uff3b-\\uff40\\uff5b-\\uff65';
/** Marks that are as wide as a letter, and bring their own space. */
const MARK = '\\u3001-\\u3003\\u3008-\\u3011\\uff01\\uff08\\uff09\\uff0c\\uff0e\\uff1a\\uff1b\\uff1f';
const LETTER = '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}';
const breaks = new RegExp(
  [
    `(?<=[${WIDE}])\\n(?=[${WIDE}])`,
    `(?<=[${MARK}])\\n(?=\\S)|(?<=\\S)\\n(?=[${MARK}])`,
    `(?<=[${LETTER}])\\n(?=[“‘])|(?<=[”’])\\n(?=[${LETTER}])`,
  ].join('|'),
  'gu',
);
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/**
 * Joins lines of Chinese and Japanese, as Pandoc's `east_asian_line_breaks` does and CSS Text asks for: a line that
 * ends between two letters leaves a space nowhere but in a browser.
 */
export function remarkUnspacedBreaks() {
  return (tree: Root): void => walk(tree);
}

function walk(parent: Parents): void {
  for (const [at, child] of parent.children.entries()) {
    if (child.type === 'text') join(child, parent.children[at - 1], parent.children[at + 1]);
    else if ('children' in child) walk(child);
  }
}

function join(text: Text, before: Nodes | undefined, after: Nodes | undefined): void {
  if (!text.value.includes('\n')) return;
  // What stands beside the text takes part by the letter that is nearest.
  const start = letterOf(before, -1);
  const end = letterOf(after, 0);
  if (!unspaced.test(text.value) && !unspaced.test(start + end)) return;
  text.value = `${start}${text.value}${end}`
    .replace(breaks, '')
    .slice(start.length, end ? -end.length : undefined);
}

function letterOf(node: Nodes | undefined, place: 0 | -1): string {
  if (node === undefined || node.type === 'break' || node.type === 'html') return '';
  return [...toString(node)].at(place) ?? '';
}
