import type { Blockquote, Heading, Paragraph, PhrasingContent, Root } from 'mdast';
import { type ContainerDirective, directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Construct } from 'micromark-util-types';
import type { Processor } from 'unified';
import { nameSet } from '../lib/name-set.ts';
import { teachParser } from '../syntax/teach-parser.ts';
import { visit } from '../syntax/visit.ts';
import type { TextWord } from '../words/word-slots.ts';

const names: Record<string, TextWord> = {
  note: 'calloutNote',
  tip: 'calloutTip',
  important: 'calloutImportant',
  warning: 'calloutWarning',
  caution: 'calloutCaution',
  example: 'calloutExample',
};
/** Kinds of other tools, by the one of ours that they look like; they keep their names. */
const alike: Record<string, string> = {
  ...{ info: 'note', abstract: 'note', summary: 'note', todo: 'note', quote: 'note', question: 'note' },
  ...{ success: 'tip', hint: 'tip', attention: 'warning', bug: 'warning', failure: 'warning' },
  ...{ danger: 'caution', error: 'caution' },
};
/** A sign after the brackets, which folds it elsewhere, means nothing here. */
const alert = /^\[!([\w-]+)\][-+]?[ \t]*/;
const folded = ['spoiler', 'details'];
/** Blocks that only place what is in them, side by side, in tabs or in Pandoc's slides: their text stands as it is. */
const layouts = nameSet(
  'div columns column code-group panel-tabset tabs tab center incremental slides notes handout',
);
const COLON = 58;

/**
 * Lets the parser read `:::note[Title]` … `:::`. Of the directive syntax only the container is switched
 * on: the inline form would swallow the `:30` of a time and the `:1` of a ratio.
 */
export function remarkContainers(this: Processor): void {
  const constructs = directive().flow?.[COLON] as Construct[];
  teachParser(this, { flow: { [COLON]: constructs[0] } }, directiveFromMarkdown());
}

/** Renders `> [!NOTE] Title` block quotes and `:::note[Title]` containers as callouts, each with a title. */
export function remarkCallouts() {
  return (tree: Root): void => {
    visit(tree, 'blockquote', (quote) => {
      const [first] = quote.children;
      // An empty item of a list right below, `> -`, makes a heading of the line.
      const isLine = first?.type === 'paragraph' || first?.type === 'heading';
      const text = isLine ? first.children[0] : undefined;
      if (!isLine || text?.type !== 'text') return;
      const match = alert.exec(text.value);
      const kind = match?.[1]?.toLowerCase() ?? '';
      if (!match || !/^[a-z]/.test(kind)) return;
      text.value = text.value.slice(match[0].length);
      const title = takeFirstLine(first);
      if (first.children.length === 0) quote.children.shift();
      makeCallout(quote, kind, title);
    });
    visit(tree, 'containerDirective', (container) => {
      const [label] = container.children;
      const isLabel = label?.type === 'paragraph' && label.data?.directiveLabel;
      let title = isLabel ? label.children : [];
      if (isLabel) container.children.shift();
      const [first] = container.children;
      // Quarto's callouts are called as the heading that they begin with.
      if (first?.type === 'heading' && title.length === 0 && container.attributes?.class === 'callout')
        title = (container.children.shift() as typeof first).children;
      if (container.data?.isFolded || folded.includes(container.name.toLowerCase()))
        makeDetails(container, title);
      else if (layouts.has(container.name.toLowerCase()) && title.length === 0)
        container.data = { hName: 'div' };
      else makeCallout(container, container.name, title);
      const id = container.attributes?.id;
      if (id) container.data = { ...container.data, hProperties: { ...container.data?.hProperties, id } };
    });
  };
}

/** Takes what stands before the first line break out of a paragraph. */
function takeFirstLine(paragraph: Paragraph | Heading): PhrasingContent[] {
  const line: PhrasingContent[] = [];
  for (let node = paragraph.children.shift(); node; node = paragraph.children.shift()) {
    if (node.type === 'break') break;
    const end = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (node.type !== 'text' || end < 0) {
      line.push(node);
      continue;
    }
    line.push({ type: 'text', value: node.value.slice(0, end) });
    const rest = node.value.slice(end + 1);
    if (rest) paragraph.children.unshift({ type: 'text', value: rest });
    break;
  }
  return line.filter((node) => node.type !== 'text' || node.value !== '');
}

/** Gives a block the shape of a callout; one of a kind we don't know is a note under its own name. */
function makeCallout(node: Blockquote | ContainerDirective, written: string, title: PhrasingContent[]): void {
  const kind = written.toLowerCase();
  const known = Object.hasOwn(names, kind) ? kind : Object.hasOwn(alike, kind) ? alike[kind] : 'note';
  node.data = {
    hName: 'aside',
    hProperties: { className: ['callout', `callout-${known}`], role: 'note' },
  };
  node.children.unshift({
    type: 'paragraph',
    data: { hProperties: { className: ['callout-title'], ...(title.length > 0 ? {} : marked(written)) } },
    children: title.length > 0 ? title : [{ type: 'text', value: nameOf(written) }],
  });
}

/** A kind that has a word of the site's for its name. See `own-words.ts`. */
function marked(written: string): { dataWord?: TextWord } {
  const kind = written.toLowerCase();
  return Object.hasOwn(names, kind) ? { dataWord: names[kind] as TextWord } : {};
}

function nameOf(written: string): string {
  return written.replace(/^[a-z]/, (letter) => letter.toUpperCase());
}

/** The site's own word for what is folded: that of its kind, where it has one. */
function wordOf({ name }: ContainerDirective): { dataWord?: TextWord } {
  return folded.includes(name.toLowerCase()) ? { dataWord: 'details' } : marked(name);
}

/** What unfolds, as `<details>` does. */
function makeDetails(node: ContainerDirective, title: PhrasingContent[]): void {
  node.data = { hName: 'details' };
  node.children.unshift({
    type: 'paragraph',
    data: { hName: 'summary', hProperties: title.length > 0 ? {} : wordOf(node) },
    children: title.length > 0 ? title : [{ type: 'text', value: nameOf(node.name) }],
  });
}
