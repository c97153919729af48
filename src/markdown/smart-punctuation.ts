import type { Nodes, Root, Text } from 'mdast';

/** Blocks whose text is read as one run: a quotation mark at its start opens. */
const runs = new Set(['paragraph', 'heading', 'tableCell']);
const opensAfter = /^$|[\s([{<–—\-/\u00a0“‘]/;

/**
 * Sets quotation marks, apostrophes, dashes and ellipses as a typesetter does. Ours rather than
 * `remark-smartypants`, which parses every sentence into words and took a sixth of the rendering time.
 */
export function remarkSmartPunctuation() {
  return (tree: Root): void => walk(tree, { before: '' });
}

/** The same for a line from the front matter. */
export function smartText(text: string): string {
  return punctuate(text, '');
}

function walk(node: Nodes, run: { before: string }): void {
  if (node.type === 'text') {
    const text = node as Text;
    text.value = punctuateWords(text.value, run.before);
    run.before = text.value.slice(-1) || run.before;
    return;
  }
  if (!('children' in node)) {
    // Code, a formula, a picture: what follows a thing is not the start of a sentence.
    if (node.type !== 'html') run.before = node.type === 'break' ? ' ' : 'x';
    return;
  }
  for (const child of node.children) walk(child as Nodes, runs.has(child.type) ? { before: '' } : run);
}

/** The words of a text; an id such as `{#gpt--4}` is none of them. */
function punctuateWords(text: string, before: string): string {
  const pieces = text.split(/(\{#[^\s{}#]+\})/);
  return pieces.map((piece, index) => (index % 2 ? piece : punctuate(piece, index ? 'x' : before))).join('');
}

function punctuate(text: string, before: string): string {
  if (!/["'.-]/.test(text)) return text;
  const dashed = text
    .replace(/(^|[^-])---(?!-)/g, '$1—')
    .replace(/(^|[^-])--(?!-)/g, '$1–')
    .replace(/(^|[^.])\.\.\.(?!\.)/g, '$1…');
  return dashed.replace(/["']/g, (mark, at: number) => {
    const previous = at > 0 ? (dashed[at - 1] as string) : before;
    const opens = opensAfter.test(previous);
    if (mark === '"') return opens ? '“' : '”';
    // The apostrophe of a left-out century: '90s.
    return opens && !/^\d\ds?\b/.test(dashed.slice(at + 1)) ? '‘' : '’';
  });
}
