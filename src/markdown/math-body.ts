import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Effects, State } from 'micromark-util-types';

/** Character codes, which is what the parser deals in. */
export const DOLLAR = 36;
export const BACKSLASH = 92;

/** Words inside a formula, which may hold formulas: `$$\text{if $x$}$$`. */
export const inTexWords = /\\(?:text[a-z]*|mbox|hbox) *\{(?:[^{}]|\{[^{}]*\})*$/;

/** The text between delimiters: what `seen` lets pass, with the next one a backslash, and a marker that `isInside`. */
export function mathBody(
  effects: Effects,
  nok: State,
  marker: number,
  close: (code: Code, before: Code) => State | undefined,
  seen: (code: Code) => boolean | undefined = () => true,
  isInside: () => boolean = () => false,
) {
  let open = false;
  let before: Code = null;
  const end = () => {
    if (open) effects.exit('mathTextData' as never);
    open = false;
  };
  function start(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      end();
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      seen(code);
      before = code;
      return start;
    }
    if (code === marker && !isInside()) {
      if (marker === DOLLAR) end();
      return close(code, before);
    }
    return more(code);
  }
  function more(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (!open) effects.enter('mathTextData' as never);
    open = true;
    if (seen(code) === false) return nok(code);
    effects.consume(code);
    before = code;
    return code === BACKSLASH ? escaped : start;
  }
  function escaped(code: Code): State | undefined {
    return code === null || markdownLineEnding(code) ? start(code) : more(code);
  }
  return { start, more, end };
}

/** Takes a character of the opening sequence in a token of its own, which tells `displayInText` the kind. */
export function consumeDisplayMark(effects: Effects, code: Code): void {
  effects.enter('math-display' as never);
  effects.consume(code);
  effects.exit('math-display' as never);
}
