import type { Extension } from 'mdast-util-from-markdown';
import { blankLine } from 'micromark-core-commonmark';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Construct, Effects, State, Token } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from '../syntax/teach-parser.ts';
import { definitionLists } from './definitions.ts';

const COLON = 58;
/** What stands below a definition is indented by so much at least, and by no more than its first line. */
const LEAST = 2;
const MOST = 4;

/**
 * Lets the parser read what begins with a colon, as kramdown, Pandoc, MyST and MkDocs have it below a term, with all
 * that is indented below it: a node `description`, of which a definition is made, or text again.
 */
export function remarkDefinitionSyntax(this: Processor): void {
  teachParser(this, { document: { [COLON]: construct } }, fromMarkdown);
}

const construct: Construct = {
  name: 'description',
  tokenize(effects, ok, nok) {
    const state = this.containerState as { width?: number };
    let width = 1;
    const inSpace: State = (code) => {
      if (markdownSpace(code) && width < MOST) {
        width++;
        effects.consume(code);
        return inSpace;
      }
      if (width < LEAST || code === null || markdownLineEnding(code) || markdownSpace(code)) return nok(code);
      effects.exit('descriptionMark' as Token['type']);
      state.width = width;
      return ok(code);
    };
    return (code) => {
      enter(effects, 'description')._container = true;
      enter(effects, 'descriptionMark');
      effects.consume(code);
      return inSpace;
    };
  },
  continuation: {
    tokenize(effects, ok, nok) {
      const { width = MOST } = this.containerState as { width?: number };
      return effects.check(blankLine, ok, effects.attempt(indent(width), ok, nok));
    },
  },
  exit: (effects) => {
    effects.exit('description' as Token['type']);
  },
};

function indent(most: number): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let columns = 0;
      const inside: State = (code) => {
        if (columns < most && markdownSpace(code)) {
          columns++;
          effects.consume(code);
          return inside;
        }
        effects.exit('linePrefix');
        return columns >= LEAST ? ok(code) : nok(code);
      };
      return (code) => {
        if (!markdownSpace(code)) return nok(code);
        effects.enter('linePrefix');
        return inside(code);
      };
    },
  };
}

/** The names of our tokens aren't in the parser's list of them. */
function enter(effects: Effects, type: string): Token {
  return effects.enter(type as Token['type']);
}

const fromMarkdown: Extension = {
  transforms: [definitionLists],
  enter: {
    description(token) {
      this.enter({ type: 'description', children: [] } as never, token);
    },
  },
  exit: {
    description(token) {
      this.exit(token);
    },
  },
};
