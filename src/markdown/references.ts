import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { visit } from '../syntax/visit.ts';
import { fillWords, unbroken, wordSlot } from '../words/word-slots.ts';
import type { Words } from '../words/words.ts';
import { fillSlots, slotFor } from './slots.ts';

/** Fills empty links within the lecture: `[](#fig-x)` reads "Figure 2", `[](#a-section)` its heading. */
export function rehypeReferences() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    visit(tree, 'text', (node) => {
      if (!/\uFDD0[rn]/.test(node.value)) return;
      node.value = fillSlots(node.value, (kind, index) => {
        const target = data.links[index]?.target;
        if ((kind !== 'reference' && kind !== 'number') || !target?.startsWith('#'))
          return slotFor(kind, index);
        // What isn't in this lecture may be a label of another one.
        const text = referenceText(data, target.slice(1));
        if (text === undefined) return slotFor(kind, index);
        return kind === 'number' ? numberIn(text) : text;
      });
    });
  };
}

/** The number in "Figure 2", for a sentence that says "figure" itself; the whole where there is none. */
export function numberIn(text: string): string {
  // Behind it there may be the mark of a word that the course's language gives.
  let end = text.length;
  while (end > 0 && /[^\p{L}\d]/u.test(text[end - 1] as string)) end--;
  let start = end;
  while (start > 0 && /[\d.]/.test(text[start - 1] as string)) start--;
  return text.slice(start, end) || text;
}

/** What an empty link to `id` prints, in these words or with marks for them; undefined where nothing has that id. */
export function referenceText(
  lecture: {
    numbered: { id: string; label: string }[];
    headings: { id: string; text: string }[];
    footnotes: { id: string; number: number }[];
  },
  id: string,
  words?: Words,
): string | undefined {
  const note = lecture.footnotes.find((footnote) => footnote.id === id);
  const label =
    lecture.numbered.find((item) => item.id === id)?.label ??
    (note ? wordSlot('footnote', note.number) : undefined);
  // The number never begins a line.
  const text = label ? unbroken(label) : lecture.headings.find((heading) => heading.id === id)?.text;
  return text && words ? fillWords(text, words) : text;
}
