import type { Text } from 'mdast';
import { boldEdits } from '../dialects/bold-spaces.ts';
import type { Edit } from '../syntax/edits.ts';
import { linkTarget } from './links.ts';
import { straySpaces } from './mend-spaces.ts';
import { type Around, deadLink, type Mending } from './mending.ts';
import { lineOf, sliceOf, startOf } from './parse-notes.ts';
import { unreadMarks } from './unread-edits.ts';
import { wikiEdits } from './wiki-edits.ts';
import { picture, withSize } from './write-picture.ts';

/** `![alt](my picture.png)`, which Markdown leaves as it stands. */
export const unparsedPicture =
  /!\[([^[\]\n]*)\]\(\s*([^\s()<>"]+[^\S\n][^()<>\n"]*)(?:\n\s*)?(?:(?<=\s)"([^"\n]*)"\s*)?\)/g;
/** The size behind a picture's path, as HackMD and others have it. */
export const sizeBehind = /(?<!\s)\s+=(\d*)x(\d*)$/;
/** `[words](my file.pdf)`, the same mistake with a link. */
export const unparsedLink =
  /(?<![!\\])\[([^[\]\n]*)\]\(\s*((?![a-z][a-z0-9+.-]*:)[^\s()<>"]+(?:[^\S\n]+[^\s()<>"]+)+(?<=\.[a-z0-9]{2,5}(?:#[^()\s#]{0,200})?))(\s+"[^"\n]*")?\s*\)/gi;
const deadMark = /(?<!\\)\[\^[^[\]\s]+\](?!\()/g;
/** Mends stray spaces, and what Markdown did not read as the picture, link or footnote it was meant to be. */
export function textEdits(mending: Mending, node: Text, around: Around): Edit[] {
  const { text, remarks } = mending;
  const written = sliceOf(text, node);
  const marks = [...written.matchAll(deadMark)].map((match): Edit => {
    const start = startOf(node) + match.index;
    const line = lineOf(node) + written.slice(0, match.index).split('\n').length - 1;
    remarks.push({
      kind: 'todo',
      line,
      sort: 'footnote without text',
      detail: `\`${match[0]}\` stands as it is written.`,
    });
    return { start, end: start + 1, text: '\\[' };
  });
  if (!around.mendsText) return marks;
  const spaces = straySpaces(written, startOf(node), around.follows);
  for (const _ of spaces) remarks.push({ kind: 'done', line: lineOf(node), sort: 'stray space', detail: '' });
  const links = [...written.matchAll(unparsedLink)].map((match): Edit => {
    const [all, words = '', path = '', rest = ''] = match;
    const target = mending.follow(path.trim());
    if (target.kind === 'nowhere') deadLink(mending, lineOf(node), path.trim());
    const start = startOf(node) + match.index;
    const address = target.kind === 'moved' ? target.target : path.trim();
    return {
      start,
      end: start + all.length,
      text: target.kind === 'nowhere' ? words : `[${words}](${linkTarget(address)}${rest})`,
    };
  });
  const pictures = [...written.matchAll(unparsedPicture)].map((match): Edit => {
    const [all, alt = '', path = '', title] = match;
    const line = lineOf(node) + written.slice(0, match.index).split('\n').length - 1;
    const size = sizeBehind.exec(path.trim());
    const name = path.trim().replace(sizeBehind, '');
    const start = startOf(node) + match.index;
    const block = around.isBlock && written.trim() === all;
    const text = picture(mending, line, { path: name, alt, title }, block);
    return { start, end: start + all.length, text: withSize(text, size?.[1], size?.[2]) };
  });
  const unread = unreadMarks(mending, node, written);
  const wiki = wikiEdits(mending, node, around);
  const bold = boldEdits(written, startOf(node));
  for (const _ of bold)
    remarks.push({ kind: 'done', line: lineOf(node), sort: 'space inside bold', detail: '' });
  const replaced = [
    ...links,
    ...pictures,
    ...wiki,
    ...unread,
    ...bold.filter((edit) => !overlaps(edit, [...links, ...pictures, ...wiki, ...unread])),
  ];
  return [
    ...marks,
    ...spaces.filter(({ start }) => !replaced.some((edit) => edit.start <= start && start < edit.end)),
    ...replaced,
  ];
}

function overlaps(edit: Edit, others: Edit[]): boolean {
  return others.some(({ start, end }) => start < edit.end && edit.start < end);
}
