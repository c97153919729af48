import type { Token } from 'micromark-util-types';
import { displayedMath } from '../syntax/math-nodes.ts';
import { displayTail, linePlan } from './line-plan.ts';
import { plannedLines } from './planned-lines.ts';

const delimited = /^(?:\$\$|\\{1,2}\[)([\s\S]*?)(?:(?<!\\)\$\$|\\{1,2}\])([^$\]]*)$/;
const environment = /^(\\begin\{[\s\S]*\\end\{[^}]*\})(.*)$/s;

/** A display formula that has lines of its own: `$$` … `$$`, `\[` … `\]`, `\begin{align}` … `\end{align}`. */
export const displayMath = plannedLines('displayMath', () => linePlan().displays);

/** Makes a `math` node of the formula, as `mdast-util-math` does; a name behind it becomes its `\label`. */
export const displayMathFromMarkdown = {
  enter: {
    displayMath(this: Compiler, token: Token) {
      this.enter({ type: 'math', meta: null, value: '' }, token);
    },
  },
  exit: {
    displayMath(this: Compiler, token: Token) {
      Object.assign(this.stack.at(-1) as object, displayedMath(texOf(this.sliceSerialize(token)), {}));
      this.exit(token);
    },
  },
};

function texOf(written: string): string {
  const [, tex = written.replace(/^(?:\$\$|\\{1,2}\[)/, ''), tail = ''] =
    delimited.exec(written) ?? environment.exec(written) ?? [];
  const [, stop = '', quarto, myst] = displayTail.exec(tail) ?? [];
  const id = quarto ?? myst;
  return `${tex.trim()}${stop}${id && !tex.includes('\\label') ? ` \\label{${id}}` : ''}`;
}

interface Compiler {
  stack: unknown[];
  enter(node: unknown, token: Token): void;
  exit(token: Token): void;
  sliceSerialize(token: Token): string;
}
