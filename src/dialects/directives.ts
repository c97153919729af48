import type { Code, Root, RootContent, Table, TableCell } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { nameSet } from '../lib/name-set.ts';
import { placed } from '../syntax/places.ts';
import { visit } from '../syntax/visit.ts';
import { container, image, isMade, pictureBlocks, plainText } from './blocks.ts';
import { anchor } from './dialect.ts';

/** Fences of MyST whose content is Markdown under a title. */
const callouts = nameSet(
  'admonition note tip hint important warning caution danger error attention seealso todo dropdown exercise solution example question proof theorem lemma definition corollary proposition assumption observation property criterion remark axiom conjecture algorithm margin sidebar topic versionadded versionchanged deprecated card grid-item-card tab-item',
);
/** Fences whose content is Markdown that only has a place of its own. */
const plain = nameSet('glossary epigraph pull-quote grid grid-item tab-set container div only');
/** What every page has here by itself, or what says how the tool is to make one. */
const idle = nameSet('contents tableofcontents toctree index bibliography highlight myst-config');
/** Directives that no container of another tool shares its name with: between colons they mean the same. */
const betweenColons =
  /^(?:figure|image|math|raw|table|list-table|code-block|glossary|toctree|contents|tableofcontents|index|bibliography|[a-z]+-(?:start|end))$/;
const option = /^:([\w-]+):(?:[ \t](.*))?$/;

/** What stands between the marks of a directive: its name, its title, and the lines below. */
interface Directive {
  name: string;
  title: string;
  value: string;
  position: Code['position'];
}

/**
 * Reads the fences that MyST calls directives, ```` ```{note} Title ````: callouts, figures, pictures, formulas and
 * code, and what stands between `{exercise-start}` and `{exercise-end}`. One that only its own tools can read stays
 * code.
 */
export function remarkDirectiveFences(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => {
    const lines = String(file).split('\n');
    visit(tree, ['code', 'containerDirective'], (node, index, parent) => {
      const directive = readDirective(node as RootContent, lines);
      if (!directive || !parent || index === undefined) return undefined;
      const nodes =
        between(directive, parent.children as RootContent[], index, lines) ?? nodesOf(directive, parse);
      if (!nodes) return undefined;
      parent.children.splice(index, 1, ...(nodes as never[]));
      return index;
    });
  };
}

function readDirective(node: RootContent, lines: string[]): Directive | undefined {
  const { position } = node;
  if (node.type === 'code') {
    // d2l writes its lists of contents without braces.
    if (node.lang === 'toc' && node.value.startsWith(':'))
      return { name: 'toctree', title: '', value: node.value, position };
    const name = /^\{(?:prf:|proof:)?([a-z][\w-]*)\}$/i.exec(node.lang ?? '')?.[1]?.toLowerCase();
    return name ? { name, title: node.meta?.trim() ?? '', value: node.value, position } : undefined;
  }
  if (node.type !== 'containerDirective' || !position || isMade(node)) return undefined;
  const { line } = position.start;
  const name = node.name.toLowerCase();
  if (!betweenColons.test(name) && !(callouts.has(name) && option.test(lines[line]?.trim() ?? '')))
    return undefined;
  const head = (lines[line - 1] ?? '').trimEnd();
  const title = head.includes('[') && head.endsWith(']') ? head.slice(head.indexOf('[') + 1, -1) : '';
  const isClosed = /^[ \t>]*:{3,}[ \t]*$/.test(lines[position.end.line - 1] ?? '');
  const inside = lines.slice(line, position.end.line - (isClosed ? 1 : 0));
  const indent = ' '.repeat(position.start.column - 1);
  const value = inside.map((text) => (text.startsWith(indent) ? text.slice(indent.length) : text)).join('\n');
  return { name, title, value, position };
}

/** The blocks from `{exercise-start}` to `{exercise-end}`, as one; the end goes. */
function between(
  { name, title, value, position }: Directive,
  siblings: RootContent[],
  index: number,
  lines: string[],
): RootContent[] | undefined {
  const kind = /^(.+)-start$/.exec(name)?.[1] ?? '';
  if (!callouts.has(kind)) return undefined;
  const end = siblings.findIndex(
    (sibling, at) => at > index && readDirective(sibling, lines)?.name === `${kind}-end`,
  );
  if (end < 0) return undefined;
  const inside = siblings.splice(index + 1, end - index).slice(0, -1);
  const { options } = split(value);
  return callout(kind, title, options, inside, position);
}

