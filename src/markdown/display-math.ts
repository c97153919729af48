import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State, Token } from 'micromark-util-types';
import { displayTail, linePlan } from './line-plan.ts';

const delimited = /^(?:\$\$|\\{1,2}\[)([\s\S]*?)(?:(?<!\\)\$\$|\\{1,2}\])([^$\]]*)$/;
const environment = /^(\\begin\{[\s\S]*\\end\{[^}]*\})(.*)$/s;

/** A display formula that has lines of its own: `$$` … `$$`, `\[` … `\]`, `\begin{align}` … `\end{align}`. */
export const displayMath: Construct = {
  name: 'displayMath',
  concrete: true,
  tokenize(effects, ok, nok) {
    const context = this;
    let close = 0;
    return start;

    function start(code: Code): State | undefined {
      close = linePlan().displays.get(context.now().line) ?? 0;
      if (close === 0) return nok(code);
      effects.enter('displayMath' as never);
      return begin(code);
    }
    function begin(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return end(code);
      effects.enter('displayMathLine' as never);
      return line(code);
    }
    function line(code: Code): State | undefined {
      if (code !== null && !markdownLineEnding(code)) {
        effects.consume(code);
        return line;
      }
      effects.exit('displayMathLine' as never);
      return end(code);
    }
    function end(code: Code): State | undefined {
      if (code === null || context.now().line >= close) return after(code);
      return effects.attempt(nextLine, begin, after)(code);
    }
    function after(code: Code): State | undefined {
      effects.exit('displayMath' as never);
      return ok(code);
    }
  },
};

/** The line ending before a line that belongs to the same quote or list. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const context = this;
    return function start(code: Code): State | undefined {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return function line(next: Code): State | undefined {
        return context.parser.lazy[context.now().line] ? nok(next) : ok(next);
      };
    };
  },
};

/** Makes a `math` node of the formula, as `mdast-util-math` does; a name behind it becomes its `\label`. */
export const displayMathFromMarkdown = {
  enter: {
    displayMath(this: Compiler, token: Token) {
      this.enter({ type: 'math', meta: null, value: '' }, token);
    },
  },
  exit: {
    displayMath(this: Compiler, token: Token) {
      const node = this.stack.at(-1) as { value: string; data?: unknown };
      node.value = texOf(this.sliceSerialize(token));
      node.data = {
        hName: 'pre',
        hChildren: [
          {
            type: 'element',
            tagName: 'code',
            properties: { className: ['language-math', 'math-display'] },
            children: [{ type: 'text', value: node.value }],
          },
        ],
      };
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
