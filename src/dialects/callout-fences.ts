import type { Blockquote, Code, PhrasingContent, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import { BACKTICK } from '../syntax/backtick.ts';
import { placed } from '../syntax/places.ts';
import { visit } from '../syntax/visit.ts';
import { container, plainText } from './blocks.ts';
import { within } from './directives.ts';

/** What fences of javascript.info hold is Markdown. What they are called here. */
const own: Record<string, string> = {
  ...{ smart: 'note', warn: 'warning', quote: 'quote', online: 'div', offline: 'div', compare: 'div' },
};
/** Words that many put above a remark, and some above what a program has printed or a listing. */
const common: Record<string, string> = {
  ...{ note: 'note', info: 'info', tip: 'tip', hint: 'hint', important: 'important' },
  ...{ warning: 'warning', caution: 'caution', danger: 'danger', admonition: 'note' },
};
/** A line that nobody writes in a remark: indented, in columns, or ended as code is. */
const typedOut = /^(?: {2}|\t)(?! {0,9}(?:[-*+]|\d+\.) )|\S {3}|[;{}\\]$|^[[<$#>]\S|^\d{2,}/m;
/** Those of Obsidian's Admonition begin with `ad-`, and have their settings on lines of their own. */
const admonition = /^ad-([a-z][\w-]*)$/;
const setting = /^(title|collapse|icon|color):(.*)$/;

/** Reads fences that hold Markdown: `smart header="…"` of javascript.info, `ad-note` of Obsidian. */
export function remarkCalloutFences(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root): void => {
    visit(tree, 'code', (code, index, parent) => {
      const kind = kindOf(code);
      if (!kind || !parent || index === undefined) return undefined;
      parent.children[index] = (kind === 'quote' ? quote(code, parse) : callout(kind, code, parse)) as never;
      return index;
    });
  };
}

function kindOf({ lang, value }: Code): string | undefined {
  const name = lang?.toLowerCase() ?? '';
  const isRemark = value.includes('```') || !typedOut.test(value);
  const kinds = isRemark ? { ...common, ...own } : own;
  return admonition.exec(name)?.[1] ?? (Object.hasOwn(kinds, name) ? kinds[name] : undefined);
}

function callout(
  kind: string,
  { value, meta, position, lang }: Code,
  parse: (text: string) => Root,
): RootContent {
  const lines = value.split('\n');
  const isAdmonition = admonition.test(lang ?? '');
  const settings = new Map<string, string>();
  while (isAdmonition && setting.test(lines[0] ?? '')) {
    const [, name = '', said = ''] = setting.exec(lines.shift() as string) ?? [];
    settings.set(name, said.trim());
  }
  const title = settings.get('title') ?? attributeIn(meta, 'header') ?? attributeIn(meta, 'title') ?? '';
  const skipped = (position?.start.line ?? 1) + settings.size;
  const inside = within(parse(lines.join('\n')), skipped, position?.start.offset);
  const node = container(kind, title ? phrasing(parse(title), position) : [], inside, { position });
  if (settings.has('collapse')) node.data = { isFolded: true };
  return node;
}

/** What somebody said, and who. */
function quote({ value, meta, position }: Code, parse: (text: string) => Root): Blockquote {
  const inside = within(parse(value), position?.start.line ?? 1, position?.start.offset);
  const author = attributeIn(meta, 'author');
  const said: RootContent[] = author ? [{ type: 'paragraph', children: plainText(`— ${author}`) }] : [];
  return {
    type: 'blockquote',
    children: [...inside, ...said] as Blockquote['children'],
    ...placed({ position }),
  };
}

function attributeIn(meta: string | null | undefined, name: string): string | undefined {
  if (!meta?.startsWith(`${name}="`)) return undefined;
  const rest = meta.slice(name.length + 2);
  // The parser has taken the backslashes from the marks inside.
  const end = rest.search(/"\s+[a-z]+="/);
  return rest.slice(0, end < 0 ? rest.lastIndexOf('"') : end).replaceAll(BACKTICK, '`');
}

function phrasing(root: Root, position: Code['position']): PhrasingContent[] {
  const [only] = root.children;
  if (only?.type !== 'paragraph') return [];
  visit(only, (node) => {
    if (position) node.position = { start: position.start, end: position.start };
  });
  return only.children;
}
