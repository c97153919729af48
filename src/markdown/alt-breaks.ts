import type { CompileContext, Token } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { teachParser } from '../syntax/teach-parser.ts';

/** A hard break inside the description of a picture parts its words, as a soft one does: upstream joins them. */
export function remarkAltBreaks(this: Processor): void {
  const enter = function enterBreak(this: CompileContext, token: Token): void {
    const isInPicture = this.stack.some(({ type }) => type === 'image');
    this.enter(isInPicture ? { type: 'text', value: ' ' } : { type: 'break' }, token);
  };
  teachParser(this, undefined, { enter: { hardBreakEscape: enter, hardBreakTrailing: enter } });
}
