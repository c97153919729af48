import type { Definition, Html, Image, ImageReference, Link, LinkReference, Nodes, Text } from 'mdast';
import type { Edit } from './edits.ts';
import { linkTarget, type NewTarget } from './links.ts';
import { lostPictureBlock, lostPictureWords } from './lost-picture-note.ts';
import { bullets } from './mend-bullets.ts';
import { straySpaces } from './mend-spaces.ts';
import type { Remark, Surroundings } from './notes.ts';
import { endOf, lineOf, sliceOf, startOf } from './parse-notes.ts';
import { escapeAlt, pictureMarkdown, readPictureTag, withPath } from './picture-tag.ts';

/** What mending a piece of the notes needs to know. */
export interface Mending {
  text: string;
  surroundings: Surroundings;
  follow: (url: string) => NewTarget;
  remarks: Remark[];
  /** Addresses of `[label]: …` lines, by label. */
  definitions: Map<string, string>;
  /** Labels that pictures refer to, which hold a picture's path and no link. */
  pictureLabels: Set<string>;
}

/** Where a node stands, as far as it decides what may be done to it. */
interface Around {
  /** False in links and tables, whose text is left as it is. */
  mendsText: boolean;
  /** True where a lost picture may be a block of its own. */
  isBlock: boolean;
  /** True right after something that a full stop may follow. */
  follows: boolean;
}

