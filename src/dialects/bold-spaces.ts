import type { Edit } from '../syntax/edits.ts';

/** `**Key concepts **`, which is no bold text to Markdown; `2 ** 3 ** 4` is left alone. */
const spaced =
  /(?<![*\\\p{L}\p{N}])\*\*(?:([^*\s](?:[^*\n]*[^*\n \t])?)[ \t]+|[ \t]+((?:[^*\n \t][^*\n]*)?[^*\s]))\*\*(?!\*)/gu;
/** The same with spaces on both sides, where it begins or ends with a word. */
const spacedTwice =
  /(?<![*\\\p{L}\p{N}])\*\*[ \t]+([^*\n \t](?:[^*\n]*[^*\n \t])?)[ \t]+\*\*(?![*\p{L}\p{N}])/gu;

/** Takes the spaces inside the stars of what was meant to be bold out of a piece of running text. */
export function boldEdits(written: string, start: number): Edit[] {
  const twice = [...written.matchAll(spacedTwice)].flatMap(({ 0: all, 1: words = '', index }) =>
    /^\p{L}{2}|\p{L}{2}$/u.test(words)
      ? [{ start: start + index, end: start + index + all.length, text: `**${words}**` }]
      : [],
  );
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
