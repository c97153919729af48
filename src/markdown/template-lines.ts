import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { readsMdx, teachParser } from '../syntax/teach-parser.ts';
import { linePlan } from './line-plan.ts';
import { plannedLines } from './planned-lines.ts';

const BRACE = 123;
const lines = plannedLines('templateLine', () => linePlan().tags);

/** Teaches the parser lines that are one tag of a template. */
export function remarkTemplateLines(this: Processor): void {
  if (!readsMdx(this)) teachParser(this, { flow: { [BRACE]: lines } }, fromMarkdown);
}

const fromMarkdown: Extension = {
  enter: {
    templateLine(token) {
      this.enter({ type: 'templateLine', value: this.sliceSerialize(token) } as never, token);
    },
  },
  exit: {
    templateLine(token) {
      this.exit(token);
    },
  },
};
