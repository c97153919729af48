import type { Element, Parents, Root } from 'hast';
import { visit } from '../syntax/visit.ts';

/** What search engines, feed readers and messengers ask for, or what makes a page come faster over a line. */
const links = ['canonical', 'alternate', 'preload', 'modulepreload', 'prefetch', 'manifest'];
const metadata = /^(?:og|twitter|article):|^robots$/;
/** An element that copies the address of a place: a file's address is of no use to anybody else. */
const elements = ['passage-link'];
const SEPARATOR = ' · ';

/** Takes out of a page what has a use only in the web. */
export function removeWebOnly(tree: Root): void {
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (element.tagName === 'interactive-figure') return standStill(element);
    if (isOfflineLink(element)) removeLink(parent, index);
    else if (isWebOnly(element)) parent.children.splice(index, 1);
    else return undefined;
    return index;
  });
}

/** Modules don't run from a folder: a figure stays as it was drawn, without its controls and what they load. */
function standStill(figure: Element): undefined {
  figure.tagName = 'div';
  figure.properties = { className: ['interactive-figure'] };
  figure.children = figure.children.filter(
    (child) => child.type !== 'element' || [child.properties.className].flat().includes('figure-view'),
  );
}

/** Takes out a link that leads nowhere, with its words, which announce it, and the dot that parts it from others. */
export function removeLink(parent: Parents, index: number): void {
  const isSeparator = (at: number) => {
    const node = parent.children[at];
    return node?.type === 'text' && node.value === SEPARATOR;
  };
  if (isSeparator(index + 1)) parent.children.splice(index, 2);
  else if (isSeparator(index - 1)) parent.children.splice(index - 1, 2);
  else parent.children.splice(index, 1);
}

/** The folder is offline already: it has no worker to tell of. */
function isOfflineLink({ tagName, properties }: Element): boolean {
  return tagName === 'a' && /(?:^|\/)offline\/$/.test(String(properties.href));
}

function isWebOnly({ tagName, properties }: Element): boolean {
  if (tagName === 'link') return [properties.rel].flat().some((rel) => links.includes(String(rel)));
  if (tagName === 'meta') return metadata.test(String(properties.property ?? properties.name ?? ''));
  if (tagName === 'script') return properties.type === 'application/ld+json';
  return elements.includes(tagName);
}
