import sax from 'sax';
import type { Place } from '../course/types.ts';

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
/** Elements inside one another: the deepest of drawing programs go to some thirty. */
const DEEPEST = 200;
const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
// XML knows five named entities; sax's types do not know the option.
const READ_AS_XML: sax.SAXOptions & { strictEntities: true } = { xmlns: true, strictEntities: true };

/** Parses an SVG file as a browser does: as XML, with namespaces, so that a prefix hides nothing. */
export function parseSvg(source: string): SvgSource | SvgMistake {
  const svg = parseXml(source);
  if ('mistake' in svg || (svg.root.isSvg && svg.root.name === 'svg')) return svg;
  return { mistake: 'No <svg> element', cutOff: false, place: { line: 1, column: 1 } };
}

/** The same for XML of any kind. */
export function parseXml(source: string): SvgSource | SvgMistake {
  const parser = sax.parser(true, READ_AS_XML);
  const open: SvgElement[] = [];
  const prologue: SvgSource['prologue'] = [];
  let root: SvgElement | undefined;
  let mistake: SvgMistake | undefined;
  let atEnd = false;

  parser.onerror = (error) => {
    const place = { line: parser.line + 1, column: parser.column + 1 };
    mistake ??= { mistake: error.message.split('\n')[0] ?? 'unknown', cutOff: atEnd, place };
    parser.resume();
  };
  parser.ondoctype = (text) => prologue.push({ text, offset: Math.max(source.search(/<!doctype/i), 0) });
  parser.onprocessinginstruction = ({ name, body }) => {
    prologue.push({ text: `${name} ${body}`, offset: Math.max(source.indexOf(`<?${name}`), 0) });
  };
  parser.onopentag = (tag) => {
    const { local, uri, attributes } = tag as sax.QualifiedTag;
    const element: SvgElement = {
      name: local,
      isSvg: uri === SVG_NAMESPACE,
      isHtml: uri === HTML_NAMESPACE,
      attributes: Object.values(attributes).map(({ prefix, local, value }) => ({
        prefix,
        name: local,
        value,
      })),
      children: [],
      offset: parser.startTagPosition - 1,
    };
    if (open.length >= DEEPEST) {
      const place = { line: parser.line + 1, column: parser.column + 1 };
      mistake ??= { mistake: `more than ${DEEPEST} elements inside one another`, cutOff: false, place };
    }
    // What is too deep isn't kept, so that nobody has to go down there.
    if (open.length < DEEPEST) open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  };
  parser.onclosetag = () => open.pop();
  parser.ontext = parser.oncdata = (text) => open.at(-1)?.children.push(text);

  parser.write(source);
  atEnd = true;
  parser.close();

  if (mistake) return mistake;
  if (!root) return { mistake: 'No element', cutOff: true, place: { line: 1, column: 1 } };
  return { root, prologue };
}

/** Every element of an SVG, outermost first, in the order of the file. */
export function* elementsOf(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child);
}

/** Value of an attribute without a prefix. */
export function attributeOf(element: SvgElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.prefix === '' && attribute.name === name)?.value;
}

export interface SvgSource {
  root: SvgElement;
  /** Doctype and processing instructions. */
  prologue: { text: string; offset: number }[];
}

export interface SvgElement {
  /** Name without its prefix. */
  name: string;
  isSvg: boolean;
  isHtml: boolean;
  attributes: { prefix: string; name: string; value: string }[];
  children: (SvgElement | string)[];
  offset: number;
}

export interface SvgMistake {
  mistake: string;
  /** True where the file simply stops. */
  cutOff: boolean;
  place: Place;
}
