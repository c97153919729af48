import type { Image, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { placed } from '../syntax/places.ts';

/** What has a place in the lecture, and hands it on to what is made of it. */
export type Placed = Pick<Nodes, 'position'>;

const made = new WeakSet<object>();

/** A container as the parser makes it of `:::name[Title]`, which no one reads as another tool's. */
export function container(
  name: string,
  title: PhrasingContent[],
  children: RootContent[],
  from: Placed,
): ContainerDirective {
  const label: Paragraph = { type: 'paragraph', data: { directiveLabel: true }, children: title };
  const node: ContainerDirective = {
    type: 'containerDirective',
    name,
    ...placed(from),
    children: [...(title.length > 0 ? [label] : []), ...children] as ContainerDirective['children'],
  };
  made.add(node);
  return node;
}

/** Whether a container was made here, of what another tool reads. */
export function isMade(node: object): boolean {
  return made.has(node);
}

/** Words as they are, without a place. */
export function plainText(value: string | undefined): PhrasingContent[] {
  return value ? [{ type: 'text', value }] : [];
}

/** A picture; its width is one of HTML, `300` or `50%`, or with `px`. */
export function image(url: string, alt: string | undefined, width: unknown, from: Placed): Image {
  const size = /^\d+(?:px|%)?$/.exec(String(width ?? ''))?.[0];
  return {
    type: 'image',
    url,
    alt: alt ?? null,
    ...placed(from),
    ...(size && { data: { hProperties: { width: size.replace('px', '') } } }),
  };
}

/** Pictures in a paragraph, their id behind them, and below in `*…*` the caption: its first paragraph. */
export function pictureBlocks(
  pictures: Image[],
  [first, ...rest]: RootContent[],
  id: string | undefined,
  from: Placed,
): RootContent[] {
  const caption =
    first?.type === 'paragraph' ? { ...first, children: [emphasis(first.children, {})] } : first;
  return [
    { type: 'paragraph', children: [...pictures, ...plainText(id && `{#${id}}`)], ...placed(from) },
    ...(caption ? [caption] : []),
    ...rest,
  ];
}

/** Words in `*…*`, which is a caption where they stand alone below a picture. */
export function emphasis(children: PhrasingContent[], from: Placed): PhrasingContent {
  return { type: 'emphasis', children, ...placed(from) };
}
