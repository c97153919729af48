import type { Place } from './anchors.ts';
import type { Surroundings } from './notes.ts';

/** Where a link goes now: as before, somewhere else, or nowhere, so that only its words stay. */
export type NewTarget = { kind: 'same' } | { kind: 'moved'; target: string } | { kind: 'nowhere' };

const outside = /^(?:(?!file:)[a-z][a-z0-9+.-]+:|\/\/)/i;

/** Follows a link of the notes to where its target is after the import. */
export function followLink(
  url: string,
  fromFile: string,
  anchors: Map<string, Place>,
  { files, name }: Surroundings,
): NewTarget {
  if (outside.test(url) || url === '' || url === '#') return { kind: 'same' };
  const [path = '', fragment = ''] = url.split('#', 2);
  if (path === '' || decode(path).replace(/^\.\//, '') === name) {
    const place =
      anchors.get(decode(fragment)) ?? anchors.get(fragment) ?? anchors.get(decode(fragment).toLowerCase());
    if (!place) return { kind: 'nowhere' };
    const target = `${place.file === fromFile ? '' : `./${place.file}`}${place.anchor ? `#${place.anchor}` : ''}`;
    return target === url || target === '' ? { kind: 'same' } : { kind: 'moved', target };
  }
  const moved = files.get(path);
  if (moved === undefined) return { kind: 'nowhere' };
  return moved === path
    ? { kind: 'same' }
    : { kind: 'moved', target: `${moved}${fragment ? `#${fragment}` : ''}` };
}

/** A link's address as Markdown can hold it. */
export function linkTarget(target: string): string {
  return /[\s()<>]/.test(target) ? `<${target}>` : target;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
