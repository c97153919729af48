import { nameSet } from '../lib/name-set.ts';

/** A tag in a piece of HTML, by offsets into the piece. */
export interface HtmlTag {
  start: number;
  end: number;
  /** In lower case. */
  name: string;
  /** A `lone` one has neither content nor an end: `<br>`, and `<x />` as its author wrote it. */
  kind: 'open' | 'close' | 'lone';
  /** What stands between the name and the end, trimmed. */
  attributes: string;
  /** True for a tag that has no `>`; it ends with the piece. */
  isUnfinished?: true;
}

const next =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[!?][^>]*(?:>|$)|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)(>?)/gi;

/** A value without quotes at the end of a tag, to which a slash belongs. */
const unquoted = /=\s*[^\s"'=<>`]+$/;

/** Elements without an end. */
export const voidElements = nameSet('area base br col embed hr img input link meta param source track wbr');
/** Elements whose content is read as text, or by rules of its own, up to their end tag. */
const ownContent = nameSet('script style textarea title xmp iframe noembed noframes plaintext svg math');

/** Every tag of a piece of HTML, in order; comments and what is in `<script>`, `<svg>` and the like are passed over. */
export function tagsIn(html: string): HtmlTag[] {
  const tags: HtmlTag[] = [];
  const pattern = new RegExp(next);
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const { 0: all, 1: slash, 2: written, 3: rest = '', 4: end, index } = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const isLone = voidElements.has(name) || (rest.trimEnd().endsWith('/') && !unquoted.test(rest));
    const kind = slash ? 'close' : isLone ? 'lone' : 'open';
    const attributes = unquoted.test(rest) ? rest.trim() : rest.trim().replace(/\/$/, '').trimEnd();
    tags.push({
      ...{ start: index, end: index + all.length, name, kind, attributes },
      ...(end === '' && { isUnfinished: true }),
    });
    if (kind !== 'open' || !ownContent.has(name) || end === '') continue;
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    close.lastIndex = pattern.lastIndex;
    const found = close.exec(html);
    if (found) pattern.lastIndex = found.index;
  }
  return tags;
}
