import { unsafeSvg } from './unsafe-svg.ts';

/** An address or a rule of a style is never longer, unless it is a file in itself. */
const LONGEST = 3000;
const quote = /^(?:"|'|&quot;|&apos;|&#3[49];)/;
const stylesheet = /<\?xml-stylesheet\b[^>]*>/g;
/** Start tags of whatever takes its address from another file; a link only leads there. */
const tag = /<(?!a[\s>])[A-Za-z][\w.:-]*(?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?>/g;
const address = /\s(?:[\w.-]+:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** What a drawing brings along itself. */
const inside = /^(?:#|data:(?:image|font|application\/(?:x-)?font)|$)/i;
const NOTHING = 'url(data:image/png,)';

/**
 * A drawing without the typefaces, stylesheets and pictures that it would fetch from elsewhere: where a page shows it,
 * no browser fetches them either. Undefined for one that is unsafe even so.
 */
export function plainSvg(source: string): string | undefined {
  const plain = withoutAddresses(withoutImports(source.replace(stylesheet, ''))).replace(tag, (all) =>
    all.replace(address, (kept, double?: string, single?: string) =>
      inside.test((double ?? single ?? '').trim()) ? kept : '',
    ),
  );
  return unsafeSvg(plain) ? undefined : plain;
}

/** `@import url("a.css;b") screen;` goes, to the end of its rule. */
function withoutImports(text: string): string {
  const [first = '', ...others] = text.split('@import');
  return others.reduce((done, rest) => {
    const end = endOf(rest, /[;{}<]/);
    return done + rest.slice(rest[end] === ';' ? end + 1 : end);
  }, first);
}

function withoutAddresses(text: string): string {
  const [first = '', ...others] = text.split('url(');
  return others.reduce((done, rest) => {
    const written = rest.slice(0, LONGEST).trimStart();
    const opening = quote.exec(written)?.[0] ?? '';
    if (inside.test(written.slice(opening.length)) || /^["')]/.test(written.slice(opening.length)))
      return `${done}url(${rest}`;
    const end = endOf(rest, /\)/);
    return rest[end] === ')' ? `${done}${NOTHING}${rest.slice(end + 1)}` : `${done}url(${rest}`;
  }, first);
}

/** Where the first such character stands that isn't between quotation marks, in brackets, or in a tag; 0 for none. */
function endOf(text: string, stop: RegExp): number {
  let open = '';
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, LONGEST); at++) {
    if (text[at] === '<') return at;
    const mark = /["'&]/.test(text[at] as string) ? quote.exec(text.slice(at, at + 6))?.[0] : undefined;
    if (mark) {
      if (open === '') open = mark;
      else if (open === mark) open = '';
      at += mark.length - 1;
    } else if (open === '' && depth === 0 && stop.test(text[at] as string)) return at;
    else if (open === '' && text[at] === '(') depth++;
    else if (open === '' && text[at] === ')') depth--;
  }
  return 0;
}
