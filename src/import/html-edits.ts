import type { Html } from 'mdast';
import type { Edit } from '../syntax/edits.ts';
import { type Around, deadLink, isOutside, type Mending } from './mending.ts';
import { endOf, lineOf, sliceOf, startOf } from './parse-notes.ts';
import { escapeAlt, readPictureTag, withPath } from './picture-tag.ts';
import { askForWords, lost, picture } from './write-picture.ts';

/** Makes Markdown of an `<img>` where nothing is lost, and mends the paths in other HTML. */
export function htmlEdits(mending: Mending, node: Html, around: Around): Edit[] {
  const written = sliceOf(mending.text, node);
  if (written.startsWith('<!--')) return [];
  const line = (index: number) => lineOf(node) + written.slice(0, index).split('\n').length - 1;
  const only = readPictureTag(written);
  if (only && !only.more) {
    mending.remarks.push({ kind: 'done', line: lineOf(node), sort: 'HTML picture', detail: '' });
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
  if (!written || isOutside.test(written.path) || /\n\s*\n/.test(tag)) return tag;
  const path = mending.surroundings.pictures.get(written.path);
  // `alt=""` says that the picture is decoration.
  if (path !== undefined && !(written.alt === '' || written.alt?.trim()))
    askForWords(mending, line, written.path);
  if (path !== undefined) return path === written.path ? tag : withPath(tag, encodeURI(path));
  lost(mending, line, written.path);
  const words = [written.alt, written.title].filter(Boolean).join('. ');
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<em>Picture not found:</em> <code>${escape(written.path)}</code>${words ? ` (${escape(words)})` : ''}`;
}
