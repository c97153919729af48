import type { Root } from 'mdast';
import { visit } from '../syntax/visit.ts';

/** `// [!code ++]` at the end of a line, by which Shiki's transformers and VitePress mark it. */
const mark = /(?:\/\/|#|--|<!--|\/\*|%|;) ?\[!code [^\]\n]+\](?: ?(?:-->|\*\/))?$/;

/** `*!*` and `*` + `/!*` of javascript.info around what is marked: words, or whole lines. */
const [begins, ends] = ['*!*', '*/!*'];

/** Takes such marks out of code and marks the lines that they stand on or around. */
export function remarkCodeMarks() {
  return (tree: Root): void => {
    visit(tree, 'code', (code) => {
      if (!code.value.includes('[!code ') && !code.value.includes(ends)) return;
      const marked: number[] = [];
      const lines: string[] = [];
      let isInside = false;
      for (const line of code.value.split('\n')) {
        const plain = mark.test(line.trimEnd()) ? line.trimEnd().replace(mark, '').trimEnd() : line;
        const bare = plain.replaceAll(begins, '').replaceAll(ends, '');
        const isMarked = isInside || bare !== line;
        // The last of the marks on a line says whether the next one is marked, too.
        if (bare !== plain) isInside = plain.lastIndexOf(begins) > plain.lastIndexOf(ends);
        if (bare !== plain && bare.trim() === '') continue;
        lines.push(bare);
        if (isMarked) marked.push(lines.length);
      }
      if (marked.length === 0) return;
      code.value = lines.join('\n');
      code.meta = [code.meta, `{${marked.join(',')}}`].filter(Boolean).join(' ');
    });
  };
}
