import type { InlineCode, Link, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../syntax/visit.ts';
import { marked } from './dialect.ts';

/** What shows that a text was written for the engine of javascript.info. */
const signs =
  /^`{3,}(?:smart|warn|online|(?:js|html) (?:run|untrusted|refresh|autorun|no-beautify))\b|[<(]info:/m;
/** `info:name#section`, a page by the name of its folder. */
const address = /^info:(?:task\/)?([\w.-]+)(#.*)?$/;
/** What a piece of code is coloured as; a key of the keyboard begins with a capital. */
const coloured = /^(?:key:(?=[A-Z\d])|(?:pattern|match|subject):)(.+)$/s;

/** Reads its links, `<info:name>`, its keys and colours of code, and leaves out what only its engine reads. */
export function remarkJavascriptInfo() {
  return (tree: Root, file: VFile): void => {
    takeSettings(tree);
    if (String(file).search(signs) < 0) return;
    visit(tree, ['link', 'inlineCode'], (node, index, parent) => {
      if (node.type === 'link') name(node as Link);
      else if (parent && index !== undefined) {
        const { value, position } = node as InlineCode;
        const said = coloured.exec(value)?.[1];
        if (said === undefined) return;
        const [key] = value.startsWith('key:')
          ? marked('kbd', said)
          : [{ ...(node as InlineCode), value: said }];
        parent.children[index] = { ...key, ...(position && { position }) } as never;
      }
    });
  };
}

/** Where `mdn:` leads, by what follows it. */
const mdn: Record<string, string> = {
  js: 'Web/JavaScript/Reference/Global_Objects/',
  api: 'Web/API/',
};

/** Makes the address of a page the name by which the course knows it; where no words are said, its title is. */
function name(link: Link): void {
  const [, kind = '', rest = ''] = /^mdn:(?:(js|api)\/)?\/?(.*)$/s.exec(link.url) ?? [];
  if (rest) link.url = `https://developer.mozilla.org/docs/${mdn[kind] ?? ''}${rest}`;
  const [, page, section = ''] = address.exec(link.url) ?? [];
  if (!page) return;
  const [only] = link.children;
  if (only?.type === 'text' && only.value === link.url) link.children = [];
  link.data = { ...link.data, hProperties: { ...link.data?.hProperties, href: `[[${page}${section}]]` } };
}

/** Settings above a line of hyphens, without one before them: `importance: 5`, `---`. */
function takeSettings(tree: Root): void {
  const [first, second] = tree.children;
  const [only, ...others] = first?.type === 'paragraph' || first?.type === 'heading' ? first.children : [];
  if (only?.type !== 'text' || others.length > 0 || first?.position?.start.line !== 1) return;
  if (!only.value.split('\n').every((line) => /^[a-z_]+: ?[\w. -]*$/.test(line))) return;
  // Without an empty line between them, the hyphens have made a heading of it.
  if (first.type === 'heading' && first.depth === 2 && first.position.end.line > first.position.start.line)
    tree.children.splice(0, 1);
  else if (first.type === 'paragraph' && second?.type === 'thematicBreak') tree.children.splice(0, 2);
}
