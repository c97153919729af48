import { LOST_PICTURE, LOST_PICTURE_WORDS } from '../source-checks/lost-picture.ts';

/** What stands in the place of a picture that isn't there, as a block of its own. */
export function lostPictureBlock(path: string, words: string): string {
  return `> ${LOST_PICTURE}\n> ${code(path)}${words ? `: ${words}` : ''}`;
}

/** The same inside a line, a list or a table. */
export function lostPictureWords(path: string, words: string): string {
  return `*${LOST_PICTURE_WORDS}* ${code(path)}${words ? ` (${words})` : ''}`;
}

function code(path: string): string {
  const text = path.replace(/[\r\n|]/g, ' ') || 'no path';
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}
