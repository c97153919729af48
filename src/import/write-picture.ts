import type { Image } from 'mdast';
import { escapeHtml } from '../lib/escape-html.ts';
import { LOST_PICTURE, LOST_PICTURE_WORDS } from '../source-checks/lost-picture.ts';
import { listBehind } from '../syntax/attribute-list.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import type { Edit } from '../syntax/edits.ts';
import type { Around, Mending } from './inline-edits.ts';
import { isOutside, linkTarget } from './links.ts';
import { endOf, lineOf, sliceOf, startOf } from './parse-notes.ts';
import { todo } from './remarks.ts';

/** Gives a Markdown picture its new path. */
export function imageEdits(mending: Mending, node: Image, around: Around): Edit[] {
  const written = sliceOf(mending.text, node);
  const alt = written.slice(
    2,
    Math.max(2, written.lastIndexOf('](', written.length - (node.title?.length ?? 0) - 2)),
  );
  // `=300x200` behind the path.
  const { width, height } = (node.data?.hProperties ?? {}) as { width?: string; height?: string };
  const isSized = width !== undefined || height !== undefined;
  const unsized = picture(
    mending,
    lineOf(node),
    { path: decodeAddress(node.url), alt, title: node.title ?? undefined },
    around.isBlock,
    isSized ? undefined : written,
  );
  const text = withSize(unsized, width, height);
  if (text === written) return [];
  // What is said about a picture's size goes with it.
  const list = text.startsWith('!') ? '' : listBehind(mending.text, endOf(node));
  return [{ start: startOf(node), end: endOf(node) + list.length, text }];
}

/** A picture in Markdown with its new path, or the note that says it is lost. */
export function picture(
  mending: Mending,
  line: number,
  { path, alt, title }: { path: string; alt: string; title: string | undefined },
  isBlock: boolean,
  asWritten?: string,
): string {
  const { pictures } = mending.surroundings;
  const place = isOutside(path) ? path : pictures.get(path);
  if (place === undefined) {
    lost(mending, line, path);
    const words = [alt, title].filter(Boolean).join('. ');
    return isBlock ? lostPictureBlock(path, words) : lostPictureWords(path, words);
  }
  if (alt.trim() === '') askForWords(mending, line, path);
  if (asWritten !== undefined && place === path) return asWritten;
  return pictureMarkdown(alt, place, title);
}

/** Says that a picture is lost. */
export function lost({ remarks }: Mending, line: number, path: string): void {
  todo(remarks, line, 'lost picture', path ? `\`${path}\` was not found.` : 'It has no path.');
}

/** Says that a picture tells nothing to who can't see it. */
export function askForWords({ remarks }: Mending, line: number, path: string): void {
  todo(remarks, line, 'missing alternative text', `\`${path}\`: say what it shows.`);
}

/** A picture in Markdown with the size it is to be shown at, in pixels; a lost one has none. */
export function withSize(markdown: string, width?: string, height?: string): string {
  const sizes = [width && `width=${width}`, height && `height=${height}`].filter(Boolean);
  return sizes.length > 0 && markdown.startsWith('![') ? `${markdown}{${sizes.join(' ')}}` : markdown;
}

function pictureMarkdown(alt: string, path: string, title?: string): string {
  return `![${alt}](${linkTarget(path)}${title ? ` "${title.replace(/"/g, '\\"')}"` : ''})`;
}

/** Words as the alternative text of a Markdown picture, none of their characters read as Markdown. */
export function escapeAlt(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\[\]*_`<$]/g, '\\$&');
}

/** What stands in the place of a picture that isn't there, as a block of its own. */
export function lostPictureBlock(path: string, words: string): string {
  return `> ${LOST_PICTURE}\n> ${code(path)}${words ? `: ${words}` : ''}`;
}

/** The same inside a line, a list or a table. */
export function lostPictureWords(path: string, words: string): string {
  return `*${LOST_PICTURE_WORDS}* ${code(path)}${words ? ` (${words})` : ''}`;
}

/** The same inside HTML. */
export function lostPictureTag(path: string, words: string): string {
  return `<em>${LOST_PICTURE_WORDS}</em> <code>${escapeHtml(path)}</code>${words ? ` (${escapeHtml(words)})` : ''}`;
}

function code(path: string): string {
  const text = path.replace(/[\r\n|]/g, ' ') || 'no path';
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
