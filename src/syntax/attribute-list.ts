/** What kramdown (`{: #id .class}`) and Pandoc (`{#id width=50%}`) write behind a thing to say more about it. */
export interface AttributeList {
  id: string | undefined;
  /** `width`, `height` and `style`, as written; classes mean nothing here. */
  values: Record<string, string>;
  /** kramdown's `{:toc}`, in whose place goes a list of contents. */
  isContents: boolean;
}

/** The characters of an attribute list; whether they are one says `readAttributeList`. */
export const attributeList = /\{:?[^{}\n]+(?:\n[^{}\n]+)?\}/;

/** One that gives an id, and may say more: `{#my-id}`, `{: #my-id width=50%}`. */
export const idList = /\{:?\s*#([^\s{}#]+)(?:(?!\n)[\s#][^{}\n]*)?\}/;

/** A tag of HTML with an id, in quotes or bare; of `<a>` the name may be one. */
export const idInTag = /<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/gi;

const listAtStart = new RegExp(`^${attributeList.source}`);
const item = /\s*(?:#([^\s{}#=]+)|\.[\w-]+|([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+))|([\w-]+))/y;

/** Reads `{…}`; undefined where it is anything else, such as a set or a command of TeX. */
export function readAttributeList(written: string): AttributeList | undefined {
  const [, colon, between = ''] = /^\{(:?)([^{}]*)\}$/.exec(written) ?? [];
  const inside = between.trim();
  if (inside === '') return undefined;
  const list: AttributeList = { id: undefined, values: {}, isContents: false };
  let end = 0;
  while (end < inside.length) {
    item.lastIndex = end;
    const match = item.exec(inside);
    // A word alone is a name of kramdown's; Pandoc has `{-}`, for a heading without number.
    if (!match || (match[6] && !colon && match[6] !== '-')) return undefined;
    end = item.lastIndex;
    if (match[1]) list.id = match[1];
    if (match[2]) list.values[match[2]] = match[3] ?? match[4] ?? match[5] ?? '';
    if (match[6] === 'toc') list.isContents = true;
  }
  return list;
}

/** The list of attributes that stands right behind something: what is taken away takes it along. */
export function listBehind(text: string, end: number): string {
  const found = listAtStart.exec(text.slice(end))?.[0] ?? '';
  return readAttributeList(found) ? found : '';
}
