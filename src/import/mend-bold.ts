import type { Edit } from './edits.ts';

/** `**Key concepts **`, which is no bold text to Markdown; `2 ** 3 ** 4` is left alone. */
const spaced = /(?<![*\\\p{L}\p{N}])\*\*(?:([^*\s][^*\n]*?)[ \t]+|[ \t]+([^*\n]*?[^*\s]))\*\*(?!\*)/gu;
/** The same with spaces on both sides, where it begins with a word. */
const spacedTwice =
  /(?<![*\\\p{L}\p{N}])\*\*[ \t]+(\p{L}{2,}[^*\n]*?|[^*\n]*?\p{L}{2,})[ \t]+\*\*(?![*\p{L}\p{N}])/gu;

/** Takes the spaces inside the stars of what was meant to be bold out of a piece of running text. */
export function boldEdits(written: string, start: number): Edit[] {
  const twice = [...written.matchAll(spacedTwice)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: `**${match[1]}**`,
  }));
  const parts = [...written.matchAll(spaced)].map((match) => {
    const end = match.index + match[0].length;
    const words = (match[1] ?? match[2]) as string;
    // The space goes outside, where a word comes right after.
    const gap = match[1] !== undefined && /^[\p{L}\p{N}]/u.test(written.slice(end)) ? ' ' : '';
    return { start: start + match.index, end: start + end, text: `**${words}**${gap}` };
  });
  return [
    ...twice,
    ...parts.filter((part) => !twice.some((edit) => edit.start < part.end && part.start < edit.end)),
  ];
}
