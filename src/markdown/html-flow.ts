import { htmlFlow as flowUpstream, htmlText as textUpstream } from 'micromark-core-commonmark';
import type { Construct, Effects } from 'micromark-util-types';
import type { Processor } from 'unified';
import { readsMdx, teachParser } from '../syntax/teach-parser.ts';
import { linePlan } from './line-plan.ts';
import { readingSlashes } from './unquoted-values.ts';

const LESS_THAN = 60;

/**
 * A block of HTML as CommonMark has it, but that it ends above a line of Markdown (`<summary>…</summary>` with a
 * list right below), and that a line which only looks like a tag, `<eos>`, begins none.
 */
const htmlFlow: Construct = {
  ...flowUpstream,
  name: 'htmlFlowAboveMarkdown',
  tokenize(effects, ok, nok) {
    const context = this;
    const own: Effects = {
      ...effects,
      // The one thing that it looks ahead for is an empty line.
      check(construct, yes, no) {
        const state = effects.check(construct, yes, no as never);
        const isEmptyLine = (construct as Construct).tokenize?.name === 'tokenizeBlankLineBefore';
        if (!isEmptyLine) return state;
        return (code) => (linePlan().markdown.has(context.now().line + 1) ? yes(code) : state(code));
      },
    };
    const begin = readingSlashes(flowUpstream).call(this, own, ok, nok);
    return (code) => (linePlan().paragraphs.has(context.now().line) ? nok(code) : begin(code));
  },
};

const htmlText: Construct = {
  ...textUpstream,
  name: 'htmlTextWithSlashes',
  tokenize: readingSlashes(textUpstream),
};

/** Teaches the parser where a block of HTML begins and ends, and what a tag may hold. */
export function remarkHtmlFlow(this: Processor): void {
  if (readsMdx(this)) return;
  teachParser(this, {
    disable: { null: ['htmlFlow', 'htmlText'] },
    flow: { [LESS_THAN]: htmlFlow },
    text: { [LESS_THAN]: htmlText },
  });
}
