import type { Place } from '../course/types.ts';
import { placeAt } from '../syntax/places.ts';
import { holdsAddress, unsafeAttribute, unsafeElement } from '../syntax/unsafe-markup.ts';
import {
  elementsOf,
  parseSvg,
  parseXml,
  type SvgElement,
  type SvgMistake,
  type SvgSource,
} from './svg-source.ts';

/** Script as XML Events writes it. */
const XML_EVENTS = /^(handler|listener)$/i;
/** What drawing programs set the words of a box in; of HTML nothing else is taken. */
const WORDS_OF_A_BOX =
  /^(div|span|p|br|b|i|u|s|em|strong|small|sub|sup|code|pre|font|center|ul|ol|li|h[1-6]|table|thead|tbody|tr|t[dh]|style)$/;
/** Encodings in which a letter of ASCII is itself: in others a browser may read tags where we read text. */
const PLAIN_ENCODING = /^(utf-8|us-ascii|ascii|iso-8859-\d+|windows-125\d)$/i;
/** Characters that browsers leave out of an address. */
const IGNORED = /[\p{Cc}\p{Z}]/gu;

/** Finds the first thing in an SVG that could run script or load another file; undefined for a safe drawing. */
export function unsafeSvg(source: string): UnsafePart | undefined {
  return unsafeIn(source, parseSvg(source), unsafePart);
}

/** The same in XML of any other kind, which a browser opens as a page: XHTML in it may be text, but may not run. */
export function unsafeXml(source: string): UnsafePart | undefined {
  return unsafeIn(source, parseXml(source), (element) => unsafePart({ ...element, isHtml: false }));
}

function unsafeIn(
  source: string,
  svg: SvgSource | SvgMistake,
  unsafe: (element: SvgElement) => string | undefined,
): UnsafePart | undefined {
  if ('mistake' in svg) return { ...svg.place, what: 'markup that is not well-formed XML' };

  for (const { text, offset } of svg.prologue) {
    // Default values in an ATTLIST can smuggle an event handler into any element.
    if (/<!(ENTITY|ATTLIST)/.test(text))
      return { ...placeAt(source, offset), what: 'declarations in its doctype' };
    const encoding = /^xml .*\bencoding\s*=\s*["']([^"']*)/s.exec(text)?.[1] ?? 'utf-8';
    if (!PLAIN_ENCODING.test(encoding))
      return { ...placeAt(source, offset), what: `the text encoding \`${encoding}\`` };
    if (/^xml-stylesheet\b/.test(text)) return { ...placeAt(source, offset), what: 'an outside stylesheet' };
  }
  for (const element of elementsOf(svg.root)) {
    const what = unsafe(element);
    if (what) return { ...placeAt(source, element.offset), what };
  }
  return undefined;
}

function unsafePart(element: SvgElement): string | undefined {
  const isForeign = unsafeElement(element.name) || XML_EVENTS.test(element.name);
  if (isForeign || (element.isHtml && !WORDS_OF_A_BOX.test(element.name)))
    return `a \`<${element.name}>\` element`;
  for (const { prefix, name, value } of element.attributes) {
    if (prefix === 'xmlns' || name === 'xmlns') continue;
    const rule = unsafeAttribute(element.name, name, value);
    if (rule === 'event-handler')
      return name === 'attributeName' ? `an animation of \`${value}\`` : `the event handler \`${name}\``;
    if (rule && !isPicture(value)) return `the script address \`${shorten(value)}\``;
    const what = holdsAddress(name) ? outsideAddress(element, value) : unsafeStyle(value);
    if (what) return what;
  }
  return element.name === 'style' ? unsafeStyle(element.children.join('')) : undefined;
}

/** A link may lead anywhere, since nothing is loaded before a reader follows it; everything else stays in the file. */
function outsideAddress(element: SvgElement, value: string): string | undefined {
  const address = value.replace(IGNORED, '');
  const isInPlace = isPicture(value)
    ? /^(image|feImage)$/.test(element.name)
    : address === '' || address.startsWith('#') || element.name === 'a';
  return isInPlace ? undefined : `the outside address \`${shorten(value)}\``;
}

/** A picture that holds its own bytes. */
const isPicture = (address: string) => /^data:image\//i.test(address.replace(IGNORED, ''));

function unsafeStyle(value: string): string | undefined {
  // CSS lets a letter be written as its number: `u\72l(...)`.
  const style = value
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/\/\*.*?\*\//gs, '');
  if (/@import|image-set\s*\(\s*["']/i.test(style)) return 'a style that loads another file';
  for (const [, address = ''] of style.matchAll(/url\(\s*["']?([^"')]*)/gi)) {
    if (!/^(#|data:(image|font|application\/(x-)?font)|\s*$)/i.test(address))
      return `the outside address \`${shorten(address)}\``;
  }
  return undefined;
}

const shorten = (address: string) => (address.length > 60 ? `${address.slice(0, 57)}...` : address);

export interface UnsafePart extends Place {
  /** What it is, to stand after "contains". */
  what: string;
}
