import type { Definition, ImageReference, Link, LinkReference, Nodes } from 'mdast';
import { decodeAddress } from '../syntax/decode-address.ts';
import type { Edit } from '../syntax/edits.ts';
import { linkTarget } from './links.ts';
import { listBehind } from './list-behind.ts';
import { lostPictureBlock, lostPictureWords } from './lost-picture-note.ts';
import { type Around, deadLink, isOutside, type Mending } from './mending.ts';
import { endOf, lineOf, sliceOf, startOf } from './parse-notes.ts';
import { spacedLabel } from './unread-edits.ts';
import { lost } from './write-picture.ts';

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
    if (isOutside.test(path) || mending.surroundings.pictures.has(path)) return [];
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
    if (isOutside.test(path)) return [];
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
