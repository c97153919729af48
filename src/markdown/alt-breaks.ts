import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';

/** A hard break inside the description of a picture parts its words, as a soft one does: upstream joins them. */
export function remarkAltBreaks(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: Extension[] };
  const enter = function enterBreak(this: CompileContext, token: Token): void {
    const isInPicture = this.stack.some(({ type }) => type === 'image');
    this.enter(isInPicture ? { type: 'text', value: ' ' } : { type: 'break' }, token);
  };
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({ enter: { hardBreakEscape: enter, hardBreakTrailing: enter } });
}
