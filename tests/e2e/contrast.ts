import type { Page } from 'playwright/test';

interface Contrasts {
  /** How many pieces of text were measured, and how many of them are body text. */
  text: number;
  body: number;
  /** Links within a text, edges of fields and buttons, signs, marks of the current place, scroll bars, shapes. */
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

/** Measures the contrast of all that a page shows, words or not, in the colours that the browser computed. */
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
  const grounds = new Map<Element | null, number[]>([[null, [255, 255, 255, 1]]]);
  const ground = (element: Element | null): number[] => {
    let colour = grounds.get(element);
    if (colour || !element) return colour ?? [];
    colour = parse(getComputedStyle(element).backgroundColor);
    if ((colour[3] ?? 0) <= 0.99) colour = ground(element.parentElement);
    grounds.set(element, colour);
    return colour;
  };
  const shown = (selector: string) =>
    [...document.body.querySelectorAll(selector)].filter((element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
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
  // More than its colour tells a link from the words around it, or a colour far from theirs.
  const looks = (element: Element) => {
    const { textDecorationLine, borderBottomStyle, fontSize, fontWeight } = getComputedStyle(element);
    return [textDecorationLine, borderBottomStyle, fontSize, fontWeight].join();
  };
  const ink = (element: Element) => parse(getComputedStyle(element).color);
  for (const link of shown('a[href]')) {
    const around = link.parentElement as Element;
    const isInText = [...around.childNodes].some((node) => node instanceof Text && /\w/.test(node.data));
    // A sign, such as that of a link to a heading, is no word.
    const isWord = /\w/.test(link.textContent) && getComputedStyle(link).display === 'inline';
    if (!isInText || !isWord) continue;
    found.shapes.link = (found.shapes.link ?? 0) + 1;
    if (looks(link) === looks(around) && contrast(ink(link), ink(around)) < 3)
      found.low.push(`told by its colour alone: ${link.outerHTML.slice(0, 90)}`);
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
  // A slider has no border that a sheet could tell of: the browser draws it, its knob in the accent colour.
  for (const slider of shown('input[type="range"]'))
    measure('slider', slider, [getComputedStyle(slider).accentColor]);
  // What a browser draws as it likes is its own to answer for.
  for (const field of shown('input:not([type="range"], [type="radio"], [type="checkbox"]), select, textarea'))
    measure('field', field, edges(edges(field).length > 0 ? field : (field.parentElement ?? field)));
  for (const button of shown('button, summary, [aria-current="location"]'))
    if (edges(button).length > 0) measure('edge', button, edges(button));
  for (const sign of shown(':is(button, a) > svg')) measure('sign', sign, [getComputedStyle(sign).stroke]);
  for (const moon of shown('.moon')) measure('sign', moon, edges(moon));
  for (const element of shown('*')) {
    const { scrollbarColor } = getComputedStyle(element);
    const [bar] = scrollbarColor.match(/^\w+\([^)]*\)/) ?? [];
    if (
      bar &&
      scrollbarColor !== (element.parentElement && getComputedStyle(element.parentElement).scrollbarColor)
    )
      measure('bar', element, [bar]);
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
