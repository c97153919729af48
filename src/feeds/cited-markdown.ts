import type { ElementContent } from 'hast';
import { citedWorks } from '../bibliography/cited-works.ts';
import type { Lecture, SourceAddress } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';
import { attribute, isElement } from '../syntax/element.ts';
import { wordsFor } from '../words/index.ts';

/** Room that Pandoc has an author leave for the list: `::: {#refs}` and, below it, `:::`. */
const room = /^:{3,}[ \t]*(?:div)?\{[^{}\n]*#refs\b[^{}\n]*\}[ \t]*\n\s*:{3,}[ \t]*$/m;

/** A citation as Markdown, each of its marks leading to the work in the list of references of `page`. */
export function citationMarkdown({ document }: Lecture, { words = [] }: SourceAddress, page: string): string {
  return words
    .map(({ text, key }) => {
      const reference = document.references.find((other) => other.key === key);
      return reference ? `[${escaped(text)}](${page}#${reference.id})` : escaped(text);
    })
    .join('');
}

/** A lecture's text with the list of what it cites, where the page has it. */
export function withReferences(
  { course, bibliography }: Publication,
  { document }: Lecture,
  body: string,
  source: string,
) {
  const cited = new Set(document.references.map(({ key }) => key));
  const works = (citedWorks(source, bibliography) ?? []).filter(({ key }) => cited.has(key));
  if (works.length === 0) return body;
  const list = works
    .map(({ entry }) => `- ${entry.map(inMarkdown).join('').replace(/\s+/g, ' ').trim()}`)
    .join('\n');
  if (room.test(body)) return body.replace(room, () => list);
  const isBelowHeading = /^#{1,6}[ \t]/.test(body.slice(body.lastIndexOf('\n') + 1));
  return isBelowHeading ? `${body}\n\n${list}` : `${body}\n\n## ${wordsFor(course).references}\n\n${list}`;
}

function inMarkdown(node: ElementContent): string {
  if (node.type === 'text') return escaped(node.value);
  if (!isElement(node)) return '';
  const inside = node.children.map(inMarkdown).join('');
  if (node.tagName === 'a') return `[${inside}](<${attribute(node, 'href') ?? ''}>)`;
  return isElement(node, 'em', 'i', 'cite') ? `*${inside}*` : inside;
}

const escaped = (text: string) => text.replace(/[\\[\]*_`<]/g, '\\$&');
