import type { Root } from 'hast';
import { visit } from '../syntax/visit.ts';
import { type TextWord, wordSlot } from '../words/word-slots.ts';

/** The words that earlier steps put in: no slot outlives the parser of HTML, and what makes it safe. */
const ownWords = new Set<string>([
  'calloutNote',
  'calloutTip',
  'calloutImportant',
  'calloutWarning',
  'calloutCaution',
  'calloutExample',
  'details',
  'embedded',
] satisfies TextWord[]);

/** Puts the slot of a word of the site's into each element that is marked with `data-word`. */
export function rehypeOwnWords() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const word = node.properties.dataWord;
      if (typeof word !== 'string' || !ownWords.has(word)) return;
      delete node.properties.dataWord;
      node.children = [{ type: 'text', value: wordSlot(word as TextWord) }];
    });
  };
}
