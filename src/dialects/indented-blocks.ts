import type { Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { CompileContext, Extension } from 'mdast-util-from-markdown';
import { blankLine } from 'micromark-core-commonmark';
import { asciiAlphanumeric, markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State, Token, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import { teachParser } from '../syntax/teach-parser.ts';

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** Written so that a reader unfolds it. */
    isFolded?: boolean;
  }
}

/** The blocks of MkDocs: a line with a sign, a kind and a title, and below it everything that is indented. */
const signs = { EXCLAMATION: 33, QUESTION: 63, EQUALS: 61 };
const PLUS = 43;
const QUOTE = 34;
const HYPHEN = 45;
const UNDERSCORE = 95;
const INDENT = 4;

/** Lets the parser read `!!! note "Title"`, `??? note` (folded), `???+ note` and `=== "Tab"`. */
export function remarkIndentedBlocks(this: Processor): void {
  const document = Object.fromEntries(Object.values(signs).map((sign) => [sign, construct]));
  teachParser(this, { document }, fromMarkdown);
}

const indent: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let columns = 0;
    const inside: State = (code) => {
      if (columns < INDENT && markdownSpace(code)) {
        // A tab counts as the columns that it fills.
        columns++;
        effects.consume(code);
        return inside;
      }
      effects.exit('linePrefix');
      return columns === INDENT ? ok(code) : nok(code);
    };
    return (code) => {
      if (!markdownSpace(code)) return nok(code);
      effects.enter('linePrefix');
      return inside(code);
    };
  },
};

const tokenize: Tokenizer = (effects, ok, nok) => {
  let sign: Code;
  let count = 0;
  let hasKind = false;
  const isEnd = (code: Code) => code === null || markdownLineEnding(code);

  const begin: State = (code) => {
    enter(effects, 'indentedBlock')._container = true;
    enter(effects, 'indentedBlockSign');
    sign = code;
    return inSign(code);
  };
  const inSign: State = (code) => {
    if (code === sign && count < 3) {
      count++;
      effects.consume(code);
      return inSign;
    }
    if (count < 3) return nok(code);
    if (sign === signs.QUESTION && code === PLUS) {
      effects.consume(code);
      return afterSign;
    }
    return afterSign(code);
  };
  const afterSign: State = (code) => {
    exit(effects, 'indentedBlockSign');
    return markdownSpace(code) ? beforeKind(code) : nok(code);
  };
  const beforeKind: State = (code) => {
    enter(effects, 'indentedBlockKind');
    return inKind(code);
  };
  const inKind: State = (code) => {
    const isTab = sign === signs.EQUALS;
    if (code === QUOTE && (isTab || hasKind)) {
      exit(effects, 'indentedBlockKind');
      enter(effects, 'indentedBlockMark');
      effects.consume(code);
      exit(effects, 'indentedBlockMark');
      return beforeTitle;
    }
    if (isEnd(code)) {
      exit(effects, 'indentedBlockKind');
      return hasKind ? ok(code) : nok(code);
    }
    const isWord = asciiAlphanumeric(code) || code === HYPHEN || code === UNDERSCORE;
    if (!markdownSpace(code) && (isTab || !isWord)) return nok(code);
    hasKind ||= isWord;
    effects.consume(code);
    return inKind;
  };
  const beforeTitle: State = (code) => {
    if (code === QUOTE || isEnd(code)) return afterTitle(code);
    enter(effects, 'indentedBlockTitle');
    enter(effects, 'chunkText').contentType = 'text';
    return inTitle(code);
  };
  const inTitle: State = (code) => {
    if (code === QUOTE || isEnd(code)) {
      exit(effects, 'chunkText');
      exit(effects, 'indentedBlockTitle');
      return afterTitle(code);
    }
    effects.consume(code);
    return inTitle;
  };
  const afterTitle: State = (code) => {
    if (code !== QUOTE) return nok(code);
    enter(effects, 'indentedBlockMark');
    effects.consume(code);
    return toEnd;
  };
  const toEnd: State = (code) => {
    if (markdownSpace(code)) {
      effects.consume(code);
      return toEnd;
    }
    exit(effects, 'indentedBlockMark');
    return isEnd(code) ? ok(code) : nok(code);
  };
  return begin;
};

const construct: Construct = {
  name: 'indentedBlock',
  tokenize,
  continuation: {
    tokenize: (effects, ok, nok) => effects.check(blankLine, ok, effects.attempt(indent, ok, nok)),
  },
  exit: (effects) => {
    exit(effects, 'indentedBlock');
  },
};

/** The names of our tokens aren't in the parser's list of them. */
function enter(effects: Effects, type: string): Token {
  return effects.enter(type as Token['type']);
}

function exit(effects: Effects, type: string): Token {
  return effects.exit(type as Token['type']);
}

const fromMarkdown: Extension = {
  enter: {
    indentedBlock(token) {
      this.enter({ type: 'containerDirective', name: '', children: [] }, token);
    },
    indentedBlockTitle(token) {
      this.enter({ type: 'paragraph', children: [] }, token);
    },
  },
  exit: {
    indentedBlock(token) {
      this.exit(token);
    },
    indentedBlockSign(token) {
      block(this).name = this.sliceSerialize(token).trim();
    },
    indentedBlockKind(token) {
      const node = block(this);
      const [kind = ''] = this.sliceSerialize(token).trim().toLowerCase().split(/\s+/);
      const isTab = node.name === '===';
      // What is folded has no colour here, and its kind is its title where it has none.
      if (node.name === '???') node.data = { isFolded: true };
      node.name = isTab ? 'div' : kind;
    },
    indentedBlockTitle(token) {
      const node = block(this);
      const title = this.stack.at(-1) as Paragraph;
      this.exit(token);
      if (node.name === 'div') title.children = [{ type: 'strong', children: title.children }];
      else title.data = { directiveLabel: true };
    },
  },
};

function block(context: CompileContext): ContainerDirective {
  return context.stack.findLast(({ type }) => type === 'containerDirective') as ContainerDirective;
}
