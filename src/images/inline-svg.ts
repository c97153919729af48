import { escapeHtml } from '../lib/escape-html.ts';
import { attributeOf, elementsOf, parseSvg, type SvgElement } from './svg-source.ts';
import { unsafeSvg } from './unsafe-svg.ts';

/** Elements whose spaces between words are part of the text. */
const TEXT_ELEMENTS = new Set(['text', 'title', 'desc']);
const ID_LISTS = new Set(['aria-labelledby', 'aria-describedby']);

/**
 * Makes one of our own figures ready to stand in HTML, so that it follows the theme; undefined for any
 * other SVG, also for one that carries a style, which the pages' Content Security Policy would drop, or HTML.
 * A prefix keeps the ids of a figure that is shown twice on one page apart.
 */
export function inlineSvg(source: string, idPrefix = ''): string | undefined {
  const svg = parseSvg(source);
  if ('mistake' in svg || !isOurFigure(svg.root) || unsafeSvg(source)) return undefined;

  const ids = new Set<string>();
  for (const element of elementsOf(svg.root)) {
    if (/^(?:style|foreignObject)$/.test(element.name) || attributeOf(element, 'style') !== undefined)
      return undefined;
    const id = attributeOf(element, 'id');
    if (id !== undefined) ids.add(id);
  }
  const names = { ids, idPrefix };
  return hasPanels(svg.root) ? writePanels(svg.root, names) : write(svg.root, names, false);
}

/** Whether a figure of class `panels` holds nothing but its words and nested drawings. */
function hasPanels(root: SvgElement): boolean {
  return (
    (attributeOf(root, 'class') ?? '').split(/\s+/).includes('panels') &&
    childrenOf(root).every(({ name }) => ['title', 'desc', 'svg'].includes(name))
  );
}

/** Panels become drawings of their own in one picture, so that they flow with the width of the page. */
function writePanels(root: SvgElement, names: Names): string {
  const children = childrenOf(root);
  const words = children.filter(({ name }) => name !== 'svg');
  const drawings = children
    .filter(({ name }) => name === 'svg')
    .map((panel, index) => ({
      ...panel,
      attributes: panel.attributes.filter(({ name }) => !['x', 'y', 'width', 'height'].includes(name)),
      children: index === 0 ? [...words, ...panel.children] : panel.children,
    }));
  const kept = root.attributes.filter(({ name }) => name !== 'viewBox');
  const attributes = writeAttributes({ ...root, attributes: kept }, names);
  return `<span${attributes}>${drawings.map((panel) => write(panel, names, false)).join('')}</span>`;
}

function childrenOf({ children }: SvgElement): SvgElement[] {
  return children.filter((child): child is SvgElement => typeof child !== 'string');
}

function isOurFigure(root: SvgElement): boolean {
  return (attributeOf(root, 'class') ?? '').split(/\s+/).includes('figure');
}

function write(element: SvgElement, names: Names, inText: boolean): string {
  const keepsSpaces = inText || TEXT_ELEMENTS.has(element.name);
  const children = element.children.map((child) => {
    if (typeof child === 'string') return writeText(child, keepsSpaces);
    // What drawing programs note for themselves means nothing to a browser.
    return child.isSvg && child.name !== 'metadata' ? write(child, names, keepsSpaces) : '';
  });
  const tag = `${element.name}${writeAttributes(element, names)}`;
  const content = children.join('');
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${element.name}>`;
}

function writeText(text: string, keepsSpaces: boolean): string {
  if (text.trim() === '' && !keepsSpaces) return '';
  return escapeHtml(text.replace(/\s+/g, ' '));
}

function writeAttributes({ attributes }: SvgElement, names: Names): string {
  const written = new Map<string, string>();
  for (const { prefix, name, value } of attributes) {
    if (name === 'xmlns' || !['', 'xml', 'xlink'].includes(prefix)) continue;
    // `xlink:href` is the old spelling of `href`, which wins where both stand.
    const key = prefix === 'xml' ? `xml:${name}` : name;
    if (prefix !== 'xlink' || !written.has(key)) written.set(key, withPrefix(name, value, names));
  }
  return [...written].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}

/** Renames an id and whatever refers to it; links to the rest of the page stay as they are. */
function withPrefix(name: string, value: string, { ids, idPrefix }: Names): string {
  if (idPrefix === '') return value;
  const rename = (id: string) => (ids.has(id) ? idPrefix + id : id);
  if (name === 'id') return rename(value);
  if (name === 'href') return value.replace(/^#(.*)$/, (_, id: string) => `#${rename(id)}`);
  if (ID_LISTS.has(name)) return value.split(/\s+/).map(rename).join(' ');
  return value.replace(
    /url\(\s*(["']?)#([^"'()\s]+)\1\s*\)/g,
    (_, _quote, id: string) => `url(#${rename(id)})`,
  );
}

interface Names {
  ids: Set<string>;
  idPrefix: string;
}
