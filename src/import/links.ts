import { posix } from 'node:path';
import { wikiTarget } from '../course/wiki-target.ts';
import { isExternal } from '../syntax/addresses.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { nameKey, type Place } from './anchors.ts';
import type { Surroundings } from './find-surroundings.ts';

/** Where a link goes now: as before, somewhere else, or nowhere, so that only its words stay. */
export type NewTarget = { kind: 'same' } | { kind: 'moved'; target: string } | { kind: 'nowhere' };

/** Follows a link of the notes to where its target is after the import. */
export function followLink(
  url: string,
  fromFile: string,
  anchors: Map<string, Place>,
  { files, name, isInPlace }: Surroundings,
): NewTarget {
  if (isInPlace) return { kind: 'same' };
  const named = wikiTarget(url);
  if (named) return followName(named, fromFile, anchors, files);
  if (isOutside(url) || url === '' || url === '#') return { kind: 'same' };
  const [path = '', fragment = ''] = url.split('#', 2);
  if (path === '' || decodeAddress(path).replace(/^\.\//, '') === name) {
    const place =
      anchors.get(decodeAddress(fragment)) ??
      anchors.get(fragment) ??
      anchors.get(decodeAddress(fragment).toLowerCase());
    if (!place) return { kind: 'nowhere' };
    const target = `${place.file === fromFile ? '' : `./${place.file}`}${place.anchor ? `#${place.anchor}` : ''}`;
    return target === url || target === '' ? { kind: 'same' } : { kind: 'moved', target };
  }
  // A page of a notebook is called by its title: `L2%20~%20Wind.md`.
  const page = /\.md$/i.test(path) ? anchors.get(nameKey(posix.basename(decodeAddress(path)))) : undefined;
  const moved = files.get(path) ?? (page && `./${page.file}`);
  if (moved === undefined) return { kind: 'nowhere' };
  return moved === path
    ? { kind: 'same' }
    : { kind: 'moved', target: `${moved}${fragment ? `#${fragment}` : ''}` };
}

/** `[[Name#section]]` means a lecture by its title, a section of this one, or a file. */
function followName(
  { name, fragment }: { name: string; fragment: string },
  fromFile: string,
  anchors: Map<string, Place>,
  files: Map<string, string>,
): NewTarget {
  const lecture = name === '' ? fromFile : anchors.get(nameKey(name))?.file;
  const file = lecture === undefined ? files.get(name) : undefined;
  if (file !== undefined) return { kind: 'moved', target: file };
  const section = fragment === '' ? undefined : anchors.get(fragment);
  const isThere = section?.file === lecture;
  if (lecture === undefined || (name === '' && !isThere)) return { kind: 'nowhere' };
  const target = `${lecture === fromFile ? '' : `./${lecture}`}${isThere && section ? `#${section.anchor}` : ''}`;
  return target === '' ? { kind: 'nowhere' } : { kind: 'moved', target };
}

/** Whether an address leads away from the notes and their files. */
export function isOutside(address: string): boolean {
  return isExternal(address) && !/^file:/i.test(address);
}

/** A link's address as Markdown can hold it. */
export function linkTarget(target: string): string {
  return /[\s()<>]/.test(target) ? `<${target}>` : target;
}
