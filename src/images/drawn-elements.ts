import { attributeOf, elementsOf, type SvgElement } from './svg-source.ts';

/**
 * How many elements a browser draws for an SVG: what is used again, by `<use>` or as a pattern, mask or marker,
 * counts each time. Ten `<use>` of ten `<use>` are a few lines of text and freeze a reader's tab.
 */
export function drawnElements(root: SvgElement): number {
  const byId = new Map<string, SvgElement>();
  for (const element of elementsOf(root)) {
    const id = attributeOf(element, 'id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
  }
  const counts = new Map<SvgElement, number>();
  const count = (element: SvgElement): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    // A circle of references is drawn by no browser.
    counts.set(element, 0);
    let sum = 1;
    for (const id of referencesOf(element)) {
      const used = byId.get(id);
      if (used) sum += count(used);
    }
    for (const child of element.children) if (typeof child !== 'string') sum += count(child);
    counts.set(element, sum);
    return sum;
  };
  try {
    return count(root);
  } catch (error) {
    // A chain of thousands that use one another.
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function referencesOf({ name, attributes }: SvgElement): string[] {
  return attributes.flatMap(({ name: attribute, value }) => {
    if (attribute === 'href')
      return name !== 'a' && value.trim().startsWith('#') ? [value.trim().slice(1)] : [];
    return [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id = '']) => id);
  });
}
