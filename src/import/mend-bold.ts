import type { Edit } from './edits.ts';

/** `**Key concepts **`, which is no bold text to Markdown; `2 ** 3 ** 4` is left alone. */
const spaced = /(?<![*\\\p{L}\p{N}])\*\*(?:([^*\s][^*\n]*?)[ \t]+|[ \t]+([^*\n]*?[^*\s]))\*\*(?!\*)/gu;
/** A whole line, with spaces on both sides. */
const spacedLine = /^([ \t]*)\*\*[ \t]+([^*\n]*?[^*\s])[ \t]+\*\*(?=[ \t]*$)/gmu;

/** Takes the spaces inside the stars of what was meant to be bold out of a piece of running text. */
export function boldEdits(written: string, start: number): Edit[] {
  const lines = [...written.matchAll(spacedLine)].map((match) => ({
    start: start + match.index + (match[1] as string).length,
    end: start + match.index + match[0].length,
    text: `**${match[2]}**`,
  }));
  const parts = [...written.matchAll(spaced)].map((match) => {
    const end = match.index + match[0].length;
    const words = (match[1] ?? match[2]) as string;
    // The space goes outside, where a word comes right after.
    const gap = match[1] !== undefined && /^[\p{L}\p{N}]/u.test(written.slice(end)) ? ' ' : '';
    return { start: start + match.index, end: start + end, text: `**${words}**${gap}` };
  });
  return [
    ...lines,
    ...parts.filter((part) => !lines.some((line) => line.start < part.end && part.start < line.end)),
  ];
}
