import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Lecture } from '../course/types.ts';
import { idsOfOthers } from '../dialects/heading-ids.ts';
import { readFrontmatter } from '../markdown/frontmatter.ts';

/** The sections of a page that another translates, each with the ids that tools make of its words. */
export type Outline = { depth: number; ids: string[] }[];

/** Finds the outline of the page that a lecture translates; undefined where it isn't there. */
export type OriginalOutline = (file: string) => Outline | undefined;

/** Reads the outlines of originals, each once, when the first link asks for it. */
export function originalOutlines(folder: string, originals: ReadonlyMap<string, string>): OriginalOutline {
  const known = new Map<string, Outline | undefined>();
  return (file) => {
    const original = originals.get(file);
    if (original === undefined) return undefined;
    const outline = known.get(original) ?? outlineOf(join(folder, original));
    known.set(original, outline);
    return outline;
  };
}

function outlineOf(path: string): Outline | undefined {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const tree: Root = unified().use(remarkParse).parse(readFrontmatter(source).text);
  return tree.children
    .filter((node): node is Heading => node.type === 'heading')
    .map((heading) => ({ depth: heading.depth, ids: idsOfOthers(toString(heading)) }));
}

/**
 * The section that stands where its original has the one with this id: translators seldom turn a link to
 * `#early-returns` into one to `#раннее-прерывание`. Both pages have as many sections, or as many at that depth. An
 * empty id is the title.
 */
export function sectionInPlace({ document }: Lecture, outline: Outline, id: string): string | undefined {
  const titled = outline[0]?.depth === 1 && outline[0].ids.includes(id);
  if (titled) return '';
  const sections = outline.slice(outline[0]?.depth === 1 ? 1 : 0);
  const at = sections.findIndex(({ ids }) => ids.includes(id));
  const meant = sections[at];
  if (!meant) return undefined;
  const own = document.headings;
  if (own.length === sections.length) return own[at]?.id;
  const isAlike = ({ depth }: { depth: number }) => depth === meant.depth;
  const alike = own.filter(isAlike);
  return alike.length === sections.filter(isAlike).length
    ? alike[sections.filter(isAlike).indexOf(meant)]?.id
    : undefined;
}

/** Whether the words of an id are in the Latin alphabet, and those of the lecture's sections in another. */
export function isInOtherScript({ document }: Lecture, id: string): boolean {
  const own = document.headings.map(({ text }) => text).join('');
  return count(id, latin) > 0 && count(id, otherLetter) === 0 && count(own, otherLetter) > count(own, latin);
}

const latin = /\p{sc=Latn}/gu;
const otherLetter = /(?!\p{sc=Latn})\p{L}/gu;

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
