import { parse, postprocess, preprocess } from 'micromark';
import { decodeString } from 'micromark-util-decode-string';
import type { Event, Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkMath } from '../markdown/math-syntax.ts';

/** A piece of a Markdown text that means something else where the text is read at another address. */
export interface SourcePiece {
  /** A `definition` is `[name]: address`, of a link or a picture; a `program` is a line of `.mdx` for the compiler. */
  kind: 'link' | 'picture' | 'definition' | 'program';
  start: number;
  end: number;
  /** What the author means by it, without escapes. */
  address: string;
  /** Where the words of `[](#fig-x)` go, which the site gives it. */
  wordsAt?: number;
}

const elements = new Set(['htmlFlow', 'htmlText', 'mdxJsxFlowTag', 'mdxJsxTextTag']);
const attribute = /(\s(?:href|src|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi;
const emptyBefore = /(?<!\\)\[(\]\(\s*<?)$/;

/**
 * Finds every address in a Markdown text by where it stands, so that all the rest of the text can stay as
 * its author wrote it. In `.mdx` the lines that are program, which no reader needs, are found too.
 */
export function sourceAddresses(text: string, format: 'md' | 'mdx'): SourcePiece[] {
  const pieces: SourcePiece[] = [];
  const open: ('link' | 'image')[] = [];
  for (const [step, token] of eventsOf(text, format)) {
    const { start, end } = token;
    const type: string = token.type;
    const add = (kind: SourcePiece['kind'], from: number, to: number) =>
      pieces.push({ kind, start: from, end: to, address: decodeString(text.slice(from, to)) });
    if (type === 'link' || type === 'image') {
      if (step === 'enter') open.push(type);
      else open.pop();
    } else if (step === 'exit') continue;
    else if (type === 'resourceDestinationString' && open.at(-1) === 'image')
      add('picture', start.offset, end.offset);
    else if (type === 'resourceDestinationString') {
      const bracket = emptyBefore.exec(text.slice(0, start.offset))?.[1];
      add('link', start.offset, end.offset);
      if (bracket) Object.assign(pieces.at(-1) as SourcePiece, { wordsAt: start.offset - bracket.length });
    } else if (type === 'definitionDestinationString') add('definition', start.offset, end.offset);
    else if (type === 'mdxjsEsm') add('program', start.offset, end.offset);
    else if (elements.has(type)) {
      for (const { kind, from, to } of inAttributes(text.slice(start.offset, end.offset))) {
        add(kind, start.offset + from, start.offset + to);
      }
    }
  }
  return pieces.sort((one, other) => one.start - other.start);
}

function* inAttributes(html: string) {
  for (const match of html.matchAll(attribute)) {
    const from = match.index + (match[1] as string).length + 1;
    const tag = html.slice(html.lastIndexOf('<', from), from);
    const kind = /^<img\s/i.test(tag) ? ('picture' as const) : ('link' as const);
    yield { kind, from, to: from + (match[2] ?? match[3] ?? '').length };
  }
}

function eventsOf(text: string, format: 'md' | 'mdx'): Event[] {
  const content = parse({ extensions: syntax(format) }).document();
  return postprocess(content.write(preprocess()(text, undefined, true)));
}

const known: { md?: Extension[]; mdx?: Extension[] } = {};

/** The syntax that lectures are written in, from the plugins that also render them. */
function syntax(format: 'md' | 'mdx'): Extension[] {
  known[format] ??= extensionsOf(format);
  return known[format];
}

function extensionsOf(format: 'md' | 'mdx'): Extension[] {
  const mdx = format === 'mdx' ? [remarkMdx] : [];
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(mdx).freeze();
  return (processor.data() as { micromarkExtensions?: Extension[] }).micromarkExtensions ?? [];
}
