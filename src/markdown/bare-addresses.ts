import type { Link, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { moveNodes } from '../syntax/move-nodes.ts';
import { SKIP, visit } from '../syntax/visit.ts';

/** Marks of punctuation that no address holds: full-width ones, and those that a typesetter sets. */
const endsAddress =
  /[\u3000-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’…—]/;

/**
 * Ends an address in the running text at a full-width mark, `https://example.org/a。第二句`, and leaves one inside
 * an author's own `<a>` its words.
 */
export function remarkBareAddresses(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, 'link', (link, index, parent) => {
      const [words] = link.children;
      if (!parent || index === undefined || !isBare(link, words, source)) return undefined;
      if (joinName(parent, index, words)) return [SKIP, index];
      if (isInAnchor(parent, index)) {
        parent.children.splice(index, 1, words);
        return [SKIP, index + 1];
      }
      const at = words.value.search(endsAddress);
      if (at <= 0) return undefined;
      const tail = words.value.slice(at);
      shorten(link, words, at);
      parent.children.splice(index + 1, 0, ...(phrasing(tail, link.position?.end, parse) as never[]));
      return [SKIP, index + 1];
    });
  };
}

/** Whether a link is an address that stands in the text without any brackets. */
function isBare(link: Link, words: PhrasingContent | undefined, source: string): words is Text {
  if (words?.type !== 'text' || !link.url.endsWith(words.value)) return false;
  const offset = link.position?.start.offset;
  return offset === undefined || source.startsWith(words.value, offset);
}

/** In `![[shot 10.57@2x.png]]` an address is part of a name. */
function joinName({ children }: Parents, index: number, words: Text): boolean {
  const [before, , after] = children.slice(Math.max(0, index - 1), index + 2);
  if (index === 0 || before?.type !== 'text' || after?.type !== 'text') return false;
  const open = before.value.lastIndexOf('[[');
  if (open < 0 || /[\]\n]/.test(before.value.slice(open)) || !/^[^[\n]*\]\]/.test(after.value)) return false;
  before.value += words.value + after.value;
  if (before.position && after.position) before.position.end = after.position.end;
  children.splice(index, 2);
  return true;
}

function isInAnchor({ children }: Parents, index: number): boolean {
  let isOpen = false;
  for (const node of children.slice(0, index)) {
    if (node.type !== 'html') continue;
    if (/^<a[\s>]/i.test(node.value)) isOpen = true;
    else if (/^<\/a\s*>$/i.test(node.value)) isOpen = false;
  }
  return isOpen;
}

function shorten(link: Link, words: Text, at: number): void {
  const tail = words.value.length - at;
  link.url = link.url.slice(0, link.url.length - tail);
  words.value = words.value.slice(0, at);
  for (const node of [link, words]) {
    const { start, end } = node.position ?? {};
    if (!start || end?.offset === undefined) continue;
    node.position = { start, end: { ...end, column: end.column - tail, offset: end.offset - tail } };
  }
}

/** What comes after the address is Markdown again. */
function phrasing(tail: string, at: Point | undefined, parse: (text: string) => Root): PhrasingContent[] {
  const [only, ...others] = parse(tail).children;
  if (only?.type !== 'paragraph' || others.length > 0) return [{ type: 'text', value: tail }];
  moveNodes(only.children, at);
  return only.children;
}
