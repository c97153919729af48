import type { Extension as NodeExtension } from 'mdast-util-from-markdown';
import type { Extension as Syntax } from 'micromark-util-types';
import type { Processor } from 'unified';

interface ParserData {
  micromarkExtensions?: Syntax[];
  fromMarkdownExtensions?: (NodeExtension | NodeExtension[])[];
}

/** Teaches the parser of Markdown a syntax, what nodes its tokens become, or either. */
export function teachParser(
  processor: Processor,
  syntax?: Syntax,
  nodes?: NodeExtension | NodeExtension[],
): void {
  const data = processor.data() as ParserData;
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  if (syntax) data.micromarkExtensions.push(syntax);
  if (nodes) data.fromMarkdownExtensions.push(nodes);
}

/** Whether a parser reads `.mdx`, where there is no HTML and braces are code. */
export function readsMdx(processor: Processor): boolean {
  const { micromarkExtensions = [] } = processor.data() as ParserData;
  return micromarkExtensions.flat().some(({ disable }) => disable?.null?.includes('htmlFlow'));
}
