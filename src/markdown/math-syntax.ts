import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Extension, State } from 'micromark-util-types';
import type { Processor } from 'unified';
import { backslashMath } from './backslash-math.ts';
import { dollarMath } from './dollar-math.ts';
import { BACKSLASH, DOLLAR } from './math-body.ts';

const SPACE = 32;

/**
 * Teaches the Markdown parser mathematics: `$…$` by Pandoc's rule (no space just inside the dollars, no
 * digit after the closing one), `$$…$$`, `\\(…\\)` and `\\[…\\]`, and with one backslash where the
 * content is plainly TeX. Inline mathematics becomes an `inlineMath` node, display mathematics `math`.
 */
export function remarkMath(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>;
  const add = (field: string, value: unknown) => {
    const list = data[field] ?? [];
    data[field] = list;
    list.push(value);
  };
  add('micromarkExtensions', mathSyntax());
  add('fromMarkdownExtensions', [mathFromMarkdown(), displayInText()]);
}

function mathSyntax(): Extension {
  const fenced = math().flow?.[DOLLAR] as Construct;
  return {
    flow: { [DOLLAR]: onlyBareFence(fenced) },
    text: { [DOLLAR]: dollarMath, [BACKSLASH]: backslashMath },
  };
}

/** A `$$` fence stands alone on its line; upstream takes what follows for an info string and swallows it. */
function onlyBareFence(fenced: Construct): Construct {
  const bare: Construct = {
    partial: true,
    tokenize(effects, ok, nok) {
      let dollars = 0;
      return open;
      function open(code: Code): State | undefined {
        if (dollars === 0) effects.enter('mathFence' as never);
        if (code === DOLLAR) {
          dollars++;
          effects.consume(code);
          return open;
        }
        return dollars < 2 ? nok(code) : blank(code);
      }
      function blank(code: Code): State | undefined {
        if (code === SPACE || code === -2 || code === -1) {
          effects.consume(code);
          return blank;
        }
        if (code !== null && !markdownLineEnding(code)) return nok(code);
        effects.exit('mathFence' as never);
        return ok(code);
      }
    },
  };
  return {
    ...fenced,
    tokenize(effects, ok, nok) {
      return effects.check(bare, fenced.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

interface DisplayCandidate {
  type: string;
  data: { hProperties: { className: string[] } };
}

/** Marks inline mathematics whose delimiters mean display (`$$…$$`, `\\[…\\]`) as such. */
function displayInText() {
  return {
    enter: {
      'math-display'(this: { stack: DisplayCandidate[] }) {
        const node = this.stack.findLast((candidate) => candidate.type === 'inlineMath');
        if (node) node.data.hProperties.className = ['language-math', 'math-display'];
      },
    },
    exit: {},
  };
}
