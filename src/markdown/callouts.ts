import type { Blockquote, Paragraph, Root, RootContent } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Construct } from 'micromark-util-types';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';

const names: Record<string, string> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
  example: 'Example',
};
const alert = /^\[!(\w+)\][ \t]*([^\n]*)(?:\n|$)/;
const COLON = 58;

/**
 * Lets the parser read `:::note[Title]` … `:::`. Of the directive syntax only the container is switched
 * on: the inline form would swallow the `:30` of a time and the `:1` of a ratio.
 */
export function remarkContainers(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>;
  const constructs = directive().flow?.[COLON] as Construct[];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { flow: { [COLON]: constructs[0] } }];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), [directiveFromMarkdown()]];
}

/** Renders `> [!NOTE]` block quotes and `:::note` containers as callouts, each with a title. */
export function remarkCallouts() {
  return (tree: Root): void => {
    visit(tree, 'blockquote', (quote) => {
      const first = quote.children[0];
      const text = first?.type === 'paragraph' ? first.children[0] : undefined;
      if (text?.type !== 'text') return;
      const match = alert.exec(text.value);
      const kind = match?.[1]?.toLowerCase();
      if (!match || !kind || !names[kind]) return;
      const paragraph = first as Paragraph;
      const rest = text.value.slice(match[0].length);
      const oneLine = !match[0].endsWith('\n') && paragraph.children.length > 1;
      const title: Paragraph['children'] = match[2] ? [{ type: 'text', value: match[2].trim() }] : [];
      if (rest || oneLine) text.value = oneLine ? match[2] ?? '' : rest;
      else paragraph.children.shift();
      if (paragraph.children.length === 0) quote.children.shift();
      makeCallout(quote, kind, oneLine ? [] : title);
    });
    visit(tree, 'containerDirective', (node) => {
      const container = node as unknown as { name: string; children: RootContent[] };
      const label = container.children[0] as (Paragraph & { data?: { directiveLabel?: boolean } }) | undefined;
      const title = label?.data?.directiveLabel ? label.children : [];
      if (title.length > 0) container.children.shift();
      const kind = container.name.toLowerCase();
      makeCallout(container as unknown as Blockquote, names[kind] ? kind : 'note', title, container.name);
    });
  };
}

function makeCallout(
  node: Blockquote,
  kind: string,
  title: Paragraph['children'],
  written: string = kind,
): void {
  node.data = {
    hName: 'aside',
    hProperties: { className: ['callout', `callout-${kind}`], role: 'note' },
  } as never;
  const name = names[written.toLowerCase()] ?? written;
  node.children.unshift({
    type: 'paragraph',
    data: { hProperties: { className: ['callout-title'] } },
    children: title.length > 0 ? title : [{ type: 'text', value: name }],
  } as Paragraph);
}
