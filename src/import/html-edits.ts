import type { Html } from 'mdast';
import type { Edit } from '../syntax/edits.ts';
import type { Around, Mending } from './inline-edits.ts';
import { deadLink } from './link-edits.ts';
import { isOutside } from './links.ts';
import { endOf, lineOf, sliceOf, startOf } from './parse-notes.ts';
import { readPictureTag, withPath } from './picture-tag.ts';
import { done } from './remarks.ts';
import { askForWords, escapeAlt, lost, lostPictureTag, picture } from './write-picture.ts';

/** Makes Markdown of an `<img>` where nothing is lost, and mends the paths in other HTML. */
export function htmlEdits(mending: Mending, node: Html, around: Around): Edit[] {
  const written = sliceOf(mending.text, node);
  if (written.startsWith('<!--')) return [];
  const line = (index: number) => lineOf(node, written, index);
  const only = readPictureTag(written);
  if (only && !only.more) {
    done(mending.remarks, lineOf(node), 'HTML picture');
    const text = picture(mending, lineOf(node), { ...only, alt: escapeAlt(only.alt ?? '') }, around.isBlock);
    return [{ start: startOf(node), end: endOf(node), text }];
  }
  const text = written
    .replace(/<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>/gi, (tag, index: number) =>
      pictureTag(mending, line(index), tag),
    )
    .replace(
      // Every tag, since one may seem to stand in another's attribute.
      /<([a-z]\w*)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi,
      (tag, name: string, rest: string, index: number) => {
        if (!/^(?:a|video|audio|source|track)$/i.test(name)) return tag;
        const address = new RegExp(
          `(\\s${/^a$/i.test(name) ? 'href' : 'src'}\\s*=\\s*)(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
          'i',
        );
        return tag.replace(
          rest,
          rest.replace(address, (all, before: string, ...value: (string | undefined)[]) => {
            const url = value.slice(0, 3).find((part) => part !== undefined) ?? '';
            const target = mending.follow(url);
            if (target.kind === 'same') return all;
            if (target.kind === 'moved') return `${before}"${target.target}"`;
            deadLink(mending, line(index), url);
            return '';
          }),
        );
      },
    );
  return text === written ? [] : [{ start: startOf(node), end: endOf(node), text }];
}

function pictureTag(mending: Mending, line: number, tag: string): string {
  const written = readPictureTag(tag);
  // With an empty line inside it is no tag, whatever holds it.
  if (!written || isOutside(written.path) || /\n\s*\n/.test(tag)) return tag;
  const path = mending.surroundings.pictures.get(written.path);
  // `alt=""` says that the picture is decoration.
  if (path !== undefined && !(written.alt === '' || written.alt?.trim()))
    askForWords(mending, line, written.path);
  if (path !== undefined) return path === written.path ? tag : withPath(tag, encodeURI(path));
  lost(mending, line, written.path);
  const words = [written.alt, written.title].filter(Boolean).join('. ');
  return lostPictureTag(written.path, words);
}
