import type { Code, Construct, State, TokenizeContext, TokenType } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from '../syntax/teach-parser.ts';
import { TooManyMarks } from './limits.ts';

/** What a paragraph of them costs grows with their square: the parser looks back from each for another. */
const MOST = 3000;
const marks = '!$&*:<[\\]^_`{~';
/** Each two of a run of these may be a level of its own. */
const inRuns = new Set<Code>([...'*_'].map((mark) => mark.charCodeAt(0)));

/** Lets the parser refuse a paragraph whose marks would keep it busy for hours, rather than read it. */
export function remarkCountedMarks(this: Processor): void {
  const text = Object.fromEntries([...marks].map((mark) => [mark.charCodeAt(0), counter]));
  teachParser(this, { text });
}

/** How many marks each paragraph has had so far. */
const counts = new WeakMap<TokenizeContext, number>();

const counter: Construct = {
  // It is asked where another construct may begin, and is no reason to ask that.
  previous: () => false,
  tokenize(effects, _ok, nok) {
    const place = this.now();
    let count = counts.get(this) ?? 0;
    const add = () => {
      count += 1;
      if (count > MOST) throw new TooManyMarks(place, MOST);
      counts.set(this, count);
    };
    return (mark) => {
      add();
      if (!inRuns.has(mark)) return nok(mark);
      effects.enter('text' as TokenType);
      effects.consume(mark);
      return function run(next): State | undefined {
        if (next !== mark) return nok(next);
        add();
        effects.consume(next);
        return run;
      };
    };
  },
};
