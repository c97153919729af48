import { escapeHtml } from '../lib/escape-html.ts';
import { fill } from './fill.ts';
import type { Words } from './words.ts';

/** The site's own words that stand in a lecture's text. Each takes one thing in: a number or a name. */
export type TextWord = {
  [Key in keyof Words]: Words[Key] extends string ? Key : never;
}[keyof Words];

// A name that is taken in may hold another slot.
const slot = /\uFDD0([wW])(\w+):((?:[^\uFDD0\uFDD1]|\uFDD0[^\uFDD0\uFDD1]*\uFDD1)*)\uFDD1/g;
/** What is left of one where a text was cut short. */
const cut = /\uFDD0[wW][^\uFDD1]*$/;

/**
 * The mark for a word of the site's. A text is rendered, and kept, before anyone knows the language of its course: the
 * words come last. Like the slots of `src/markdown/slots.ts`, between characters that no text may contain.
 */
export function wordSlot(word: TextWord, taken: string | number = ''): string {
  return `\uFDD0w${word}:${taken}\uFDD1`;
}

/** A label, or the mark for one, that stays on one line. */
export function unbroken(label: string): string {
  return label.replace('\uFDD0w', '\uFDD0W').replace(' ', '\u00a0');
}

/** Replaces every mark by its word; `isHtml` where the text is HTML, which the words have to be escaped for. */
export function fillWords(text: string, words: Words, isHtml = false): string {
  if (!text.includes('\uFDD0')) return text;
  return text
    .replace(slot, (_, kind: string, word: TextWord, taken: string) => {
      const sentence = isHtml ? escapeHtml(words[word]) : words[word];
      const inner = fillWords(taken, words, isHtml);
      const said = fill(sentence, { number: inner, name: inner }).trim();
      return kind === 'W' ? said.replaceAll(' ', '\u00a0') : said;
    })
    .replace(cut, '…');
}

/** A lecture, or what was rendered of it, with the words of a language. */
export function inWords<Part>(part: Part, words: Words): Part {
  return filled(part, words, false) as Part;
}

const spoken = new WeakMap<object, { words: Words; part: object }>();

/** The same, remembered: who writes a course asks for most of its documents again and again. */
export function documentInWords<Document extends object>(document: Document, words: Words): Document {
  const last = spoken.get(document);
  if (last?.words === words) return last.part as Document;
  const part = inWords(document, words);
  spoken.set(document, { words, part });
  return part;
}

function filled(value: unknown, words: Words, isHtml: boolean): unknown {
  if (typeof value === 'string') return fillWords(value, words, isHtml);
  if (typeof value !== 'object' || value === null) return value;
  // Few pieces have a mark: all others are taken as they are, for a course has hundreds of thousands.
  let copy: Record<string, unknown> | undefined;
  for (const [key, item] of Object.entries(value)) {
    const now = filled(item, words, Array.isArray(value) ? isHtml : key === 'html');
    if (now === item) continue;
    copy ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
    copy[key] = now;
  }
  return copy ?? value;
}
