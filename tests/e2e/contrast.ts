import type { Page } from 'playwright/test';

interface Contrasts {
  /** How many pieces of text were measured, and how many of them are body text. */
  text: number;
  body: number;
  /** Edges of fields and buttons, signs, marks of the current place, bars to scroll by, and shapes in drawings. */
  shapes: Record<string, number>;
  /** Those below their limit: 7 for body text, 4.5 for all other, also in large, and 3 for what isn't text. */
  low: string[];
}

/** The contrast of two colours, each as red, green and blue up to 255, by the formula of WCAG 2. */
export function contrastOf(...colours: [number[], number[]]): number {
  const [light = 0, dark = 0] = colours
    .map((colour) => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** Measures the contrast of all that is shown on a page, words and what is no words, in the colours that the browser computed. */
export function contrastsOn(page: Page): Promise<Contrasts> {
  return page.evaluate(`(${contrastsOf})(${contrastOf})`);
}

/** Runs in the page, so that it may name nothing from outside itself. */
function contrastsOf(contrast: typeof contrastOf): Contrasts {
  const found: Contrasts = { text: 0, body: 0, shapes: {}, low: [] };
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const known = new Map<string, number[]>();
  const parse = (colour: string): number[] => {
    const cached = known.get(colour);
    if (cached || !canvas) return cached ?? [];
    canvas.clearRect(0, 0, 1, 1);
    // What is no colour, such as `none`, leaves the last one.
    canvas.fillStyle = 'transparent';
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    const parsed = [red, green, blue, alpha / 255];
    known.set(colour, parsed);
    return parsed;
  };
  const ground = (element: Element): number[] => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = parse(getComputedStyle(at).backgroundColor);
      if ((colour[3] ?? 0) > 0.99) return colour;
    }
    return [255, 255, 255, 1];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest('svg, script, style, noscript')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { color } = getComputedStyle(element);
    const reached = contrast(parse(color), ground(element));
    const isBody = element.matches('.prose > p, .prose > :is(ul, ol) > li, .prose > :is(ul, ol) > li > p');
    found.text++;
    if (isBody) found.body++;
    if (reached < (isBody ? 7 : 4.5))
      found.low.push(
        `${reached.toFixed(2)}: ${node.textContent.trim().slice(0, 40)} in ${element.outerHTML.slice(0, 60)}`,
      );
  }
  /** What isn't text passes with the strongest of its colours. */
  const measure = (kind: string, element: Element, colours: string[]) => {
    const seen = colours.map(parse).filter(([, , , alpha]) => (alpha ?? 0) > 0.5);
    const reached = Math.max(1, ...seen.map((colour) => contrast(colour, ground(element))));
    found.shapes[kind] = (found.shapes[kind] ?? 0) + 1;
    if (reached < 3) found.low.push(`${reached.toFixed(2)}: ${kind} in ${element.outerHTML.slice(0, 90)}`);
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
  // A slider has no border that a sheet could tell of: the browser draws it, its knob in the accent colour.
  for (const slider of shown('input[type="range"]'))
    measure('slider', slider, [getComputedStyle(slider).accentColor]);
  for (const field of shown('input:not([type="range"]), select, textarea'))
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
    const shapes = [...drawing.querySelectorAll<SVGGraphicsElement>('rect, path, circle, ellipse')];
    const boxOf = (shape: SVGGraphicsElement) => {
      const { x, y, width, height } = shape.getBBox();
      return [x, y, width, height].map(Math.round).join();
    };
    // An area and its outline may be drawn one after the other.
    const colours = Map.groupBy(shapes, boxOf);
    // Lines of a grid, grounds behind groups and the paper around marks are there for the eye's comfort.
    const quiet = '.stroke-rule, .stroke-rule *, .paper:not([class*="stroke-"])';
    for (const shape of shapes.filter((one) => !one.matches(quiet)))
      measure(
        'drawing',
        shape,
        (colours.get(boxOf(shape)) ?? []).flatMap((one) => {
          const { fill, stroke } = getComputedStyle(one);
          return [fill, stroke];
        }),
      );
  }
  return found;
}
