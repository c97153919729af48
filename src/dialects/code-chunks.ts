import type { Code, Image, Paragraph, Root, RootContent } from 'mdast';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { frontmatterOf } from '../course/lecture-data.ts';
import { placed } from '../syntax/places.ts';
import { replaceNodes } from '../syntax/replace-nodes.ts';
import { image, pictureBlocks } from './blocks.ts';
import { type Chunk, headOptions, laterOptions, readChunk } from './chunk-options.ts';
import { within } from './directives.ts';
import { toldOnce } from './told-once.ts';

/** How a chunk of R shows a picture that is there already. */
const included = /^(?:knitr::)?include_graphics\(\s*["']([^"'\n]+)["'](?:,[^()\n]*)?\)$/;

/** What readers of the tool see of a chunk's code, all, behind a summary, or nothing, and of what it puts out. */
interface Seen {
  code: 'shown' | 'folded' | 'hidden';
  output: boolean;
}

/**
 * Reads the code that Quarto, R Markdown and MyST run when they make a page. Nothing is run here: the code is shown
 * where the tool shows it, and a figure that it would draw keeps its number, its caption and the words that describe
 * it.
 */
export function remarkCodeChunks(this: Processor) {
  const parse = (text: string) => this.parse(text) as Root;
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const { tell, finish } = toldOnce(file);
    let defaults = headOptions(frontmatterOf(file));
    replaceNodes(tree, 'code', (node) => {
      const chunk = readChunk(node, source, defaults);
      defaults = { ...defaults, ...laterOptions(node.value) };
      if (!chunk) return undefined;
      const seen = seenOf(chunk.options);
      const pictures = seen.output ? picturesOf(chunk, node) : [];
      const caption = seen.output ? captionOf(chunk.options, node, parse) : [];
      const id = idOf(chunk.options, caption.length > 0);
      const nodes: RootContent[] = pictures.length > 0 ? [] : codeOf(chunk, node, seen);
      if (pictures.length > 0) nodes.push(...pictureBlocks(pictures, caption, id, node));
      else if (caption.length > 0 || (seen.output && id)) {
        const isTable = chunk.options['tbl-cap'] !== undefined || /^tbl-/.test(id ?? '');
        nodes.push(figureOf(chunk, caption, id, isTable ? 'table-made-by-code' : 'made-by-code', node));
        if (isTable)
          tell(
            'This table is made by code, which isn’t run here: readers see its caption',
            node,
            'Write the table down, with `Table: Its caption. {#tbl-x}` after it.',
          );
        else
          tell(
            'The picture of this figure is made by code, which isn’t run here: readers see its caption and its description',
            node,
            'Save the picture beside the lecture and show it: `![description](x.png){#fig-x}`, its caption in `*…*` on the next line.',
          );
      } else if (seen.code === 'hidden' && seen.output && printsSomething(chunk))
        tell(
          'This code is hidden, as its options say, and isn’t run here: readers see nothing of it',
          node,
          'Write down what it prints if readers need it, or let `include: false` say that they don’t.',
        );
      return nodes;
    });
    finish();
  };
}

function seenOf(options: Chunk['options']): Seen {
  const tags = [options.tags].flat().flatMap((tag) => String(tag ?? '').split(/[\s,]+/));
  const has = (...names: string[]) => names.some((name) => tags.includes(name));
  const output = options.include !== false && !has('remove-cell', 'remove_cell');
  if (!output || options.echo === false || has('remove-input', 'remove_input'))
    return { code: 'hidden', output };
  const folded = has('hide-input', 'hide-cell') || options['code-fold'] === true;
  return { code: folded ? 'folded' : 'shown', output };
}

function codeOf({ language, code }: Chunk, node: Code, seen: Seen): RootContent[] {
  if (seen.code === 'hidden') return [];
  const shown: Code = { ...node, lang: language ?? null, meta: null, value: code };
  if (seen.code === 'shown') return [shown];
  const summary: Paragraph = {
    type: 'paragraph',
    data: { hName: 'summary', hProperties: { dataWord: 'details' } },
    children: [],
  };
  return [{ type: 'blockquote', data: { hName: 'details' }, children: [summary, shown] }];
}

