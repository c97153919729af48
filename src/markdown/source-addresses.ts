import type { Node, Parent, Root } from 'mdast';
import { parse, postprocess, preprocess } from 'micromark';
import { decodeString } from 'micromark-util-decode-string';
import type { Event, Extension } from 'micromark-util-types';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import type { SourceAddress } from '../course/types.ts';
import { syntaxPlugins } from './syntax.ts';

const attribute = /(\s(?:href|src|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;
const emptyBefore = /(?<!\\)\[(\]\(\s*<?)$/;

/**
 * Notes every address in a lecture's text by where it stands, so that the text can be published as its author
 * wrote it, but for them. In `.mdx` the lines that are program, which no reader needs, are noted too.
 * It must see the tree before any other plugin moves something.
 */
export function remarkSourceAddresses() {
  return (tree: Root, file: VFile): void => {
    const found = [...addressesIn(tree, String(file))];
    lectureData(file).addresses = found.sort((one, other) => one.start - other.start);
  };
}

function* addressesIn(node: Node, text: string): Generator<SourceAddress> {
  const children = (node as Partial<Parent>).children ?? [];
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start !== undefined && end !== undefined) {
    const tagEnd = children[0]?.position?.start.offset ?? end;
    for (const address of addressesOf(node, text.slice(start, end), text.slice(start, tagEnd)))
      yield moved(address, start);
  }
  // What stands in a link was found with it.
  if (node.type !== 'link') for (const child of children) yield* addressesIn(child, text);
}

/** The addresses that a node itself has; `source` is how it is written, `tag` the part before its children. */
function addressesOf({ type }: Node, source: string, tag: string): Iterable<SourceAddress> {
  if (type === 'link' || type === 'image') return inEvents(source, eventsOf(source, 'text'));
  if (type === 'definition') return inEvents(source, eventsOf(source, 'document'));
  if (type === 'html') return inAttributes(source);
  if (type === 'mdxjsEsm') return [piece('program', source, 0, source.length)];
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement' ? inAttributes(tag) : [];
}

function moved(address: SourceAddress, by: number): SourceAddress {
  const { wordsAt, ...rest } = address;
  const own = { ...rest, start: rest.start + by, end: rest.end + by };
  return wordsAt === undefined ? own : { ...own, wordsAt: wordsAt + by };
}

function piece(kind: SourceAddress['kind'], text: string, start: number, end: number): SourceAddress {
  return { kind, start, end, address: decodeString(text.slice(start, end)) };
}

/** The tree says which address a link has, but only the parser's events say where it is written. */
function* inEvents(text: string, events: Event[]): Generator<SourceAddress> {
  const open: ('link' | 'image')[] = [];
  for (const [step, { type, start, end }] of events) {
    if (type === 'link' || type === 'image') {
      if (step === 'enter') open.push(type);
      else open.pop();
    } else if (step === 'exit') continue;
    else if (type === 'resourceDestinationString') {
      const isPicture = open.at(-1) === 'image';
      const bracket = isPicture ? undefined : emptyBefore.exec(text.slice(0, start.offset))?.[1];
      yield {
        ...piece(isPicture ? 'picture' : 'link', text, start.offset, end.offset),
        ...(bracket && { wordsAt: start.offset - bracket.length }),
      };
    } else if (type === 'definitionDestinationString') {
      yield piece('definition', text, start.offset, end.offset);
    } else if (type === 'htmlText') {
      for (const one of inAttributes(text.slice(start.offset, end.offset))) yield moved(one, start.offset);
    }
  }
}

function* inAttributes(html: string): Generator<SourceAddress> {
  for (const match of html.matchAll(attribute)) {
    const start = match.index + (match[1] as string).length + 1;
    const tag = html.slice(html.lastIndexOf('<', start), start);
    const kind = /^<img\s/i.test(tag) ? 'picture' : 'link';
    yield piece(kind, html, start, start + (match[2] ?? match[3] ?? '').length);
  }
}

function eventsOf(text: string, content: 'text' | 'document'): Event[] {
  parser ??= parse({ extensions: syntax() });
  // What another text defines, and where its lines went on lazily, means nothing in this one.
  Object.assign(parser, { defined: [], lazy: {} });
  const tokenizer = parser[content]();
  return postprocess(tokenizer.write(preprocess()(text, undefined, true)));
}

/** Made once: to put its syntax together takes longer than to read a link. */
let parser: ReturnType<typeof parse> | undefined;

/** The syntax that links are written in, from the plugins that also render them. */
function syntax(): Extension[] {
  const processor = unified().use(remarkParse).use(syntaxPlugins).freeze();
  return (processor.data() as { micromarkExtensions?: Extension[] }).micromarkExtensions ?? [];
}
