import type { Heading, Html, Paragraph, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { escapeHtml } from '../lib/escape-html.ts';
import { isElementName, ofAWholePage } from '../syntax/html-elements.ts';
import { type HtmlTag, tagsIn } from '../syntax/html-tags.ts';
import { replaceNodes } from '../syntax/replace-nodes.ts';
import { visit } from '../syntax/visit.ts';
import { toldOnce } from './told-once.ts';

const statement = /import\b([^'"]{1,600})(?:'[^'\n]{1,300}'|"[^"\n]{1,300}")[ \t]*;?\s*/y;
/** What stands between `import` and the file. */
const clause = /^\s*(?:$|[\w$*,{}][\w$*,{}\s]*\bfrom\s*$)/;

/**
 * Reads what Docusaurus and its like take for code in `.md`: lines that import something are left out, and a component
 * is shown by its name, with what it holds. Without an import, a tag is one if its name and its attributes are
 * written like a component's, and not like `<EOS>` or `Vec<String>`.
 */
export function remarkComponents() {
  return (tree: Root, file: VFile): void => {
    if (!/^import\s|<[A-Z]/m.test(String(file))) return;
    const told = toldOnce(file);
    const names = new Set<string>();
    replaceNodes(tree, 'paragraph', (node, parent) => {
      const imported = parent === tree ? importsIn(node, String(file)) : undefined;
      if (!imported) return undefined;
      for (const given of imported) {
        for (const name of given) names.add(name);
        told.tell('A line that imports something into a program is left out', node, hints.import);
      }
      return [];
    });
    visit(tree, 'html', (node) => {
      for (const { name, kind, attributes } of componentTags(node))
        if (/[a-z]/.test(name) && !isOfHtml(name) && (kind === 'lone' || /=["'{]/.test(attributes)))
          names.add(name);
    });
    replaceNodes(tree, 'html', (node, parent) => {
      const tags = componentTags(node).filter(({ name }) => names.has(name));
      if (tags.length === 0) return undefined;
      for (const { name, kind } of tags)
        if (kind !== 'close') told.tell(`\`<${name}>\` ${isNotHere}`, node, hints.component);
      // A badge in a heading is no word of its address.
      if (parent.type === 'heading') keepWords(parent);
      for (const { start, end, kind } of tags.toReversed()) {
        const shown = escapeHtml(node.value.slice(start, end).replace(/\s+/g, ' '));
        const name = kind === 'close' ? '' : `<code class="unknown-component">${shown}</code> `;
        node.value = node.value.slice(0, start) + name + node.value.slice(end);
      }
      return node.value.trim() === '' ? [] : undefined;
    });
    replaceNodes(tree, 'paragraph', (node) => (node.children.some(isSeen) ? undefined : []));
    told.finish();
  };
}

/** Keeps the words of a heading that its id is made of, before other things come among them. */
function keepWords(heading: Heading): void {
  const dataWords = toString(heading, { includeHtml: false }).trim();
  heading.data = { ...heading.data, hProperties: { dataWords, ...heading.data?.hProperties } };
}

/** Whether HTML, to which capitals are nothing, has such an element: `<Img src="a.png">` is a picture. */
function isOfHtml(name: string): boolean {
  return isElementName(name.toLowerCase()) && !ofAWholePage.has(name.toLowerCase());
}

const isNotHere = "is a component that isn't here: readers see its name, and what it holds";
const hints = {
  import: 'Take the line out, or name the file `.mdx` if what it imports lies in the course.',
  component: 'Write what it shows as Markdown, such as a callout, `:::note[Title]`, and take its tags out.',
};

const isSeen = (node: PhrasingContent) => node.type !== 'text' || node.value.trim() !== '';

/** The names that each line of a paragraph imports; undefined for one that holds something else. */
function importsIn({ position }: Paragraph, source: string): string[][] | undefined {
  const text = source.slice(position?.start.offset, position?.end.offset);
  const names: string[][] = [];
  statement.lastIndex = 0;
  while (statement.lastIndex < text.length) {
    const found = statement.exec(text);
    if (!found || !clause.test(found[1] ?? '')) return undefined;
    names.push((found[1]?.match(/[\w$]+/g) ?? []).filter((name) => name !== 'as'));
  }
  return names;
}

/** The tags whose names are written as a component's. */
function componentTags({ value }: Html): HtmlTag[] {
  return tagsIn(value).flatMap((tag) => {
    const name = /^<\/?([A-Z]\w*)/.exec(value.slice(tag.start, tag.end))?.[1];
    return name && !tag.isUnfinished ? [{ ...tag, name }] : [];
  });
}
