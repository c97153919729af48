import { slug } from 'github-slugger';
import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { frontmatterOf, lectureData, nameOf, placeOf } from '../course/lecture-data.ts';
import { splitTitle } from '../course/split-title.ts';
import { typedTex } from './math.ts';

/**
 * Takes the first `#` heading out of the text (the page shows it as the lecture's title) and lowers any further one by
 * a level, with the headings below it, so that a page keeps a single `<h1>` and what belongs together. Below a title in
 * the front matter, that is how Pandoc's authors write sections, and no fault. Without a `#`, the heading that opens
 * the text is taken, where it is the title.
 */
export function remarkTitle() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    lowerRunningHead(tree, file);
    const title = tree.children.find(isTitle);
    const first = tree.children.indexOf(title as Heading);
    if (!title) takeOpening(tree, file);
    let isSaid = false;
    if (title) {
      noteHeading(title, file);
      const given = frontmatterTitle(file);
      // A title in the front matter that says something else leaves the heading in the text.
      isSaid = given !== undefined && !sameTitle(given, data.firstHeading ?? '');
      if (!isSaid) tree.children.splice(first, 1, ...anchorOf(title));
    }
    const from = tree.children.findIndex(isTitle);
    if (from < 0) return;
    for (const node of tree.children.slice(from)) {
      if (node.type !== 'heading') continue;
      if (isTitle(node) && !isSaid) data.extraTitles.push(placeOf(node));
      node.depth = Math.min(node.depth + 1, 6) as Heading['depth'];
    }
  };
}

/**
 * Leaves the name of the book or of its part, with which some begin every chapter, as a line above the title: of two
 * `#` headings with nothing between them, the second is the title where it says that it is a chapter, or what its file
 * is called.
 */
function lowerRunningHead({ children }: Root, file: VFile): void {
  const [head, title, ...others] = children.filter(isTitle);
  if (!head || !title) return;
  const between = children.slice(children.indexOf(head) + 1, children.indexOf(title));
  if (!between.every(isUnseen)) return;
  const [above, below] = [head, title].map((heading) => wordsOf(heading, file)) as [string, string];
  const isChapter = splitTitle(below).number !== undefined || /^(?:appendix|chapter)\b/i.test(below);
  const name = nameOf(file) ?? '';
  const isNamed = sameTitle(name, below) && !sameTitle(name, above);
  if (!head.data?.isPart && (others.length > 0 || !(isChapter || isNamed))) return;
  const data = { hProperties: { className: ['running-head'] } };
  const line: Paragraph = { type: 'paragraph', children: head.children, data };
  if (head.position) line.position = head.position;
  children.splice(children.indexOf(head), 1, ...anchorOf(head), line);
}

function noteHeading(heading: Heading, file: VFile): void {
  const data = lectureData(file);
  const inTex = toString(heading, { includeHtml: false });
  data.firstHeading = wordsOf(heading, file);
  if (inTex !== data.firstHeading) data.firstHeadingInTex = inTex;
}

/** The words of a heading, its formulas as a reader would type them; its tags are how it is set, and no words of it. */
function wordsOf(heading: Heading, file: VFile): string {
  const children = heading.children.map((child) =>
    child.type === 'inlineMath' ? { type: 'text' as const, value: typedTex(child.value, file) } : child,
  );
  return toString(children, { includeHtml: false });
}

function isTitle(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 1;
}

/** Takes out a lower heading that is the title, and raises what is below it by as much as there is room. */
function takeOpening({ children }: Root, file: VFile): void {
  const at = children.findIndex((node) => !isUnseen(node));
  const title = children[at];
  if (title?.type !== 'heading') return;
  const others = children.slice(at + 1).filter((node) => node.type === 'heading');
  const text = toString(title, { includeHtml: false });
  if (!opensAll(title, text, others, file)) return;
  noteHeading(title, file);
  children.splice(at, 1, ...anchorOf(title, slug(text)));
  // What is below it, and what stands beside it where another says so, too.
  const beside = others.findIndex(({ depth }) => depth <= title.depth);
  const end = beside < 0 ? others.length : beside;
  for (const run of [others.slice(0, end), others.slice(end)]) {
    const room = Math.min(...run.map(({ depth }) => depth)) - 2;
    for (const node of run) node.depth = (node.depth - room) as Heading['depth'];
  }
}

/**
 * Whether the heading that a text opens with is its title: it says what its front matter or file is called, its file is
 * called nothing, or all other headings are below it. The first of several like it is a section.
 */
function opensAll(title: Heading, text: string, others: Heading[], file: VFile): boolean {
  if (text.trim() === '') return false;
  const name = frontmatterTitle(file) ?? nameOf(file);
  if (name && sameTitle(name, text)) return true;
  if (frontmatterTitle(file) !== undefined) return false;
  return name === '' || (others.length > 0 && others.every(({ depth }) => depth > title.depth));
}

/** What may stand above a title: comments and anchors, definitions, code of `.mdx`, and pictures such as badges. */
function isUnseen(node: RootContent): boolean {
  if (node.type === 'html')
    return !/[^\s<>]/.test(node.value.replace(/<!--[\s\S]*?(?:-->|$)|<\/?a\b[^<>]*>/g, ''));
  if (node.type === 'paragraph')
    return node.children.every((child) =>
      child.type === 'link' ? child.children.every(isPicture) : isPicture(child),
    );
  return node.type === 'definition' || node.type === ('mdxjsEsm' as string);
}

const isPicture = ({ type, ...node }: PhrasingContent) =>
  /^image/.test(type) || type === 'break' || ('value' in node && node.value.trim() === '');

/** What stays of a title in the text: its explicit id, or the words of a section, so that links to it keep working. */
function anchorOf({ data }: RootContent, other?: string): Paragraph[] {
  const id = data?.hProperties?.id ?? other;
  return id ? [{ type: 'paragraph', data: { hName: 'a', hProperties: { id } }, children: [] }] : [];
}

/** The title in the front matter, where there is one. */
export function frontmatterTitle(file: VFile): string | undefined {
  const { title } = frontmatterOf(file);
  return typeof title === 'string' && title.trim() ? title : undefined;
}

/** Whether two titles say the same, but for a number in front, capitals and punctuation. */
export function sameTitle(one: string, other: string): boolean {
  const bare = (text: string) =>
    splitTitle(text)
      .title.toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(one) === bare(other);
}
