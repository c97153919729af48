import { asciiAlpha, markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types';
import { consumeDisplayMark, DOLLAR, inTexWords, mathBody } from './math-body.ts';

/** Signs that join two things: no formula ends in one with a letter right behind its dollar, as `$HOME/$USER` would. */
const joins = new Set([...'/:=,;([{&|<>+*-'].map((sign) => sign.charCodeAt(0)));

/** What tells a formula with spaces inside its dollars: a command of TeX, or a power or an index in braces. */
const beyondDoubt = /(?<!:)\\[A-Za-z]|[\^_] ?\{/;

/** Behind a dollar a digit is a price's, a letter a variable's, but not behind a sign alone: `$\sim$600`, `A$>$B`. */
const sign = /^(?:\\[A-Za-z]+|[<>=+-]+)$/;

/** `$…$` by Pandoc's rule, or spaced where TeX is beyond doubt, and `$$…$$`; never across code or a link's end. */
export const dollarMath: Construct = {
  name: 'dollarMath',
  previous: notEscapedDollar,
  tokenize(effects, ok, nok) {
    let size = 0;
    let closing = 0;
    let last: Code = null;
    let depth = 0;
    let tex = '';
    const body = mathBody(
      effects,
      nok,
      DOLLAR,
      close,
      (code) => {
        if (code === 96) return false;
        tex +=
          code !== null && code > 0 ? String.fromCharCode(code) : code === -2 || code === -1 ? ' ' : '\n';
        if (code === 91) depth++;
        return code !== 93 || --depth >= 0 || !isInLink(this);
      },
      () => size === 2 && inTexWords.test(tex),
    );
    return start;

    function start(code: Code): State | undefined {
      effects.enter('mathText' as never);
      effects.enter('mathTextSequence' as never);
      return open(code);
    }
    function open(code: Code): State | undefined {
      if (code === DOLLAR && size < 2) {
        size++;
        if (size === 2) consumeDisplayMark(effects, code);
        else effects.consume(code);
        return open;
      }
      if (code === null || code === DOLLAR) return nok(code);
      if (size === 1 && markdownLineEnding(code)) return nok(code);
      effects.exit('mathTextSequence' as never);
      return body.start(code);
    }
    function close(code: Code, before: Code): State | undefined {
      last = before;
      closing = 0;
      effects.enter('mathTextSequence' as never);
      return closeMore(code);
    }
    function closeMore(code: Code): State | undefined {
      if (code === DOLLAR && closing < size) {
        closing++;
        effects.consume(code);
        return closeMore;
      }
      if (closing !== size) return nok(code);
      const isSign = sign.test(tex);
      const digit = !isSign && code !== null && code >= 48 && code <= 57;
      const isVariable =
        !isSign && asciiAlpha(code) && last !== null && joins.has(last) && !beyondDoubt.test(tex);
      const isSpaced = /^\s|\s$/.test(tex) && (tex.includes('\n') || !beyondDoubt.test(tex));
      if (size === 1 && (digit || isVariable || code === DOLLAR || isSpaced)) return nok(code);
      effects.exit('mathTextSequence' as never);
      effects.exit('mathText' as never);
      return ok(code);
    }
  },
};

function notEscapedDollar(this: TokenizeContext, code: Code): boolean {
  return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
}

/** Whether a bracket is open here that may turn out to be a link's. */
function isInLink({ events }: TokenizeContext): boolean {
  return events.some(
    ([step, token]) =>
      step === 'enter' &&
      (token.type === 'labelLink' || token.type === 'labelImage') &&
      !token._balanced &&
      !token._inactive,
  );
}
