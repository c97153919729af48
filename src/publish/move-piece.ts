import type { Element, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { nameSet } from '../lib/name-set.ts';
import { visit } from '../syntax/visit.ts';

/** What a piece of a page is called where it is moved to. */
export interface NewNames {
  id: (id: string) => string;
  /** The new address of a link; undefined where it stays. */
  address: (written: string) => string | undefined;
}

/** Attributes whose value is the id of another element, or several with spaces between them. */
const references = nameSet(
  'ariaActiveDescendant ariaControls ariaDescribedBy ariaDetails ariaErrorMessage ariaFlowTo ariaLabelledBy ariaOwns commandFor form headers htmlFor itemRef list popoverTarget',
);

/**
 * The HTML of a page's piece as part of a larger page: ids and whatever refers to them get new names, in
 * drawings too; headings go down by one, below the piece's own title; pictures wait until they are near.
 */
export function movePiece(html: string, names: NewNames): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element) => {
    rename(element, names);
    if (/^h[1-5]$/.test(element.tagName)) element.tagName = `h${Number(element.tagName[1]) + 1}`;
    // A landmark in a lecture; one of very many on the larger page, where it would only be in the way.
    const { ariaLabel, ariaLabelledBy, role } = element.properties;
    const isNamedSection = element.tagName === 'section' && (ariaLabel ?? ariaLabelledBy) !== undefined;
    if (role === 'region' || (isNamedSection && role === undefined)) element.properties.role = 'group';
    if (element.tagName === 'img') {
      element.properties.loading = 'lazy';
      delete element.properties.fetchPriority;
    }
  });
  return toHtml(tree);
}

function rename({ tagName, properties }: Element, { id, address }: NewNames): void {
  for (const name of ['href', 'xLinkHref']) {
    const written = properties[name];
    if (typeof written === 'string') properties[name] = address(written) ?? written;
  }
  if (properties.id !== undefined) properties.id = id(String(properties.id));
  // `<a name>` is an anchor, and `<map name>` what `usemap` names; a control's name is its own affair.
  if ((tagName === 'a' || tagName === 'map') && properties.name !== undefined)
    properties.name = id(String(properties.name));
  if (typeof properties.useMap === 'string')
    properties.useMap = properties.useMap.replace(/^#(.+)$/, (_, name: string) => `#${id(name)}`);
  for (const name of references) {
    // The `form` of an operator in a formula is `prefix` or the like.
    if (tagName === 'mo') break;
    if (properties[name] !== undefined) properties[name] = renameList(properties[name], id);
  }
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string' && value.includes('url(')) properties[name] = renameUrls(value, id);
  }
}

function renameList(value: Properties[string], id: NewNames['id']): Properties[string] {
  const ids = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/).filter(Boolean);
  return ids.map(id).join(' ');
}

/** What a drawing paints with: `fill="url(#gradient)"`. */
function renameUrls(value: string, id: NewNames['id']): string {
  return value.replace(
    /url\(\s*(["']?)#([^"'()\s]+)\1\s*\)/g,
    (_, quote: string, name: string) => `url(${quote}#${id(name)}${quote})`,
  );
}
