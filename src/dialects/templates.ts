import type { Literal, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { nameSet } from '../lib/name-set.ts';
import { placed } from '../syntax/places.ts';
import { replaceInText } from '../syntax/replace-in-text.ts';
import { visit } from '../syntax/visit.ts';
import { container, plainText } from './blocks.ts';
import { type Parse, singleTag } from './single-tags.ts';
import { plainAddress, readTag, runs, type TemplateTag } from './template-tag.ts';
import { toldOnce } from './told-once.ts';

/** A line that is one tag of a template, or a block of code between two of them. */
export interface TemplateLine extends Literal {
  type: 'templateLine';
}

declare module 'mdast' {
  interface RootContentMap {
    templateLine: TemplateLine;
  }
}

const kinds = nameSet(
  'note tip hint info important warning caution danger success error question example abstract quote todo bug attention',
);
const callouts = new Set([...kinds, ...'notice callout alert admonition message pageinfo'.split(' ')]);
const folded = nameSet('details expand collapse spoiler accordion-item dropdown');
const parts = nameSet('tab tabitem tab-item step');
/** Pairs that only place what stands between them. */
const layouts = nameSet(
  'tabs tabset tabgroup columns column cols col row grid div section center raw code content-ref stepper steps cards accordion lead',
);
const linked =
  /(!?)\[([^[\]\n]*)\]\(\s*((?:[^\s(){}]|\{\{[^{}\n]*\}\}|\{%[^%\n]*%\})+)(?:\s+["']([^"'\n]*)["'])?\s*\)/g;

/**
 * Reads the tags of Jekyll, Hugo, GitBook and Hexo that mean what this site has: callouts, folded parts, tabs, code,
 * pictures, films and addresses. Any other stays as it stands, and its author is told.
 */
export function remarkTemplates(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    if (!/\{[{%]/.test(source)) return;
    const told = toldOnce(file);
    replaceInText(tree, source, linked, addressed);
    visit(tree, (node) => {
      if ('url' in node) node.url = plainAddress(node.url);
      if ('children' in node && node.children.some(({ type }) => (type as string) === 'templateLine'))
        node.children = paired(node as Parents, parse, told.tell) as never;
    });
    told.finish();
  };
}

/** `[words]({{ site.baseurl }}/x)`, which the spaces keep from being a link. */
function addressed([, mark, words = '', address = '', title]: RegExpExecArray):
  | PhrasingContent[]
  | undefined {
  const url = plainAddress(address);
  if (url === address || /[{}]/.test(url)) return undefined;
  const titled = title === undefined ? {} : { title };
  if (mark) return [{ type: 'image', url, alt: words, ...titled }];
  return [{ type: 'link', url, ...titled, children: [{ type: 'text', value: words }] }];
}

type Tell = ReturnType<typeof toldOnce>['tell'];

interface Open {
  line: TemplateLine;
  tag: TemplateTag;
  children: RootContent[];
}

/** The children of a node, with what stands between the two tags of a pair put together. */
function paired({ children }: Parents, parse: Parse, tell: Tell): RootContent[] {
  const root: RootContent[] = [];
  const open: Open[] = [];
  const counts = new Map<string, number>();
  const put = (...nodes: RootContent[]) => (open.at(-1)?.children ?? root).push(...nodes);
  const giveUp = () => {
    const { line, tag, children: inside } = open.pop() as Open;
    counts.set(tag.name, (counts.get(tag.name) ?? 0) - 1);
    put(...(singleTag(tag, line, parse) ?? [asWritten(line)]));
    // One at a time: a list of arguments has its limits.
    for (const node of inside) put(node);
  };
  for (const child of children as RootContent[]) {
    const tag =
      child.type === 'templateLine' ? readTag(child.value.split('\n', 1)[0]?.trim() ?? '') : undefined;
    if (child.type !== 'templateLine' || !tag) put(child);
    else if (child.value.includes('\n') && runs.test(tag.name))
      tell(
        'Jekyll lists something here that only it knows: readers see nothing of it',
        child,
        'Write the list down as Markdown. In a text about such tags, put it between backticks.',
      );
    else if (child.value.includes('\n')) put(...verbatim(tag, child));
    else if (!tag.closes) {
      open.push({ line: child, tag, children: [] });
      counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
    } else if ((counts.get(tag.name) ?? 0) > 0) {
      while (open.at(-1)?.tag.name !== tag.name) giveUp();
      const { line, tag: opened, children: inside } = open.pop() as Open;
      counts.set(tag.name, (counts.get(tag.name) ?? 0) - 1);
      const whole = pair(opened, line, inside, parse);
      if (whole) for (const node of whole) put(node);
      else for (const node of [asWritten(line), ...inside, asWritten(child)]) put(node);
    } else put(asWritten(child));
  }
  while (open.length > 0) giveUp();
  return root;
}

/** What two tags make of the blocks between them; undefined where only their own tool knows. */
function pair(
  { name, named, values }: TemplateTag,
  line: TemplateLine,
  inside: RootContent[],
  parse: Parse,
): RootContent[] | undefined {
  if (folded.has(name)) {
    const title = named.title ?? named.summary ?? values[0];
    return [container('details', plainText(title), inside, line)];
  }
  if (parts.has(name)) {
    const title = named.title ?? named.name ?? named.header ?? values.join(' ');
    const children: PhrasingContent[] = [{ type: 'strong', children: plainText(title) }];
    const label: RootContent[] = title ? [{ type: 'paragraph', children, ...placed(line) }] : [];
    return [container('div', [], [...label, ...inside], line)];
  }
  if (callouts.has(name)) {
    const said = [named.style, named.type, named.color, named.context, values[0]].find((value) =>
      kinds.has(value ?? ''),
    );
    const rest = values.filter((value) => value !== said && /\s|^\p{Lu}/u.test(value));
    const title = named.title ?? (rest.length > 0 ? rest.join(' ') : undefined);
    return [container(said ?? (kinds.has(name) ? name : 'note'), plainText(title), inside, line)];
  }
  if (layouts.has(name) || runs.test(name)) {
    const [only] = inside;
    if (name === 'code' && named.title && only?.type === 'code' && !/\btitle=/.test(only.meta ?? ''))
      only.meta = [only.meta, `title="${named.title.replace(/"/g, "'")}"`].filter(Boolean).join(' ');
    return inside;
  }
  // What stands between the tags of a picture is its caption.
  const figure = /^(?:figure|embed|file)$/.test(name)
    ? singleTag({ name, named, values, closes: false }, line, parse)
    : undefined;
  return figure && [...figure, ...inside];
}

/** Code and formulas between two tags. */
function verbatim({ name, named, values }: TemplateTag, line: TemplateLine): RootContent[] {
  const value = line.value.split('\n').slice(1, -1).join('\n');
  if (name === 'comment') return [];
  if (name === 'katex' || name === 'math') return [{ type: 'code', lang: 'math', value, ...placed(line) }];
  const lang = name === 'mermaid' ? name : (named.lang ?? values[0] ?? null);
  const title = named.title ? `title="${named.title}"` : null;
  return [{ type: 'code', lang, meta: title, value, ...placed(line) }];
}

function asWritten(line: TemplateLine): Paragraph {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: line.value, ...placed(line) }],
    ...placed(line),
  };
}
