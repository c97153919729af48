import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { lectureData, placeOf } from '../course/lecture-data.ts';
import type { Numbered } from '../course/types.ts';
import { wordSlot } from '../words/word-slots.ts';

/**
 * Gives a figure, a table or an equation the next number of its kind, or the one that its author has `given` it, and
 * notes it for those who refer to it.
 */
export function takeNumber(
  thing: Pick<Numbered, 'kind' | 'id' | 'caption'>,
  node: Element,
  file: VFile,
  given?: string,
): { shown: string; label: string } {
  const { numbered } = lectureData(file);
  const number = numbered.filter(({ kind }) => kind === thing.kind).length + 1;
  const shown = given ?? String(number);
  const label = wordSlot(thing.kind, shown);
  const { kind, id, caption } = thing;
  numbered.push({ kind, id, number, label, caption, place: placeOf(node) });
  return { shown, label };
}

/** The caption of a figure or a table behind its number, which is a link to it and may have an id of its own. */
export function captionOf(
  label: string,
  { href, id }: { href: string; id?: string },
  words: ElementContent[],
): Element {
  const link = h('a', { className: ['figure-label'], href, id }, label);
  return h('figcaption', words.length > 0 ? [link, { type: 'text', value: ' ' }, ...words] : [link]);
}
