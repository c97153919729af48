import type { Code, Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';
import { placed } from '../syntax/places.ts';
import { replaceNodes } from '../syntax/replace-nodes.ts';

/** What puts a file, or a part of it, in its place: `<<< @/snippets/x.js#part {2,3}` of VitePress and Slidev. */
const snippet = /<<<[ \t]*([^\s{}#<>]+)/g;
const snippetLine = new RegExp(`^${snippet.source}`);

/** The files that lines of a text ask for, as they are written there. */
export function snippetPaths(source: string): string[] {
  return [...new Set(source.matchAll(snippet).map(([, path = '']) => path))];
}

/** Puts the code in the place of such a line, where its course has given it the file. */
export function remarkSnippets() {
  return (tree: Root, file: VFile): void => {
    const { snippets = {} } = file.data as { snippets?: Record<string, string> };
    if (Object.keys(snippets).length === 0) return;
    const source = String(file);
    replaceNodes(tree, 'paragraph', (node) => codeFor(node, source, snippets));
  };
}

function codeFor(
  { position }: Paragraph,
  source: string,
  snippets: Record<string, string>,
): Code[] | undefined {
  const lines = source.slice(position?.start.offset, position?.end.offset).split('\n');
  const blocks = lines.map((line): Code | undefined => {
    const [start = '', path = ''] = snippetLine.exec(line.trim()) ?? [];
    const more = line.trim().slice(start.length);
    const region = /^#([\w-]+)/.exec(more)?.[1];
    const marked = /\{([\d,\s-]+)/.exec(more)?.[1];
    const lang = /[\s{]([a-z][\w+-]*)/i.exec(more)?.[1];
    const text = Object.hasOwn(snippets, path) ? snippets[path] : undefined;
    const value = text === undefined || !region ? text : regionOf(text, region);
    if (value === undefined) return undefined;
    const meta = marked?.trim() ? `{${marked.trim()}}` : null;
    const ending = /\.(\w+)$/.exec(path)?.[1] ?? null;
    return { type: 'code', lang: lang ?? ending, meta, value: value.trimEnd(), ...placed({ position }) };
  });
  return blocks.every((block) => block !== undefined) ? blocks : undefined;
}

/** What stands between `#region name` and `#endregion` of a file, in whatever comments, without its indentation. */
function regionOf(text: string, name: string): string | undefined {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /#?\bregion\b/.test(line) && line.split(/[^\w-]+/).includes(name));
  const end = lines.findIndex((line, at) => at > start && /#?\bendregion\b/.test(line));
  if (start < 0 || end < 0) return undefined;
  const inside = lines.slice(start + 1, end);
  const indents = inside
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  return inside.map((line) => line.slice(Math.min(...indents))).join('\n');
}
