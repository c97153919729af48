interface Contrasts {
  /** How many pieces of text were measured, and how many of them are body text. */
  text: number;
  body: number;
  /** Those below their limit: 7 for body text, 3 for large, 4.5 for all other. */
  low: string[];
}

/**
 * Measures the contrast of all text that is shown on a page, by the formula of WCAG 2, from the colours that
 * the browser computed. Runs in the page, so that it may name nothing from outside itself.
 */
export function contrastsOf(): Contrasts {
  const found: Contrasts = { text: 0, body: 0, low: [] };
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
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || element.closest('svg, script, style, noscript')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const [one, other] = [light(parse(color)), light(ground(element))].sort((a, b) => b - a) as [
      number,
      number,
    ];
    const contrast = (one + 0.05) / (other + 0.05);
    const size = Number.parseFloat(fontSize);
    const isBody = element.matches('.prose > p, .prose > :is(ul, ol) > li, .prose > :is(ul, ol) > li > p');
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    found.text++;
    if (isBody) found.body++;
    if (contrast < (isBody ? 7 : isLarge ? 3 : 4.5))
      found.low.push(
        `${contrast.toFixed(2)}: ${node.textContent.trim().slice(0, 40)} in ${element.outerHTML.slice(0, 60)}`,
      );
  }
  return found;
}
