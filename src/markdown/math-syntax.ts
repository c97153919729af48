import { mathFromMarkdown } from 'mdast-util-math';
import type { Token } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from '../syntax/teach-parser.ts';
import { backslashMath } from './backslash-math.ts';
import { displayMath, displayMathFromMarkdown } from './display-math.ts';
import { dollarMath } from './dollar-math.ts';
import { BACKSLASH, DOLLAR } from './math-body.ts';

/**
 * Teaches the Markdown parser mathematics: `$…$` by Pandoc's rule (no space just inside the dollars, no
 * digit after the closing one), `$$…$$`, `\\(…\\)` and `\\[…\\]`, and with one backslash where the
 * content is plainly TeX. Inline mathematics becomes an `inlineMath` node, display mathematics `math`.
 */
export function remarkMath(this: Processor): void {
  teachParser(
    this,
    {
      flow: { [DOLLAR]: displayMath, [BACKSLASH]: displayMath },
      text: { [DOLLAR]: dollarMath, [BACKSLASH]: backslashMath },
    },
    [mathFromMarkdown(), displayMathFromMarkdown, displayInText()] as never,
  );
}

interface Compiler {
  stack: { type: string; data: { isBracket?: true; hProperties: { className: string[] } } }[];
  sliceSerialize(token: Token): string;
}

/** Marks inline mathematics whose delimiters mean display (`$$…$$`, `\\[…\\]`) as such. */
function displayInText() {
  return {
    enter: {
      'math-display'(this: Compiler, token: Token) {
        const node = this.stack.findLast((candidate) => candidate.type === 'inlineMath');
        if (!node) return;
        node.data.hProperties.className = ['language-math', 'math-display'];
        if (this.sliceSerialize(token) === '[') node.data.isBracket = true;
      },
    },
    exit: {},
  };
}