function nodesOf(
  { name, title, value, position }: Directive,
  parse: (text: string) => Root,
): RootContent[] | undefined {
  const { options, body, skipped } = split(value);
  const id = idIn(options);
  const inside = () => within(parse(body), (position?.start.line ?? 1) + skipped, position?.start.offset);
  if (callouts.has(name)) {
    const kind = name === 'admonition' ? (options.class?.split(/\s+/)[0] ?? 'note') : name;
    return callout(kind, title, options, inside(), position);
  }
  if (plain.has(name)) return labelled(id, container('div', [], inside(), { position }));
  if (idle.has(name)) return [];
  // What is written for the page stands in it, what is for other outputs doesn't.
  if (name === 'raw') return /^html/i.test(title) ? inside() : [];
  if (name === 'figure' || name === 'image') {
    const picture = image(title, options.alt, options.width, { position });
    return pictureBlocks([picture], inside(), id, { position });
  }
  if (name === 'table' || name === 'list-table') {
    const blocks = inside();
    const rows = name === 'table' ? undefined : rowsOf(blocks, Number(options['header-rows'] ?? 0));
    return name === 'table' || rows ? tableWith(title, rows ? [rows] : blocks, position, id) : undefined;
  }
  if (name === 'math') {
    const labelledBody = id ? `${body} \\label{${id}}` : body;
    return [{ type: 'code', lang: 'math', meta: null, value: labelledBody, ...placed({ position }) }];
  }
  if (name === 'code-block' || name === 'code' || name === 'sourcecode')
    return [
      { type: 'code', lang: title.split(/\s+/)[0] || null, meta: null, value: body, ...placed({ position }) },
    ];
  return undefined;
}

const idIn = (options: Record<string, string>) => (options.name ?? options.label)?.replace(/:/g, '-');

function callout(
  kind: string,
  title: string,
  options: Record<string, string>,
  inside: RootContent[],
  position: Code['position'],
): RootContent[] {
  // A solution names the exercise that it is for.
  const exercise = kind === 'solution' ? /^[\w:.-]+$/.exec(title)?.[0] : undefined;
  const node = container(kind, plainText(exercise ? 'Solution' : title), inside, { position });
  if (/\bdropdown\b/.test(options.class ?? '')) node.data = { isFolded: true };
  return labelled(idIn(options), node);
}

/** Rows from a list of lists, as MyST writes a table whose cells are long; undefined for any other list. */
function rowsOf([list, ...others]: RootContent[], heads: number): Table | undefined {
  if (list?.type !== 'list' || others.length > 0 || heads > 1) return undefined;
  const rows = list.children.map(({ children: [row] }) => (row?.type === 'list' ? row.children : undefined));
  if (rows.some((row) => !row)) return undefined;
  const cells = rows.map((row) =>
    (row ?? []).map(({ children }): TableCell => {
      const words = children.flatMap((block) =>
        block.type === 'paragraph' ? block.children : ([block] as never[]),
      );
      return { type: 'tableCell', children: words };
    }),
  );
  if (heads === 0) cells.unshift((cells[0] ?? []).map(() => ({ type: 'tableCell', children: [] })));
  return {
    type: 'table',
    children: cells.map((row) => ({ type: 'tableRow', children: row })),
    ...placed(list),
  };
}

/** A table with the line below that gives it its caption and its id. */
function tableWith(
  title: string,
  nodes: RootContent[],
  position: Code['position'],
  id: string | undefined,
): RootContent[] {
  if (!title) return id ? [anchor(id), ...nodes] : nodes;
  const caption = plainText(`Table: ${title}${id ? ` {#${id}}` : ''}`);
  return [...nodes, { type: 'paragraph', children: caption, ...placed({ position }) }];
}

/** What has a label is a place that references lead to. */
function labelled(id: string | undefined, block: RootContent): RootContent[] {
  return id ? [anchor(id), block] : [block];
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
