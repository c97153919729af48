import type { Definition, ImageReference, Link, LinkReference, Nodes, Text } from 'mdast';
import { listBehind } from '../syntax/attribute-list.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import type { Edit } from '../syntax/edits.ts';
import { readWikiLink, wikiLink } from '../syntax/wiki-link.ts';
import type { Around, Mending } from './inline-edits.ts';
import { isOutside, linkTarget } from './links.ts';
import { endOf, lineOf, sliceOf, startOf } from './parse-notes.ts';
import { done, todo } from './remarks.ts';
import { spacedLabel } from './text-edits.ts';
import { lost, lostPictureBlock, lostPictureWords, picture, withSize } from './write-picture.ts';

/** Gives a link its new target, or leaves only its words. */
export function linkEdits(mending: Mending, link: Link): Edit[] {
  const target = mending.follow(link.url);
  const inside = link.children.length > 0 ? endOf(link.children.at(-1) as Nodes) : startOf(link) + 1;
  const tail = /^\]\(\s*(<[^>]*>|[^\s)]*)/.exec(mending.text.slice(inside, endOf(link)));
  if (target.kind === 'same' || !tail) return [];
  const start = inside + tail[0].length - (tail[1] as string).length;
  if (target.kind === 'moved')
    return [{ start, end: inside + tail[0].length, text: linkTarget(target.target) }];
  deadLink(mending, lineOf(link), link.url);
  return [
    { start: startOf(link), end: startOf(link) + 1, text: '' },
    { start: inside, end: endOf(link) + listBehind(mending.text, endOf(link)).length, text: '' },
  ];
}

/** A picture or link by reference that leads nowhere; undefined for one that stays. */
export function referenceEdits(
  mending: Mending,
  node: ImageReference | LinkReference,
  around: Around,
): Edit[] | undefined {
  if (node.identifier.startsWith('^')) return [];
  const url = mending.definitions.get(node.identifier) ?? '';
  const whole = (text: string): Edit[] => [{ start: startOf(node), end: endOf(node), text }];
  if (node.type === 'imageReference') {
    const path = decodeAddress(url);
    if (isOutside(path) || mending.surroundings.pictures.has(path)) return [];
    lost(mending, lineOf(node), path);
    return whole((around.isBlock ? lostPictureBlock : lostPictureWords)(path, node.alt ?? ''));
  }
  if (mending.follow(url).kind !== 'nowhere') return undefined;
  deadLink(mending, lineOf(node), url);
  const [first] = node.children;
  return first ? whole(mending.text.slice(startOf(first), endOf(node.children.at(-1) as Nodes))) : [];
}

/** Gives the `[label]: …` line of a picture or link its new path. */
export function definitionEdits(mending: Mending, node: Definition): Edit[] {
  const { text, surroundings, pictureLabels } = mending;
  if (node.identifier.startsWith('^')) return spacedLabel(mending, node, sliceOf(text, node));
  const path = decodeAddress(node.url);
  let moved: string | undefined;
  if (pictureLabels.has(node.identifier)) {
    if (isOutside(path)) return [];
    moved = surroundings.pictures.get(path);
  } else {
    const target = mending.follow(node.url);
    if (target.kind === 'moved') moved = target.target;
  }
  const before = /^\[(?:\\.|[^\]\\])*\]:\s*(<[^>]*>|\S+)/.exec(sliceOf(text, node));
  if (moved === undefined || moved === path || !before) return [];
  const end = startOf(node) + before[0].length;
  return [{ start: end - (before[1] as string).length, end, text: linkTarget(moved) }];
}

/** Makes Markdown of `[[Lecture#Section|words]]` and `![[picture.png|300]]`. */
export function wikiEdits(mending: Mending, node: Text, around: Around): Edit[] {
  const written = sliceOf(mending.text, node);
  return [...written.matchAll(wikiLink)].flatMap((match): Edit[] => {
    const link = readWikiLink(match);
    if (!link) return [];
    const place = link.isPicture ? undefined : mending.follow(`[[${link.target}]]`);
    // Among the notes it leads to it stays as it is: a site reads it.
    if (place?.kind === 'same') return [];
    const sort = link.isPicture ? 'picture in double brackets' : 'link in double brackets';
    done(mending.remarks, lineOf(node), sort);
    const line = lineOf(node, written, match.index);
    const start = startOf(node) + match.index;
    const end = start + match[0].length;
    const { target, words, width } = link;
    if (link.isPicture) {
      const block = around.isBlock && written.trim() === match[0];
      const text = picture(mending, line, { path: target, alt: words, title: undefined }, block);
      return [{ start, end, text: withSize(text, width) }];
    }
    if (place?.kind === 'moved') return [{ start, end, text: `[${words}](${linkTarget(place.target)})` }];
    deadLink(mending, line, match[0]);
    return [{ start, end, text: words }];
  });
}

/** Says that a link leads nowhere. */
export function deadLink({ remarks }: Mending, line: number, url: string): void {
  todo(remarks, line, 'dead link', `\`${url}\` leads nowhere; its words stay.`);
}
