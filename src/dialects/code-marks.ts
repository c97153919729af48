import type { Root } from 'mdast';
import { visit } from '../syntax/visit.ts';

/** `// [!code ++]` at the end of a line, by which Shiki's transformers and VitePress mark it. */
const mark = /(?:\/\/|#|--|<!--|\/\*|%|;) ?\[!code [^\]\n]+\](?: ?(?:-->|\*\/))?$/;

/** Takes such marks out of code and marks the lines that they stand on. */
export function remarkCodeMarks() {
  return (tree: Root): void => {
    visit(tree, 'code', (code) => {
      if (!code.value.includes('[!code ')) return;
      const marked: number[] = [];
      const lines = code.value.split('\n').map((line, index) => {
        if (!mark.test(line.trimEnd())) return line;
        marked.push(index + 1);
        return line.trimEnd().replace(mark, '').trimEnd();
      });
      if (marked.length === 0) return;
      code.value = lines.join('\n');
      code.meta = [code.meta, `{${marked.join(',')}}`].filter(Boolean).join(' ');
    });
  };
}
