import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { visit } from '../syntax/visit.ts';
import { fillSlots, slotFor } from './slots.ts';

/** Fills empty links within the lecture: `[](#fig-x)` reads "Figure 2", `[](#a-section)` its heading. */
export function rehypeReferences() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    visit(tree, 'text', (node) => {
      if (!node.value.includes('\uFDD0r')) return;
      node.value = fillSlots(node.value, (kind, index) => {
        const target = data.links[index]?.target;
        if (kind !== 'reference' || !target?.startsWith('#')) return slotFor(kind, index);
        return referenceText(data, target.slice(1)) ?? target.slice(1);
      });
    });
  };
}

/** What an empty link to `id` prints; undefined where the lecture has no such anchor. */
export function referenceText(
  lecture: {
    numbered: { id: string; label: string }[];
    headings: { id: string; text: string }[];
    footnotes: { id: string; number: number }[];
  },
  id: string,
): string | undefined {
  const note = lecture.footnotes.find((footnote) => footnote.id === id);
  return (
    // The number never begins a line.
    lecture.numbered.find((item) => item.id === id)?.label.replace(' ', '\u00a0') ??
    lecture.headings.find((heading) => heading.id === id)?.text ??
    (note ? `note\u00a0${note.number}` : undefined)
  );
}
