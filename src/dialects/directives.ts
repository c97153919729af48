import type { Code, Image, Paragraph, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import { visit } from '../syntax/visit.ts';
import { anchor } from './dialect.ts';

/** Fences of MyST whose content is Markdown under a title. */
const callouts = new Set(
  'admonition note tip hint important warning caution danger error attention seealso todo dropdown exercise solution example question proof theorem lemma definition corollary remark axiom conjecture algorithm margin sidebar topic versionadded versionchanged deprecated'.split(
    ' ',
  ),
);
/** Fences whose content is Markdown that only has a place of its own. */
const plain = new Set('glossary epigraph pull-quote grid tab-set tab-item container div only'.split(' '));
const option = /^:([\w-]+):(.*)$/;

/**
 * Reads the fences that MyST calls directives, ```` ```{note} Title ````: callouts, figures, pictures, formulas and code. One
 * that only its own tools can read stays code.
 */
export function remarkDirectiveFences(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root): void => {
    visit(tree, 'code', (node, index, parent) => {
      const name = /^\{(?:prf:|proof:)?([a-z][\w-]*)\}$/i.exec(node.lang ?? '')?.[1]?.toLowerCase();
      if (!name || !parent || index === undefined) return undefined;
      const nodes = nodesOf(name, node, parse);
      if (!nodes) return undefined;
      parent.children.splice(index, 1, ...(nodes as never[]));
      return index;
    });
  };
}

function nodesOf(name: string, node: Code, parse: (text: string) => Root): RootContent[] | undefined {
  const { options, body, skipped } = split(node.value);
  const title = node.meta?.trim() ?? '';
  const line = (node.position?.start.line ?? 1) + skipped;
  const id = (options.name ?? options.label)?.replace(/:/g, '-');
  if (callouts.has(name)) {
    const kind = name === 'admonition' ? (options.class?.split(/\s+/)[0] ?? 'note') : name;
    return labelled(id, container(kind, title, within(parse(body), line, node.position?.start.offset), node));
  }
  if (plain.has(name))
    return labelled(id, container('div', '', within(parse(body), line, node.position?.start.offset), node));
  if (name === 'figure' || name === 'image')
    return figure(title, options, within(parse(body), line, node.position?.start.offset), node, id);
  if (name === 'math') {
    const value = id ? `${body} \\label{${id}}` : body;
    return [{ ...node, lang: 'math', meta: null, value }];
  }
  if (name === 'code-block' || name === 'code' || name === 'sourcecode')
    return [{ ...node, lang: title.split(/\s+/)[0] || null, meta: null, value: body }];
  return undefined;
}

/** What has a label is a place that references lead to. */
function labelled(id: string | undefined, block: RootContent): RootContent[] {
  return id ? [anchor(id) as RootContent, block] : [block];
}

/** The `:name: value` lines, or YAML between `---`, that a directive begins with, and the rest. */
function split(value: string): { options: Record<string, string>; body: string; skipped: number } {
  const lines = value.split('\n');
  const options: Record<string, string> = {};
  let at = 0;
  for (; at < lines.length; at++) {
    const [, name, said = ''] = option.exec(lines[at] as string) ?? [];
    if (!name) break;
    options[name] = said.trim();
  }
  return { options, body: lines.slice(at).join('\n').trim(), skipped: at };
}

/** The blocks of a directive's content: their lines are those of the lecture, where in it they begin isn't known. */
export function within(root: Root, by: number, offset: number | undefined): RootContent[] {
  visit(root, (node) => {
    if (!node.position) return;
    const moved = ({ line, column }: Point): Point => ({ line: line + by, column, offset });
    node.position = { start: moved(node.position.start), end: moved(node.position.end) };
  });
  return root.children;
}

function container(
  name: string,
  title: string,
  children: RootContent[],
  { position }: Code,
): ContainerDirective {
  const label: Paragraph = {
    type: 'paragraph',
    data: { directiveLabel: true },
    children: [{ type: 'text', value: title }],
  };
  return {
    type: 'containerDirective',
    name,
    ...(position && { position }),
    children: [...(title ? [label] : []), ...children] as ContainerDirective['children'],
  };
}

/** A figure's first paragraph is its caption. */
function figure(
  path: string,
  options: Record<string, string>,
  [caption, ...rest]: RootContent[],
  { position }: Code,
  id: string | undefined,
): RootContent[] {
  const places = position && { position };
  const width = /^\d+(?:px|%)?$/.exec(options.width ?? '')?.[0];
  const image: Image = {
    type: 'image',
    url: path,
    alt: options.alt ?? null,
    ...places,
    ...(width && { data: { hProperties: { width: width.replace('px', '') } } }),
  };
  const paragraph: Paragraph = { type: 'paragraph', children: [image], ...places };
  if (id) paragraph.children.push({ type: 'text', value: `{#${id}}` });
  const words: RootContent[] =
    caption?.type === 'paragraph'
      ? [{ ...caption, children: [{ type: 'emphasis', children: caption.children }] }]
      : caption
        ? [caption]
        : [];
  return [paragraph, ...words, ...rest];
}
