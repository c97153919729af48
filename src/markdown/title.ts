import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { VFile } from 'vfile';
import { frontmatterOf, lectureData, placeOf } from '../course/lecture-data.ts';

/** "Lecture 3 ~ Title", "L4: Title", "Chapter 2 - Title": a number somebody wrote into a heading. */
const numbered =
  /^(?:lecture|lesson|chapter|part|week|unit|l)\s*(\d{1,3})(?:\s*[~:.](?!\d)\s*|\s*[-–—]\s+)(?!\s)(.+)/i;
/** "Lecture 3 Scaling" too, but neither "L2 regularisation" nor "Part 2 of the proof". */
const onlySpaced = /^(?:[Ll]ecture|[Ll]esson|[Cc]hapter|[Pp]art|[Ww]eek|[Uu]nit)\s+(\d{1,3})\s+(\p{Lu}.*)$/u;

/**
 * Takes the first `#` heading out of the text (the page shows it as the lecture's title) and lowers any
 * further one by a level, with the headings below it, so that a page keeps a single `<h1>` and what belongs together.
 * Below a title in the front matter, that is how Pandoc's authors write sections, and no fault.
 */
export function remarkTitle() {
  return (tree: Root, file: VFile): void => {
    const data = lectureData(file);
    const first = tree.children.findIndex(isTitle);
    const title = tree.children[first];
    let isSaid = false;
    if (title) {
      // Its tags are how it is set, and no words of it.
      data.firstHeading = toString(title, { includeHtml: false });
      const given = frontmatterTitle(file);
      // A title in the front matter that says something else leaves the heading in the text.
      isSaid = given !== undefined && !sameTitle(given, data.firstHeading);
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

function isTitle(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 1;
}

/** What stays of a title in the text: its explicit id, so that links to it keep working. */
function anchorOf({ data }: RootContent): Paragraph[] {
  const id = data?.hProperties?.id;
  return id ? [{ type: 'paragraph', data: { hName: 'a', hProperties: { id } }, children: [] }] : [];
}

function frontmatterTitle(file: VFile): string | undefined {
  const { title } = frontmatterOf(file);
  return typeof title === 'string' && title.trim() ? title : undefined;
}

function sameTitle(one: string, other: string): boolean {
  const bare = (text: string) =>
    splitTitle(text)
      .title.toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(one) === bare(other);
}

/** Splits a heading such as "Lecture 3 ~ Scaling" into its number and its title. */
export function splitTitle(heading: string): { number: number | undefined; title: string } {
  const match = numbered.exec(heading.trim()) ?? onlySpaced.exec(heading.trim());
  if (!match) return { number: undefined, title: heading.trim() };
  return { number: Number(match[1]), title: (match[2] as string).trim() };
}
