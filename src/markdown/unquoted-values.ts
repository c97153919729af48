import type { Code, Construct, Effects, State } from 'micromark-util-types';

const SLASH = 47;
/** Any letter that an address may have. */
const LETTER = 120;
const marks = { quote: 34, apostrophe: 39, equals: 61, greaterThan: 62 };

/**
 * A construct for HTML that reads `<img src=img/a.png>` as CommonMark and browsers do: a slash belongs to a value
 * without quotes. Upstream takes it for the end of the tag (micromark), so that it is shown a letter in its place.
 */
export function readingSlashes({ tokenize }: Construct): Construct['tokenize'] {
  return function (effects, ok, nok) {
    // What the last characters of the first tag are part of; `after` where that is over.
    let part: 'tag' | 'value' | 'unquoted' | 'after' | number = 'tag';
    let isSlash = false;
    const own: Effects = { ...effects, consume: (code) => effects.consume(isSlash ? SLASH : code) };
    const leave = (state: State) => (code: Code) => {
      part = 'after';
      return state(code);
    };
    return following(tokenize.call(this, own, leave(ok), leave(nok)));

    function following(state: State): State {
      return (code) => {
        isSlash = code === SLASH && (part === 'value' || part === 'unquoted');
        part = next(code);
        const after = state(isSlash ? LETTER : code);
        isSlash = false;
        return after && part !== 'after' ? following(after) : after;
      };
    }
    function next(code: Code): typeof part {
      if (part === 'after') return part;
      if (typeof part === 'number') return code === part ? 'tag' : part;
      const isSpace = code === null || code < 0 || code === 32;
      if (part === 'value' && (isSpace || code === marks.quote || code === marks.apostrophe))
        return isSpace ? part : (code as number);
      if (code === marks.greaterThan) return 'after';
      if (part === 'tag') return code === marks.equals ? 'value' : part;
      return isSpace ? 'tag' : 'unquoted';
    }
  };
}
