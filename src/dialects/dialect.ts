import type { Html, PhrasingContent } from 'mdast';
import { placed } from '../syntax/places.ts';

/** One thing that another tool reads in running text. */
export interface Dialect {
  /** Whose it is, and what: `Obsidian (marked words)`. */
  whose: string;
  /** How it is found in the text as its author wrote it; with the flag `g`. */
  find: RegExp;
  /** Whether its backslash is one that Markdown takes away. */
  withEscaped?: true;
  /** What is written here in its place. */
  hint: string;
  /** What readers see; without it they see it as it stands, and its author is warned. */
  mean?: (match: RegExpExecArray) => PhrasingContent[];
  /** The same in the words of this site, where the text alone decides: `check --fix` and `import` put it in. */
  write?: (match: RegExpExecArray) => string;
}

/** Words in an element that Markdown has no sign for. */
export function marked(hName: string, value: string): PhrasingContent[] {
  return [{ type: 'emphasis', data: { hName }, children: [{ type: 'text', value }] }];
}

/** A link whose words the site fills in: "Figure 2", or the heading of a section. */
export function reference(id: string): PhrasingContent[] {
  return [{ type: 'link', url: `#${id.replace(/:/g, '-')}`, children: [] }];
}

/** The same with the number alone: its author has written "figure" before it. */
export function numberOf(id: string): PhrasingContent[] {
  return reference(id).map(
    (link) => ({ ...link, data: { hProperties: { dataNumber: true } } }) as PhrasingContent,
  );
}

/** A place that links lead to; a tag of its author's own has its place in the text, `from`. */
export function anchor(id: string, from: Pick<Html, 'position'> = {}): Html {
  return { type: 'html', value: `<a id="${id.replace(/["&<]/g, '')}"></a>`, ...placed(from) };
}
