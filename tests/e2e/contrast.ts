interface Contrasts {
  /** How many pieces of text were measured, and how many of them are body text. */
  text: number;
  body: number;
  /** Edges of fields and buttons, signs, marks of the current place, bars to scroll by, and shapes in drawings. */
  shapes: Record<string, number>;
  /** Those below their limit: 7 for body text, 4.5 for all other, also in large, and 3 for what isn't text. */
  low: string[];
}

/** The contrast of two colours that the browser has computed as `rgb(…)`, by the formula of WCAG 2. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((value) => {
        const part = Number(value) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * Measures the contrast of all that is shown on a page, words and what is no words, by the formula of WCAG 2, from the
 * colours that the browser computed. Runs in the page, so that it may name nothing from outside itself.
 */
export function contrastsOf(): Contrasts {
  const found: Contrasts = { text: 0, body: 0, shapes: {}, low: [] };
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map<string, number[]>();
  const parse = (colour: string): number[] => {
    const cached = known.get(colour);
    if (cached || !canvas) return cached ?? [];
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const parsed = [red, green, blue, alpha / 255];
    known.set(colour, parsed);
    return parsed;
  };
  const light = (colour: number[]) => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element: Element): number[] => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if ((colour[3] ?? 0) > 0.99) return colour;
    }
    return [255, 255, 255, 1];
  };
  const against = (colour: number[], behind: number[]) => {
    const [one = 0, other = 0] = [light(colour), light(behind)].sort((a, b) => b - a);
    return (one + 0.05) / (other + 0.05);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest('svg, script, style, noscript')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { color } = getComputedStyle(element);
    const contrast = against(parse(color), ground(element));
    const isBody = element.matches('.prose > p, .prose > :is(ul, ol) > li, .prose > :is(ul, ol) > li > p');
    found.text++;
    if (isBody) found.body++;
    if (contrast < (isBody ? 7 : 4.5))
      found.low.push(
        `${contrast.toFixed(2)}: ${node.textContent.trim().slice(0, 40)} in ${element.outerHTML.slice(0, 60)}`,
      );
  }
  /** What isn't text passes with the strongest of its colours. */
  const measure = (kind: string, element: Element, colours: string[], behind = ground(element)) => {
    const seen = colours.map(parse).filter(([, , , alpha]) => (alpha ?? 0) > 0.5);
    const contrast = Math.max(1, ...seen.map((colour) => against(colour, behind)));
    found.shapes[kind] = (found.shapes[kind] ?? 0) + 1;
    if (contrast < 3) found.low.push(`${contrast.toFixed(2)}: ${kind} in ${element.outerHTML.slice(0, 90)}`);
  };
  const edges = (element: Element) => {
    const style = getComputedStyle(element);
    return ['top', 'right', 'bottom', 'left'].flatMap((side) =>
      style.getPropertyValue(`border-${side}-width`) === '0px'
        ? []
        : [style.getPropertyValue(`border-${side}-color`)],
    );
  };
  const shown = (selector: string) =>
    [...document.body.querySelectorAll(selector)].filter((element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
  for (const field of shown('input, select, textarea'))
    measure('field', field, edges(edges(field).length > 0 ? field : (field.parentElement ?? field)));
  for (const button of shown('button, summary, [aria-current="location"]'))
    if (edges(button).length > 0) measure('edge', button, edges(button));
  for (const sign of shown(':is(button, a) > svg')) measure('sign', sign, [getComputedStyle(sign).stroke]);
  for (const moon of shown('.moon')) measure('sign', moon, edges(moon));
  for (const element of shown('*')) {
    const [bar = ''] = getComputedStyle(element).scrollbarColor.match(/^\w+\([^)]*\)/) ?? [];
    const inherits = element.parentElement && getComputedStyle(element.parentElement).scrollbarColor;
    if (bar && inherits !== getComputedStyle(element).scrollbarColor) measure('bar', element, [bar]);
  }
  for (const drawing of document.querySelectorAll('svg.figure')) {
    const boxes = new Map<string, string[]>();
    const shapes = drawing.querySelectorAll<SVGGraphicsElement>('rect, path, circle, ellipse');
    for (const shape of shapes) {
      const { fill, stroke } = getComputedStyle(shape);
      const { x, y, width, height } = shape.getBBox();
      const box = [x, y, width, height].map(Math.round).join();
      boxes.set(box, [...(boxes.get(box) ?? []), fill, stroke]);
    }
    // Lines of a grid and grounds behind groups are there for the eye's comfort.
    for (const shape of shapes) {
      if (shape.closest('.stroke-rule')) continue;
      const { x, y, width, height } = shape.getBBox();
      measure('drawing', shape, boxes.get([x, y, width, height].map(Math.round).join()) ?? []);
    }
  }
  return found;
}
