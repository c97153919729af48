import type { Root } from 'mdast';
import { visit } from '../syntax/visit.ts';

/** `// [!code ++]` at the end of a line, by which Shiki's transformers and VitePress mark it. */
const mark = /(?:\/\/|#|--|<!--|\/\*|%|;) ?\[!code [^\]\n]+\](?: ?(?:-->|\*\/))?$/;

/** `*!*` and `*` + `/!*` of javascript.info around what is marked: words, or whole lines. */
const [begins, ends] = ['*!*', '*/!*'];

/** `// highlight-next-line`, and `-start` and `-end`, of Docusaurus: a comment on a line of its own. */
const highlight =
  /^(?:\/\/|#|--|%|\/\*|<!--|\{\/\*)[ \t]*highlight-(next-line|start|end)[ \t]*(?:\*\/\}?|-->)?$/;

/** Takes such marks out of code and marks the lines that they stand on or around. */
export function remarkCodeMarks() {
  return (tree: Root): void => {
    visit(tree, 'code', (code) => {
      const isMarkedUp = hasPairs(code.value);
      if (!isMarkedUp && !['[!code ', 'highlight-'].some((sign) => code.value.includes(sign))) return;
      const marked: number[] = [];
      const lines: string[] = [];
      let isInside = false;
      let isNext = false;
      for (const line of code.value.split('\n')) {
        const [, which] = highlight.exec(line.trim()) ?? [];
        if (which) {
          isInside = which === 'start';
          isNext = which === 'next-line';
          continue;
        }
        const plain = mark.test(line.trimEnd()) ? line.trimEnd().replace(mark, '').trimEnd() : line;
        const bare = isMarkedUp ? plain.replaceAll(begins, '').replaceAll(ends, '') : plain;
        const isMarked = isInside || isNext || bare !== line;
        isNext = false;
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

/** Whether each mark that begins has one that ends: in C, the end of a comment and two operators look like either. */
function hasPairs(code: string): boolean {
  return code.includes(ends) && code.split(begins).length === code.split(ends).length;
}
