import type { Link, PhrasingContent, Root, RootContent } from 'mdast';
import { isPictureFile } from '../syntax/addresses.ts';
import { moveNodes } from '../syntax/move-nodes.ts';
import { placed } from '../syntax/places.ts';
import { image, type Placed, pictureBlocks } from './blocks.ts';
import { iconTags } from './icons.ts';
import { plainAddress, runs, type TemplateTag } from './template-tag.ts';

/** Reads Markdown that stands inside a tag. */
export type Parse = (text: string) => Root;

/** What every page has here by itself, or what says how to cut one. */
const idle = new Set([
  ...'toc tableofcontents children more excerpt pagebreak newpage clear br'.split(' '),
  ...iconTags,
]);
const elsewhere: Record<string, (id: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  bilibili: (id) => `https://www.bilibili.com/video/${id}`,
  gist: (id) => `https://gist.github.com/${id}`,
  slideshare: (id) => `https://www.slideshare.net/${id}`,
  speakerdeck: (id) => `https://speakerdeck.com/${id}`,
  hackmd: (id) => `https://hackmd.io/${id}`,
};
const pictured =
  /^(?:img|image|figure|include|include_relative|include_cached|asset_img|resize-image|picture|responsive_image|marginfigure|maincolumn|fullwidth)$/;
const note = /^(?:side|margin|foot)[_-]?note(?:\.\w+)?$/i;

/** What a tag that nothing closes means; undefined where only its own tool knows. */
export function singleTag(tag: TemplateTag, line: Placed, parse: Parse): RootContent[] | undefined {
  const { name, named, values } = tag;
  // What comes after a condition stands in the page, what is worked out doesn't.
  if (idle.has(name) || (runs.test(name) && !/^(?:for|tablerow|capture)$/.test(name))) return [];
  const all = [...Object.values(named), ...values];
  const shown = pictured.test(name)
    ? all.find((value) => isPictureFile(plainAddress(value)) && !/[{}]/.test(plainAddress(value)))
    : undefined;
  if (shown !== undefined) {
    // The tags of Tufte's theme have no names: the words come behind the picture.
    const after = values.slice(values.indexOf(shown) + 1).find((value) => /\s/.test(value));
    const caption =
      named.caption ?? named.description ?? named.title ?? (values.includes(shown) ? after : '');
    const words = caption ? phrasing(caption, line, parse) : [];
    const below: RootContent[] = caption ? [{ type: 'paragraph', children: words, ...placed(line) }] : [];
    const alt = named.alt ?? caption ?? '';
    return pictureBlocks([image(plainAddress(shown), alt, undefined, line)], below, undefined, line);
  }
  const words = noteIn(tag);
  if (words !== undefined)
    return [{ type: 'paragraph', children: phrasing(words, line, parse), ...placed(line) }];
  const [only = ''] = values;
  const made =
    Object.hasOwn(elsewhere, name) && !/^https?:/.test(only)
      ? elsewhere[name]?.(named.id ?? only)
      : undefined;
  const isPage = /^https?:\/\/\S+$/.test(only) && values.length === 1;
  const address =
    made ??
    (/^(?:embed|file|video|audio)$/.test(name)
      ? (named.url ?? named.src ?? only)
      : isPage
        ? only
        : undefined);
  if (!address || /[{}]/.test(address)) return undefined;
  const link: Link = {
    type: 'link',
    url: address,
    children: [{ type: 'text', value: named.title ?? named.caption ?? address }],
    ...placed(line),
  };
  return [{ type: 'paragraph', children: [link], ...placed(line) }];
}

/** The words of a side note: `{% include sidenote.html note="…" %}`, `{% marginnote "id" "…" %}`. */
export function noteIn({ name, named, values }: TemplateTag): string | undefined {
  const kind = /^include/.test(name) ? (values[0] ?? '') : name;
  if (!note.test(kind)) return undefined;
  return named.note ?? named.text ?? named.content ?? (values.length > 1 ? values.at(-1) : undefined);
}

/** Words inside a tag as Markdown, in one line of text. */
export function phrasing(words: string, line: Placed, parse: Parse): PhrasingContent[] {
  const [only, ...others] = parse(words).children;
  if (only?.type !== 'paragraph' || others.length > 0)
    return [{ type: 'text', value: words, ...placed(line) }];
  moveNodes(only.children, undefined);
  return only.children;
}
