/**
 * Marks in a rendered lecture for what only the course can fill in: a picture's markup, a link's address,
 * the words of a reference, the id of a heading, the former names of a place. The two characters are Unicode
 * noncharacters, which no text may contain.
 */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const slot = /\uFDD0([plrnha])(\d+)\uFDD1/g;
const hrefSlot = /\bhref="\uFDD0l(\d+)\uFDD1"/g;

const letters = { picture: 'p', link: 'l', reference: 'r', number: 'n', heading: 'h', anchor: 'a' } as const;
export type SlotKind = keyof typeof letters;
const kinds = new Map(Object.entries(letters).map(([kind, letter]) => [letter as string, kind as SlotKind]));

/** The mark for one thing to fill in. */
export function slotFor(kind: SlotKind, index: number): string {
  return `${OPEN}${letters[kind]}${index}${CLOSE}`;
}

/** Replaces every mark in `html` by what `fill` returns for it. */
export function fillSlots(html: string, fill: (kind: SlotKind, index: number) => string): string {
  return html.replace(slot, (_, letter: string, index: string) =>
    fill(kinds.get(letter) as SlotKind, Number(index)),
  );
}

/**
 * Replaces every `href` that is a mark by what `fill` returns for it, a whole attribute: some links lead nowhere.
 * What `fill` leaves undefined stays.
 */
export function fillAddresses(html: string, fill: (index: number) => string | undefined): string {
  return html.replace(hrefSlot, (written, index: string) => fill(Number(index)) ?? written);
}

/** A text without these characters, nor the next two, which stand for what an author escaped and for backticks. */
export function withoutSlots(text: string): string {
  return text.replace(/[\uFDD0-\uFDD3]/g, '');
}
