import { unsafeSvg } from './unsafe-svg.ts';

const quote = `(?:"|'|&quot;|&apos;|&#3[49];)`;
const imported = new RegExp(
  `@import\\s*(?:url\\(\\s*(?:${quote}.*?${quote}|[^)"'<>]*)\\s*\\)|${quote}.*?${quote})[^;<>{}]*;?`,
  'gs',
);
const named = new RegExp(`url\\(\\s*(?:(${quote})(.*?)\\1|([^)"'<>]*?))\\s*\\)`, 'gs');
const stylesheet = /<\?xml-stylesheet\b.*?\?>/gs;
/** Start tags of whatever takes its address from another file; a link only leads there. */
const tag = /<(?!a[\s>])[A-Za-z][\w.:-]*(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/g;
const address = /\s(?:[\w.-]+:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
/** What a drawing brings along itself. */
const inside = /^\s*(?:#|data:(?:image|font|application\/(?:x-)?font)|$)/i;
const NOTHING = 'url(data:image/png,)';

/**
 * A drawing without the typefaces, stylesheets and pictures that it would fetch from elsewhere: where a page shows it,
 * no browser fetches them either. Undefined for one that is unsafe even so.
 */
export function plainSvg(source: string): string | undefined {
  const plain = source
    .replace(stylesheet, '')
    .replace(imported, '')
    .replace(named, (all, _, quoted?: string, bare?: string) =>
      inside.test(quoted ?? bare ?? '') ? all : NOTHING,
    )
    .replace(tag, (all) =>
      all.replace(address, (kept, double?: string, single?: string) =>
        inside.test(double ?? single ?? '') ? kept : '',
      ),
    );
  return unsafeSvg(plain) ? undefined : plain;
}
