import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { linePlan } from './line-plan.ts';
import { plannedLines } from './planned-lines.ts';

const BRACE = 123;
const lines = plannedLines('templateLine', () => linePlan().tags);

/** Teaches the parser lines that are one tag of a template. In `.mdx` braces are code. */
export function remarkTemplateLines(this: Processor): void {
  const data = this.data() as {
    micromarkExtensions?: { disable?: { null?: string[] } }[];
    fromMarkdownExtensions?: unknown[];
  };
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  if (data.micromarkExtensions.flat().some(({ disable }) => disable?.null?.includes('htmlFlow'))) return;
  data.micromarkExtensions.push({ flow: { [BRACE]: lines } } as never);
  data.fromMarkdownExtensions.push(fromMarkdown);
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
