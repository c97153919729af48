import type { Code, Html, Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { timesHere } from '../dialects/told-once.ts';
import { placeIn } from '../source-checks/lecture-source.ts';
import { blockElements, closedByThemselves, isElementName, ofAWholePage } from '../syntax/html-elements.ts';
import { type HtmlTag, tagsIn, voidElements } from '../syntax/html-tags.ts';
import { visitParents } from '../syntax/visit.ts';

/** A tag in the lecture's text, with what has been found out about it. */
interface Tag extends HtmlTag {
  node: Html;
  isInline: boolean;
  /** Whether nothing comes after it on its line. */
  endsLine: boolean;
  isPaired?: true;
}

type Verdict = 'element' | 'text' | 'close here' | 'unfinished' | 'picture' | 'nothing';

/**
 * Shows as text what looks like a tag and is none: `<eos>`, `Vec<T>`, `a<b and c>d`, an `<s>` that nobody closes
 * in its block, a tag without an end. What holds blocks may be closed further down; where it is closed nowhere,
 * it ends with its own piece of HTML. Comments are closed, too: the HTML parser would look for their end in
 * what follows.
 */
export function remarkTextTags() {
  return (tree: Root, file: VFile): void => {
    const tags = pairedTags(tree);
    const found = new Map<string, { tag: Tag; count: number }>();
    const rewrite = new Map<Html, { tag: Tag; verdict: Verdict }[]>();
    for (const tag of tags) {
      const verdict = judge(tag);
      if (verdict === 'element' && !(tag.kind === 'lone' && !voidElements.has(tag.name))) continue;
      const list = rewrite.get(tag.node) ?? [];
      list.push({ tag, verdict });
      rewrite.set(tag.node, list);
      if (verdict !== 'text' && verdict !== 'close here') continue;
      const key = `${verdict} ${tag.kind} ${tag.name}`;
      const known = found.get(key);
      if (known) known.count++;
      // `<a id="x">` is how anchors are written, and `</b>` after a `<b>` that was text needs no word of its own.
      else if (!isAnchor(tag) && !(tag.kind === 'close' && found.has(`${verdict} open ${tag.name}`)))
        found.set(key, { tag, count: 1 });
    }
    for (const { tag, count } of found.values()) lectureData(file).problems.push(finding(tag, count));
    for (const [node, list] of rewrite) apply(node, list);
    visitParents(tree, 'html', (node) => {
      const comment = node.value.lastIndexOf('<!--');
      if (comment >= 0 && !node.value.includes('-->', comment)) node.value += '-->';
    });
  };
}

/** The tags in running text that are shown as text, each with where it stands in the source. */
export function textTags(tree: Root): { start: number; written: string }[] {
  return pairedTags(tree).flatMap((tag) => {
    const offset = tag.node.position?.start.offset;
    if (!tag.isInline || offset === undefined || judge(tag) !== 'text') return [];
    return [{ start: offset + tag.start, written: tag.node.value.slice(tag.start, tag.end) }];
  });
}

/** Every tag of the lecture in order, those that belong together marked; what stands in an `<svg>` is left out. */
function pairedTags(tree: Root): Tag[] {
  const all: Tag[] = [];
  const open = new Map<unknown, Map<string, Tag[]>>();
  let foreign: { tag: Tag; inside: Tag[] } | undefined;
  visitParents(tree, ['html', 'code'], (visited, ancestors) => {
    // An indented `<td>` after an empty line looks like code, but an element is open that it belongs to.
    if (visited.type === 'code' && !(isIndentedTag(visited) && isOpen(open.get(tree)))) return;
    const node = visited as Html;
    (node as { type: string }).type = 'html';
    const block = ancestors.findLast((ancestor) => !isPhrasing(ancestor as Nodes)) as Parents;
    const isInline = ['paragraph', 'heading', 'tableCell'].includes(block.type);
    const siblings = (ancestors.at(-1) as Parents).children;
    const next = siblings[siblings.indexOf(node as never) + 1];
    const endsLine = !next || next.type === 'break' || (next.type === 'text' && /^[ \t]*\n/.test(next.value));
    for (const found of tagsIn(node.value)) {
      const tag: Tag = { ...found, node, isInline, endsLine };
      if (foreign) {
        if (tag.kind === 'close' && tag.name === foreign.tag.name) {
          foreign.tag.isPaired = true;
          foreign = undefined;
        } else foreign.inside.push(tag);
        continue;
      }
      all.push(tag);
      if (tag.kind === 'open' && (tag.name === 'svg' || tag.name === 'math')) {
        foreign = { tag, inside: [] };
        continue;
      }
      if (tag.isUnfinished || tag.kind === 'lone') continue;
      const scope = blockElements.has(tag.name) ? tree : block;
      const stacks = open.get(scope) ?? new Map<string, Tag[]>();
      open.set(scope, stacks);
      const stack = stacks.get(tag.name) ?? [];
      stacks.set(tag.name, stack);
      if (tag.kind === 'open') stack.push(tag);
      else {
        const opening = stack.pop();
        if (opening) opening.isPaired = tag.isPaired = true;
      }
    }
  });
  // A drawing that nobody closes is none, and what comes after it is no part of it.
  return foreign ? [...all, ...foreign.inside] : all;
}

function isIndentedTag({ value, lang, position }: Code): boolean {
  const [tag] = tagsIn((value.split('\n', 1)[0] as string).trimStart());
  const lines = (position?.end.line ?? 0) - (position?.start.line ?? 0) + 1;
  // A fenced block has two lines more than its value.
  return !lang && tag?.start === 0 && blockElements.has(tag.name) && lines === value.split('\n').length;
}

function isOpen(stacks: Map<string, Tag[]> | undefined): boolean {
  return [...(stacks?.values() ?? [])].some((stack) => stack.length > 0);
}

function judge(tag: Tag): Verdict {
  const { name, kind, attributes, isInline, endsLine } = tag;
  if (tag.isUnfinished) return 'unfinished';
  // Browsers take it for an `<img>`.
  if (name === 'image' && kind !== 'close' && /(?:^|\s)src\s*=/i.test(attributes)) return 'picture';
  if (kind === 'close' && name !== 'br' && voidElements.has(name)) return 'nothing';
  if (!isElementName(name)) return 'text';
  if (ofAWholePage.has(name) || tag.isPaired) return 'element';
  if (voidElements.has(name)) {
    // Without attributes all but these do nothing.
    return attributes !== '' || ['br', 'hr', 'wbr'].includes(name) ? 'element' : 'text';
  }
  if (kind === 'lone') return 'element';
  if (kind === 'close') return blockElements.has(name) ? 'element' : 'text';
  if (isAnchor(tag)) return 'close here';
  // `<p>` at the end of a line is an old way to part paragraphs; inside one it is spoken of.
  if (closedByThemselves.has(name)) return !isInline || endsLine ? 'element' : 'text';
  return blockElements.has(name) && !isInline ? 'close here' : 'text';
}

/** `<a name="x">`, which nobody closes because it holds nothing. */
function isAnchor({ name, attributes }: Tag): boolean {
  return name === 'a' && /^(?:name|id)\s*=/i.test(attributes) && !/\bhref\b/i.test(attributes);
}

/** Writes the verdicts into a node, from its end, so that offsets stay true. */
function apply(node: Html, list: { tag: Tag; verdict: Verdict }[]): void {
  const isOnlyTag = list.length === 1 && list[0]?.tag.end === node.value.length && list[0].tag.start === 0;
  if (isOnlyTag && list[0]?.tag.isInline && list[0].verdict === 'text') {
    (node as { type: string }).type = 'text';
    return;
  }
  for (const { tag, verdict } of list.toReversed()) {
    const written = node.value.slice(tag.start, tag.end);
    const before = node.value.slice(0, tag.start);
    const rest = node.value.slice(tag.end);
    if (verdict === 'nothing') node.value = `${before}${rest}`;
    else if (verdict === 'picture') node.value = `${before}<img${written.slice('<image'.length)}${rest}`;
    else if (verdict === 'close here') {
      node.value = isAnchor(tag)
        ? `${before}${written}</a>${rest}`
        : `${before}${written}${rest}\n</${tag.name}>`;
    } else if (verdict === 'element') {
      node.value = `${before}${written.replace(/(?<!\s)\s*\/?>$/, '>')}</${tag.name}>${rest}`;
    } else node.value = `${before}&lt;${written.slice(1)}${rest}`;
  }
}

function finding(tag: Tag, count: number) {
  const { node, name, kind, start, end } = tag;
  const written = node.value.slice(start, end);
  const shown = written.length > 40 ? `${written.slice(0, 30)} …>` : written.replace(/\s+/g, ' ');
  const times = timesHere(count);
  const place = placeIn(node, node.value, start);
  const base = { place, severity: 'warning' as const };
  if (judge(tag) === 'close here')
    return {
      ...base,
      rule: 'open-element',
      message: `The \`<${name}>\` that begins here is never closed${times}: it ends with its own lines.`,
      hint: `Put a line \`</${name}>\` where it ends.`,
    };
  const isKnown = isElementName(name);
  const isVoid = voidElements.has(name);
  const reason = !isKnown
    ? 'is no element of HTML'
    : isVoid
      ? 'says nothing without attributes'
      : kind === 'close'
        ? 'closes nothing in its block'
        : 'is not closed in its block';
  return {
    ...base,
    rule: 'text-tag',
    message: `\`${shown}\` ${reason}${times}: readers see it as text.`,
    hint:
      isKnown && !isVoid && kind === 'open'
        ? `Write \`\\${shown}\` or put it between backticks, or close it with \`</${name}>\`.`
        : `Write \`\\${shown}\`, or put it between backticks.`,
  };
}

function isPhrasing({ type }: Nodes): boolean {
  return ['emphasis', 'strong', 'delete', 'link', 'linkReference'].includes(type);
}
