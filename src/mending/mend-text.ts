import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { boldEdits } from '../dialects/bold-spaces.ts';
import { dialects } from '../dialects/index.ts';
import { spacedPath, writePath } from '../dialects/spaced-paths.ts';
import { bodyStart } from '../markdown/frontmatter.ts';
import { syntaxPlugins } from '../markdown/syntax.ts';
import { textTags } from '../markdown/text-tags.ts';
import { applyEdits, type Edit } from '../syntax/edits.ts';
import { visit } from '../syntax/visit.ts';

const parser = unified().use(remarkParse).use(syntaxPlugins).freeze();
/** Mending one fault can bring another to light. */
const MOST_ROUNDS = 5;
/** Right behind an address that is only written down a backslash would be part of it. */
const bareAddress = /(?:www\.|:\/\/)[^\s<]*$/i;
const LONGEST_ADDRESS = 300;

/**
 * A lecture's text with everything mended that only its own words decide: paths with spaces, what other tools
 * write and the site writes otherwise, tags that are text, stars with spaces inside, percent signs in formulas.
 * `places` counts what was mended. What it gives is left as it is by a second run.
 */
export function mendText(source: string): { text: string; places: number } {
  const start = bodyStart(source);
  let body = source.slice(start);
  let places = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = editsOf(body);
    const mended = applyEdits(body, 0, body.length, edits);
    if (mended === body) break;
    places += edits.length;
    body = mended;
  }
  return { text: source.slice(0, start) + body, places };
}

function editsOf(body: string): Edit[] {
  const tree = parser.parse(body) as Root;
  const edits: Edit[] = textTags(tree)
    .filter(({ start }) => !bareAddress.test(body.slice(Math.max(0, start - LONGEST_ADDRESS), start)))
    .map(({ start }) => ({ start, end: start, text: '\\' }));
  visit(tree, (visited, _, parent) => {
    const node = visited as Nodes;
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const written = body.slice(start.offset, end.offset);
    if (node.type === 'text') edits.push(...textEdits(written, start.offset, parent?.type === 'link'));
    // In a line, a `%` behind a number is meant as such.
    else if (node.type === 'inlineMath')
      for (const { index } of written.matchAll(/(?<=\d)%/g))
        edits.push({ start: (start.offset as number) + index, end: start.offset + index, text: '\\' });
  });
  return edits;
}

function textEdits(written: string, at: number, isInLink: boolean): Edit[] {
  if (isInLink) return [];
  const edits: Edit[] = [];
  for (const match of written.matchAll(spacedPath)) {
    const text = written[match.index - 1] === '\\' ? undefined : writePath(match);
    if (text !== undefined)
      edits.push({ start: at + match.index, end: at + match.index + match[0].length, text });
  }
  for (const { find, write } of dialects) {
    // `matchAll` reads an expression anew each time, and that of all emoji is long.
    if (!write || written.search(find) < 0) continue;
    for (const match of written.matchAll(find)) {
      if (written[match.index - 1] === '\\') continue;
      edits.push({ start: at + match.index, end: at + match.index + match[0].length, text: write(match) });
    }
  }
  edits.push(...boldEdits(written, at));
  return edits;
}
