import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { SplitNotes } from './front-matter.ts';
import type { ImportedFile } from './import-notes.ts';
import type { Introduction } from './outline.ts';
import { withoutStraySpaces } from './text-edits.ts';

/**
 * `course.yml` with the course's title and, as far as plain words go, its introduction. What else the notes'
 * front matter says is kept as comments.
 */
export function courseFile(
  tree: Root,
  introduction: Introduction,
  { frontMatter, keys }: Pick<SplitNotes, 'frontMatter' | 'keys'>,
): ImportedFile | undefined {
  const said = (key: string) => (typeof keys[key] === 'string' ? keys[key] : '');
  const paragraphs = introductionOf(tree, introduction).filter((node) => node.type === 'paragraph');
  const words = isMoreThanWords(tree, introduction) ? paragraphs.slice(0, 1) : paragraphs;
  const lines = [
    ['title', introduction.title || said('title')],
    [
      'description',
      said('description') ||
        words.map((node) => withoutStraySpaces(toString(node).replace(/\s+/g, ' ').trim())).join(' '),
    ],
    ['author', said('author')],
  ].filter(([, value]) => value);
  const written = lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const comments = otherLines(
    frontMatter,
    lines.flatMap(([key = '', value]) => (value === said(key) ? key : [])),
  );
  if (written.length === 0 && comments.length === 0) return undefined;
  return { name: 'course.yml', text: `${[...written, ...comments].join('\n')}\n` };
}

/** The front matter's lines as comments, those of `taken` keys left out. */
function otherLines(frontMatter: string, taken: string[]): string[] {
  const lines = frontMatter.split('\n').slice(1, -1);
  const others = lines.filter(
    (line, index) =>
      line.trim() !== '' &&
      // A value that goes on below stays whole.
      (/^[ \t-]/.test(lines[index + 1] ?? '') || !taken.some((key) => line.startsWith(`${key}:`))),
  );
  if (others.length === 0) return [];
  return ['# In the front matter of the notes stood also:', ...others.map((line) => `# ${line}`)];
}

/** Whether the introduction has more to it than the one paragraph on the course's front page can hold. */
export function isMoreThanWords(tree: Root, introduction: Introduction): boolean {
  const nodes = introductionOf(tree, introduction);
  return nodes.length > 2 || nodes.some((node) => node.type !== 'paragraph' || !node.children.every(isWords));
}

/** The blocks before the first lecture, the title left out. */
export function introductionOf(tree: Root, { from, to, titleIndex }: Introduction): RootContent[] {
  return tree.children
    .slice(from, to)
    .filter((node, index) => index !== titleIndex && !['definition', 'thematicBreak'].includes(node.type));
}

function isWords(node: PhrasingContent): boolean {
  if (node.type === 'text' || node.type === 'break') return true;
  if (node.type === 'html') return /^<br\s*\/?>$/i.test(node.value);
  return (node.type === 'emphasis' || node.type === 'strong') && node.children.every(isWords);
}
