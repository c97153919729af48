import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import { markdownLineEnding, markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

const DOLLAR = 36;
const BACKSLASH = 92;
const SPACE = 32;

/** TeX that no ordinary sentence contains: tells `\(x^2\)` from brackets somebody escaped. */
const looksLikeTex = /\\[a-zA-Z]|[\^_=<>{}]|^\s*[a-zA-Z]\s*$/;

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

const dollarMath: Construct = {
  name: 'dollarMath',
  previous: notEscapedDollar,
  tokenize(effects, ok, nok) {
    let size = 0;
    let closing = 0;
    let last: Code = null;
    const body = mathBody(effects, nok, DOLLAR, close);
    return start;

    function start(code: Code): State | undefined {
      effects.enter('mathText' as never);
      effects.enter('mathTextSequence' as never);
      return open(code);
    }
    function open(code: Code): State | undefined {
      if (code === DOLLAR && size < 2) {
        size++;
        effects.consume(code);
        return open;
      }
      if (code === null || code === DOLLAR) return nok(code);
      if (size === 1 && markdownLineEndingOrSpace(code)) return nok(code);
      if (size === 2) relabel(effects, 'display');
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
      const digit = code !== null && code >= 48 && code <= 57;
      if (size === 1 && (digit || code === DOLLAR || markdownLineEndingOrSpace(last))) return nok(code);
      effects.exit('mathTextSequence' as never);
      effects.exit('mathText' as never);
      return ok(code);
    }
  },
};

const backslashMath: Construct = {
  name: 'backslashMath',
  tokenize(effects, ok, nok) {
    let size = 0;
    let closing = 0;
    let bracket: Code = null;
    let tex = '';
    const body = mathBody(effects, nok, BACKSLASH, close, (code) => {
      tex += code !== null && code > 0 ? String.fromCharCode(code) : ' ';
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
      if (code === 91) relabel(effects, 'display');
      effects.consume(code);
      effects.exit('mathTextSequence' as never);
      return body.start;
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
      if (size === 1 && !looksLikeTex.test(tex)) return nok(code);
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

/** The text between the delimiters: any characters, a backslash taking the next one with it. */
function mathBody(
  effects: Effects,
  nok: State,
  marker: number,
  close: (code: Code, before: Code) => State | undefined,
  seen: (code: Code) => void = () => {},
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
    if (code === marker) {
      if (marker === DOLLAR) end();
      return close(code, before);
    }
    return more(code);
  }
  function more(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (!open) effects.enter('mathTextData' as never);
    open = true;
    effects.consume(code);
    seen(code);
    before = code;
    return code === BACKSLASH ? escaped : start;
  }
  function escaped(code: Code): State | undefined {
    return code === null || markdownLineEnding(code) ? start(code) : more(code);
  }
  return { start, more, end };
}

function relabel(effects: Effects, kind: 'display'): void {
  // An empty token inside the opening sequence carries the kind to `displayInText`.
  effects.enter(`math-${kind}` as never);
  effects.exit(`math-${kind}` as never);
}

function notEscapedDollar(this: TokenizeContext, code: Code): boolean {
  return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape';
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
