import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State } from 'micromark-util-types';

/** A block that stands on whole lines: from one that `closes` names to the one that it gives for it. */
export function plannedLines(name: string, closes: () => ReadonlyMap<number, number>): Construct {
  return {
    name,
    concrete: true,
    tokenize(effects, ok, nok) {
      const context = this;
      let close = 0;
      return start;

      function start(code: Code): State | undefined {
        close = closes().get(context.now().line) ?? 0;
        if (close === 0) return nok(code);
        effects.enter(name as never);
        return begin(code);
      }
      function begin(code: Code): State | undefined {
        if (code === null || markdownLineEnding(code)) return end(code);
        effects.enter(`${name}Line` as never);
        return line(code);
      }
      function line(code: Code): State | undefined {
        if (code !== null && !markdownLineEnding(code)) {
          effects.consume(code);
          return line;
        }
        effects.exit(`${name}Line` as never);
        return end(code);
      }
      function end(code: Code): State | undefined {
        // Whether it ends the paragraph above, its first line tells.
        if (code === null || context.interrupt || context.now().line >= close) return after(code);
        return effects.attempt(nextLine, begin, after)(code);
      }
      function after(code: Code): State | undefined {
        effects.exit(name as never);
        return ok(code);
      }
    },
  };
}

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