/** The pictures of a chunk that only shows some. */
function picturesOf({ code, options }: Chunk, node: Code): Image[] {
  const lines = code.split('\n').filter((line) => /^\s*[^\s#]/.test(line));
  const urls = lines.map((line) => (line.length < 1000 ? included.exec(line.trim())?.[1] : undefined));
  if (urls.some((url) => !url)) return [];
  return (urls as string[]).map((url) => image(url, altOf(options), options['out-width'], node));
}

/** A figure without its picture: the words that describe it stand in its place. */
function figureOf(
  { options, language }: Chunk,
  caption: RootContent[],
  id: string | undefined,
  className: string,
  node: Code,
): RootContent {
  const description: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: altOf(options) ?? id ?? language ?? '' }],
    ...placed(node),
  };
  const [first, ...rest] = caption;
  const data = { hName: 'figcaption' };
  // A quotation sets its children apart, a paragraph leaves them as they are.
  const words =
    first?.type === 'paragraph' && rest.length === 0
      ? { ...first, data }
      : { type: 'blockquote', data, children: caption };
  return {
    type: 'blockquote',
    data: { hName: 'figure', hProperties: { className: [className], ...(id && { id }) } },
    ...placed(node),
    children: [description, words as RootContent as never],
  };
}

function captionOf(options: Chunk['options'], node: Code, parse: (text: string) => Root): RootContent[] {
  const figure = figureOptions(options);
  const said = [options['fig-cap'] ?? options['tbl-cap'] ?? figure.caption ?? options.caption].flat();
  const text = said
    .filter((part) => typeof part === 'string')
    .join(' ')
    .trim();
  const { line = 1, offset } = node.position?.start ?? {};
  return text ? within(parse(text), line, offset) : [];
}

function altOf(options: Chunk['options']): string | undefined {
  const image = (nested(options, 'mystnb', 'image') ?? nested(options, 'render', 'image')) as
    | { alt?: unknown }
    | undefined;
  const said = [options['fig-alt'] ?? options.alt ?? image?.alt]
    .flat()
    .filter((part) => typeof part === 'string');
  return said.join(' ').replace(/\s+/g, ' ').trim() || undefined;
}

/** What references name it by. knitr calls a figure after its chunk. */
function idOf(options: Chunk['options'], hasCaption: boolean): string | undefined {
  const name = figureOptions(options).name ?? options.name;
  if (typeof name === 'string' && hasCaption) return name.trim().replace(/:/g, '-');
  const label = typeof options.label === 'string' ? options.label.trim().replace(/[:\s]/g, '-') : '';
  if (/^(?:fig|tbl)-/.test(label)) return label;
  if (!label || !hasCaption) return undefined;
  return options['fig-cap'] === undefined ? label : `fig-${label}`;
}

function figureOptions(options: Chunk['options']): { caption?: unknown; name?: unknown } {
  return nested(options, 'mystnb', 'figure') ?? nested(options, 'render', 'figure') ?? {};
}

function nested(options: Chunk['options'], outer: string, inner: string): object | undefined {
  const found = (options[outer] as Record<string, unknown> | null | undefined)?.[inner];
  return found && typeof found === 'object' ? found : undefined;
}

/** Whether the tool would show something of it: not of code that only loads and sets what others need. */
function printsSomething({ code, options }: Chunk): boolean {
  if (options.eval === false || options.output === false || options.results === 'hide') return false;
  const silent =
    /^\s*(?:$|[#})]|(?:source|library|require|set\.seed|options|import|from)\b|knitr::opts|[\w.$]{1,80} ?(?:<-|=(?!=)))/;
  return code.split('\n').some((line) => !silent.test(line));
}
