import type { Code, Html, InlineCode, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { pointAt } from '../syntax/places.ts';
import { replaceNodes } from '../syntax/replace-nodes.ts';
import { toldOnce } from './told-once.ts';

/** Pandoc's `{=html}` behind code, and its block of that language: code for one kind of output alone. */
const format = /^\{=([a-z][\w+-]*)\}/;
const blockFormat = /^\{?=([a-z][\w+-]*)\}?$/;
const ours = /^html[45]?$/;
/** `` `r mean(x)` `` of R Markdown, `` `{python} x` `` of Quarto: a value that their tools compute. */
const computed =
  /^(?:\{(?:r|python|julia|ojs)\}|r(?= (?!(?:and|as|for|if|in|is|of|or|to)\b)[\p{L}.(]))\s+\S/u;

/**
 * Reads code that was written for a tool: HTML for the page stands in it, TeX and the like for other outputs doesn't,
 * and what would be computed stays as it is. Its author is told of both, once a lecture.
 */
export function remarkCodeForOthers() {
  return (tree: Root, file: VFile): void => {
    const told = toldOnce(file);
    const tell = (what: string, node: InlineCode | Code, hint: string) =>
      told.tell(`The code here is ${what}`, node, hint);
    replaceNodes(tree, ['inlineCode', 'code'], (node, parent, index) => {
      const behind = parent.children[index + 1];
      const name = node.type === 'code' ? blockFormat.exec(node.lang ?? '')?.[1] : formatBehind(behind);
      if (name === undefined) {
        if (node.type === 'inlineCode' && computed.test(node.value))
          tell(
            'a value that R Markdown or Quarto computes: readers see the code',
            node,
            'Write the value itself.',
          );
        return undefined;
      }
      if (node.type === 'inlineCode') takeFormat(behind as Text);
      const html: Html[] = ours.test(name) ? [htmlOf(node, String(file))] : [];
      if (html.length === 0)
        tell(
          `for ${name} alone: readers don't see it`,
          node,
          'Write it as Markdown, as a formula or as HTML, or take it out.',
        );
      return html;
    });
    told.finish();
  };
}

/** Code as the HTML that it is, where it begins behind the backticks. */
function htmlOf({ value, position }: InlineCode | Code, source: string): Html {
  const html: Html = { type: 'html', value };
  const { start, end } = position ?? {};
  if (start?.offset === undefined || !end) return html;
  const offset = Math.max(start.offset, source.indexOf(value.split('\n')[0] as string, start.offset));
  html.position = { start: pointAt(source.slice(start.offset), offset - start.offset, start), end };
  return html;
}

function formatBehind(node: { type: string } | undefined): string | undefined {
  return node?.type === 'text' ? format.exec((node as Text).value)?.[1] : undefined;
}

/** Takes the format away, and leaves the places of what stands behind it. */
function takeFormat(text: Text): void {
  const { length } = format.exec(text.value)?.[0] ?? '';
  text.value = text.value.slice(length);
  const start = text.position?.start;
  if (text.position && start?.offset !== undefined)
    text.position = {
      ...text.position,
      start: { ...start, column: start.column + length, offset: start.offset + length },
    };
}