/** `![alt](my picture.png)`, which Markdown leaves as it stands, and `![[picture.png]]`. */
export const unparsedPicture = /!\[([^\]\n]*)\]\(\s*([^()<>\n"]*?\s[^()<>\n"]*?)(?:\s+"([^"\n]*)")?\s*\)|!\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]/g;
/** `[words](my file.pdf)`, the same mistake with a link. */
export const unparsedLink = /(?<![!\\])\[([^\]\n]*)\]\(\s*((?![a-z][a-z0-9+.-]*:)[^()<>\n"]*?\s[^()<>\n"]*?\.[a-z0-9]{2,5}(?:#[^()\s]*)?)(\s+"[^"\n]*")?\s*\)/gi;
const deadMark = /(?<!\\)\[\^[^\]\s]+\](?!\()/g;
const isOutside = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** Every change to be made inside a node, as edits of the whole text. */
export function inlineEdits(mending: Mending, node: Nodes, around: Around = { mendsText: true, isBlock: false, follows: false }): Edit[] {
  switch (node.type) {
    case 'text':
      return textEdits(mending, node, around);
    case 'image':
      return imageEdits(mending, node, around);
    case 'imageReference':
    case 'linkReference':
      return referenceEdits(mending, node, around);
    case 'html':
      return htmlEdits(mending, node, around);
    case 'link':
      return [...linkEdits(mending, node), ...childEdits(mending, node, { ...around, mendsText: false })];
    case 'definition':
      return definitionEdits(mending, node);
    case 'list':
      return [...bulletEdits(mending, node), ...childEdits(mending, node, around)];
    case 'table':
      return childEdits(mending, node, { ...around, mendsText: false });
    default:
      return 'children' in node ? childEdits(mending, node, around) : [];
  }
}

function childEdits(mending: Mending, node: Extract<Nodes, { children: unknown }>, around: Around): Edit[] {
  return node.children.flatMap((child, index) =>
    inlineEdits(mending, child as Nodes, { ...around, isBlock: false, follows: index > 0 && node.type !== 'list' }),
  );
}

function bulletEdits({ text, remarks }: Mending, list: Extract<Nodes, { type: 'list' }>): Edit[] {
  const edits = bullets(text, list);
  if (edits.length > 0) remarks.push({ kind: 'done', line: lineOf(list), sort: 'list with other bullets', detail: '' });
  return edits;
}

function textEdits(mending: Mending, node: Text, around: Around): Edit[] {
  const { text, remarks } = mending;
  const written = sliceOf(text, node);
  const marks = [...written.matchAll(deadMark)].map((match): Edit => {
    const start = startOf(node) + match.index;
    const line = lineOf(node) + written.slice(0, match.index).split('\n').length - 1;
    remarks.push({ kind: 'todo', line, sort: 'footnote without text', detail: `\`${match[0]}\` stands as it is written.` });
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
    return { start, end: start + all.length, text: target.kind === 'nowhere' ? words : `[${words}](${linkTarget(address)}${rest})` };
  });
  const pictures = [...written.matchAll(unparsedPicture)].map((match): Edit => {
    const [all, alt = '', path = '', title, embedded] = match;
    const line = lineOf(node) + written.slice(0, match.index).split('\n').length - 1;
    const name = (embedded ?? path).trim();
    const start = startOf(node) + match.index;
    return { start, end: start + all.length, text: picture(mending, line, { path: name, alt, title }, around.isBlock) };
  });
  const replaced = [...links, ...pictures];
  return [...marks, ...spaces.filter(({ start }) => !replaced.some((edit) => edit.start <= start && start < edit.end)), ...replaced];
}

function imageEdits(mending: Mending, node: Image, around: Around): Edit[] {
  const written = sliceOf(mending.text, node);
  const alt = written.slice(2, Math.max(2, written.lastIndexOf('](', written.length - (node.title?.length ?? 0) - 2)));
  const text = picture(mending, lineOf(node), { path: decode(node.url), alt, title: node.title ?? undefined }, around.isBlock, written);
  return text === written ? [] : [{ start: startOf(node), end: endOf(node), text }];
}

function htmlEdits(mending: Mending, node: Html, around: Around): Edit[] {
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
    .replace(/<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi, (tag, index: number) => pictureTag(mending, line(index), tag))
    .replace(/<(a|video|audio|source|track)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi, (tag, name: string, rest: string, index: number) => {
      const address = new RegExp(`(\\s${/^a$/i.test(name) ? 'href' : 'src'}\\s*=\\s*)(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
      return tag.replace(rest, rest.replace(address, (all, before: string, ...value: (string | undefined)[]) => {
        const url = value.slice(0, 3).find((part) => part !== undefined) ?? '';
        const target = mending.follow(url);
        if (target.kind === 'same') return all;
        if (target.kind === 'moved') return `${before}"${target.target}"`;
        deadLink(mending, line(index), url);
        return '';
      }));
    });
  return text === written ? [] : [{ start: startOf(node), end: endOf(node), text }];
}

function pictureTag(mending: Mending, line: number, tag: string): string {
  const written = readPictureTag(tag);
  if (!written || isOutside.test(written.path)) return tag;
  const path = mending.surroundings.pictures.get(written.path);
  if (path !== undefined) return path === written.path ? tag : withPath(tag, encodeURI(path));
  lost(mending, line, written.path);
  const escape = (words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<em>Picture not found:</em> <code>${escape(written.path)}</code>${written.alt ? ` (${escape(written.alt)})` : ''}`;
}

function picture(
  mending: Mending,
  line: number,
  { path, alt, title }: { path: string; alt: string; title: string | undefined },
  isBlock: boolean,
  asWritten?: string,
): string {
  const { pictures } = mending.surroundings;
  const place = isOutside.test(path) ? path : pictures.get(path);
  if (place === undefined) {
    lost(mending, line, path);
    const words = [alt, title].filter(Boolean).join('. ');
    return isBlock ? lostPictureBlock(path, words) : lostPictureWords(path, words);
  }
  if (alt.trim() === '') {
    mending.remarks.push({ kind: 'todo', line, sort: 'missing alternative text', detail: `\`${path}\`: say what it shows.` });
  }
  if (asWritten !== undefined && place === path) return asWritten;
  return pictureMarkdown(alt, place, title);
}

function linkEdits(mending: Mending, link: Link): Edit[] {
  const target = mending.follow(link.url);
  const inside = link.children.length > 0 ? endOf(link.children.at(-1) as Nodes) : startOf(link) + 1;
  const tail = /^\]\(\s*(<[^>]*>|[^\s)]*)/.exec(mending.text.slice(inside, endOf(link)));
  if (target.kind === 'same' || !tail) return [];
  const start = inside + tail[0].length - (tail[1] as string).length;
  if (target.kind === 'moved') return [{ start, end: inside + tail[0].length, text: linkTarget(target.target) }];
  deadLink(mending, lineOf(link), link.url);
  return [
    { start: startOf(link), end: startOf(link) + 1, text: '' },
    { start: inside, end: endOf(link), text: '' },
  ];
}

function referenceEdits(mending: Mending, node: ImageReference | LinkReference, around: Around): Edit[] {
  const url = mending.definitions.get(node.identifier) ?? '';
  const whole = (text: string): Edit[] => [{ start: startOf(node), end: endOf(node), text }];
  if (node.type === 'imageReference') {
    const path = decode(url);
    if (isOutside.test(path) || mending.surroundings.pictures.has(path)) return [];
    lost(mending, lineOf(node), path);
    return whole((around.isBlock ? lostPictureBlock : lostPictureWords)(path, node.alt ?? ''));
  }
  if (mending.follow(url).kind !== 'nowhere') return childEdits(mending, node, { ...around, mendsText: false });
  deadLink(mending, lineOf(node), url);
  const [first] = node.children;
  return first ? whole(mending.text.slice(startOf(first), endOf(node.children.at(-1) as Nodes))) : [];
}

function definitionEdits(mending: Mending, node: Definition): Edit[] {
  const { text, surroundings, pictureLabels } = mending;
  const path = decode(node.url);
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

function lost({ remarks }: Mending, line: number, path: string): void {
  remarks.push({ kind: 'todo', line, sort: 'lost picture', detail: `\`${path}\` was not found.` });
}

function deadLink({ remarks }: Mending, line: number, url: string): void {
  remarks.push({ kind: 'todo', line, sort: 'dead link', detail: `\`${url}\` leads nowhere; its words stay.` });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
