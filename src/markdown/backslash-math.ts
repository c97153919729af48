import { asciiAlphanumeric } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { BACKSLASH, consumeDisplayMark, inTexWords, mathBody } from './math-body.ts';

/**
 * TeX beyond doubt, which tells `\(x^2\)` from brackets somebody escaped: a command, a power, an index, or single
 * letters and numbers with a sign between them. A name such as `RFC_2119` is none. `\(n\)` may be either, and is
 * looked at again when the whole lecture is known.
 */
const isTex =
  /\\[a-zA-Z]|\^[\w{\\]|(?<![A-Za-z]{2})[A-Za-z]_(?:[\w\\](?![\w])|\{)|^\s*(?:[A-Za-z]|\d+)(?:\s*[-=<>+*/,|]\s*(?:[A-Za-z]|\d+)(?![\w]))+\s*$|^[A-Za-z]\([A-Za-z](?:,\s*[A-Za-z])*\)$/;

/** Marks that a paragraph was searched for to its end in vain: no later one has to search again. */
const unclosedIn = new WeakMap<TokenizeContext, Set<string>>();

/** `\\(…\\)` and `\\[…\\]`, and with one backslash where the content is plainly TeX. */
export const backslashMath: Construct = {
  name: 'backslashMath',
  tokenize(effects, ok, nok) {
    let size = 0;
    let closing = 0;
    let bracket: Code = null;
    let tex = '';
    // `array\[0, 1\]` is an index, `is\[E = mc^2\]` a formula.
    const isBehindWord = asciiAlphanumeric(this.previous);
    const unclosed = unclosedIn.get(this) ?? new Set();
    unclosedIn.set(this, unclosed);
    const body = mathBody(effects, giveUp, BACKSLASH, close, (code) => {
      tex += code !== null && code > 0 ? String.fromCharCode(code) : ' ';
      return true;
    });
    return start;

    function start(code: Code): State | undefined {
      effects.enter('mathText' as never);
      effects.enter('mathTextSequence' as never);
      return open(code);
    }
    function open(code: Code): State | undefined {
      if (code === BACKSLASH && size < 2) {
        size++;
        effects.consume(code);
        return open;
      }
      if (code !== 40 && code !== 91) return nok(code);
      bracket = code === 40 ? 41 : 93;
      if (unclosed.has(`${size} ${bracket}`)) return nok(code);
      if (code === 91) consumeDisplayMark(effects, code);
      else effects.consume(code);
      effects.exit('mathTextSequence' as never);
      return body.start;
    }
    function giveUp(code: Code): State | undefined {
      unclosed.add(`${size} ${bracket}`);
      return nok(code);
    }
    function close(code: Code): State | undefined {
      closing = 0;
      return effects.check({ partial: true, tokenize: closingTokens }, closeForReal, body.more)(code);
    }
    function closingTokens(this: TokenizeContext, probe: Effects, yes: State, no: State): State {
      let seen = 0;
      return function step(code: Code): State | undefined {
        if (seen === 0) probe.enter('mathTextSequence' as never);
        if (code === BACKSLASH && seen < size) {
          seen++;
          probe.consume(code);
          return step;
        }
        if (seen !== size || code !== bracket) return no(code);
        probe.exit('mathTextSequence' as never);
        return yes(code);
      };
    }
    function closeForReal(code: Code): State | undefined {
      const isLetter = bracket === 41 && /^\s*[A-Za-z]\s*$/.test(tex);
      if (size === 1 && !isTex.test(tex) && !isLetter) return nok(code);
      if (size === 1 && isBehindWord && bracket === 93 && !/[\\^{]/.test(tex)) return nok(code);
      if (holdsFormula(tex)) return nok(code);
      body.end();
      effects.enter('mathTextSequence' as never);
      return closeMore(code);
    }
    function closeMore(code: Code): State | undefined {
      effects.consume(code);
      if (code === BACKSLASH && closing < size) {
        closing++;
        return closeMore;
      }
      effects.exit('mathTextSequence' as never);
      effects.exit('mathText' as never);
      return ok;
    }
  },
};

/** A formula in these brackets holds none in dollars, but in its words: they were escaped around one. */
function holdsFormula(tex: string): boolean {
  const dollar = tex.search(/(?<!\\)\$/);
  return dollar >= 0 && !inTexWords.test(tex.slice(0, dollar));
}
