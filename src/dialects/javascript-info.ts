import type { Heading, InlineCode, Link, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { visit } from '../syntax/visit.ts';
import { marked } from './dialect.ts';

/** What shows that a text was written for the engine of javascript.info. */
const signs =
  /^`{3,}(?:smart|warn|online|(?:js|html) (?:run|untrusted|refresh|autorun|no-beautify))\b|[<(]info:\w/m;
/** `info:name#section`, a page by the name of its folder. */
const address = /^info:(?:task\/)?([\w.-]+)(#.*)?$/;
/** A line by which a page is cut, or that shows something by itself. */
const engineLine = /^\[(?:cut|demo|recent \w+=[^\]\n]*)\]$/;
/** What a piece of code is coloured as; a key of the keyboard begins with a capital. */
const coloured = /^(?:key:(?=[A-Z\d])|(?:pattern|match|subject):)(.+)$/s;

/** Reads its links, `<info:name>`, ids of headings, keys and colours of code; leaves out what only its engine reads. */
export function remarkJavascriptInfo() {
  return (tree: Root, file: VFile): void => {
    const hasSettings = takeSettings(tree);
    if (!hasSettings && String(file).search(signs) < 0) return;
    tree.children = tree.children.filter(
      (node) => node.type !== 'paragraph' || !engineLine.test(toString(node)),
    );
    visit(tree, ['link', 'heading', 'inlineCode'], (node, index, parent) => {
      if (node.type === 'link') name(node as Link);
      else if (node.type === 'heading') identify(node as Heading);
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

/** `## Title [#id]`. */
function identify({ children }: Heading): void {
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(/\[#([a-z][\w-]*)\]$/i, '{#$1}');
}

/** `importance: 5`, and `libs:` above a list. */
const setting = /^(?:[a-z_]+:(?: [\w.-]+)?|[\p{L}_]+: ?\p{N}{1,2})$/u;

/**
 * Settings above a line of hyphens, without one before them: `importance: 5`, `---`. There the title follows; above
 * anything else, what looks like a setting is a sentence or a heading.
 */
function takeSettings(tree: Root): boolean {
  const [first, second] = tree.children;
  if (first?.position?.start.line !== 1 || !isSetting(first)) return false;
  // Without an empty line between them, the hyphens have made a heading of it.
  if (first.type === 'heading') {
    if (isTitle(second)) tree.children.splice(0, 1);
    return isTitle(second);
  }
  const end = tree.children.slice(0, 4).findIndex(({ type }) => type === 'thematicBreak');
  const above = tree.children.slice(0, end);
  const isList = (node: RootContent, at: number) =>
    node.type === 'list' && toString(above[at - 1] ?? first).endsWith(':');
  const areSettings =
    end > 0 &&
    isTitle(tree.children[end + 1]) &&
    above.every((node, at) => isSetting(node) || isList(node, at));
  if (areSettings) tree.children.splice(0, end + 1);
  return areSettings;
}

function isSetting(node: RootContent): boolean {
  if (node.type !== 'paragraph' && !(node.type === 'heading' && node.depth === 2 && isUnderlined(node)))
    return false;
  const [only, ...others] = node.children;
  return (
    only?.type === 'text' && others.length === 0 && only.value.split('\n').every((line) => setting.test(line))
  );
}

/** `# Title`, or one further down, as some of its tasks have it. */
const isTitle = (node: RootContent | undefined) => node?.type === 'heading' && !isUnderlined(node);
const isUnderlined = ({ position }: RootContent) => (position?.end.line ?? 0) > (position?.start.line ?? 0);
