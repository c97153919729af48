import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { isElement } from '../syntax/element.ts';
import { longNames } from './names.ts';
import type { Work } from './work.ts';

/** What is a whole by itself, and stands in italics rather than between quotation marks. */
const whole = new Set(['book', 'report', 'thesis', 'collection', 'periodical', 'software', 'dataset']);

/** What the list of references says of a work, its title as a link to it. `year` may carry a letter. */
export function entryOf(work: Work, year = work.year ?? 'n.d.'): ElementContent[] {
  const names = longNames(work);
  const { container, volume, issue, pages, publisher, note } = work;
  const address = addressOf(work);
  const title = richText(work.title);
  const titled: ElementContent[] = whole.has(work.type) ? [h('em', title)] : ['“', ...title, '”'].map(asNode);
  const number = [volume, issue && `(${issue})`].filter(Boolean).join('');
  const where: ElementContent[] = container
    ? [h('em', richText(container)), asNode(`${number && ` ${number}`}${pages ? `, ${pages}` : ''}`)]
    : [];
  const details = [
    container ? undefined : publisher,
    work.arxiv && `arXiv:${work.arxiv}`,
    !work.arxiv && work.doi ? `doi:${work.doi}` : undefined,
    note,
  ].filter((detail) => detail !== undefined);
  return [
    asNode(names ? `${names} (${year}). ` : ''),
    ...(address ? [h('a', { href: address }, titled)] : titled),
    asNode(names ? '.' : ` (${year}).`),
    ...(where.length > 0 ? [asNode(' '), ...where, asNode('.')] : []),
    ...details.map((detail) => asNode(` ${detail}.`)),
  ].filter((node) => node.type !== 'text' || node.value !== '');
}

/** Where a work can be read: as its entry says, or by its number. */
function addressOf({ url, doi, arxiv }: Work): string | undefined {
  if (url) return url;
  if (doi) return `https://doi.org/${encodeURI(doi)}`;
  return arxiv && `https://arxiv.org/abs/${arxiv}`;
}

const kept = ['i', 'em', 'b', 'strong', 'sub', 'sup'];

/** A title's few tags (`<sub>`, `<i>`), which CSL allows, and its words; of anything else the words alone. */
function richText(text: string): ElementContent[] {
  const plain = (nodes: Root['children']): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      // An apostrophe as a typesetter sets it.
      if (node.type === 'text') return [asNode(node.value.replace(/(?<=\p{L})'(?=\p{L})/gu, '’'))];
      if (node.type !== 'element') return [];
      const children = plain(node.children);
      return isElement(node, ...kept) ? [h((node as Element).tagName, children)] : children;
    });
  return plain(fromHtml(text, { fragment: true }).children);
}

function asNode(content: string | ElementContent): ElementContent {
  return typeof content === 'string' ? { type: 'text', value: content } : content;
}
