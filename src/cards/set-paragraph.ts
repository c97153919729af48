import { type SetLine, setLine, type Typeface } from './typeface.ts';

export interface SetParagraph {
  lines: SetLine[];
  size: number;
}

interface Room {
  width: number;
  lines: number;
  /** Sizes to try, the largest first. */
  sizes: number[];
}

/**
 * Breaks a text into lines that fit into `room`, in the largest size that does, all about as long. What
 * doesn't fit in the smallest is cut off. Undefined where the typeface lacks a character.
 */
export function setParagraph(typeface: Typeface, text: string, room: Room): SetParagraph | undefined {
  const words = text.split(/\s+/).filter(Boolean);
  if (room.lines < 1 || words.length === 0 || !setLine(typeface, `${words.join(' ')}…`, 1)) return undefined;
  const smallest = room.sizes.at(-1) as number;
  for (const size of room.sizes) {
    const width = (line: string[]) => setLine(typeface, line.join(' '), size)?.width ?? 0;
    const lines = breakLines(words, width, room.width);
    const fits = lines.length <= room.lines && lines.every((line) => width(line) <= room.width);
    if (!fits && size !== smallest) continue;
    const shown = fits ? balanced(words, width, room.width, lines.length) : cutOff(lines, width, room);
    return { size, lines: shown.map((line) => setLine(typeface, line.join(' '), size) as SetLine) };
  }
  return undefined;
}

type Width = (line: string[]) => number;

function breakLines(words: string[], width: Width, most: number): string[][] {
  const lines: string[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && width([...line, word]) <= most) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** The same number of lines, in the narrowest measure that needs no more. */
function balanced(words: string[], width: Width, most: number, count: number): string[][] {
  let [low, high] = [most / 2, most];
  for (let step = 0; step < 6; step++) {
    const middle = (low + high) / 2;
    const lines = breakLines(words, width, middle);
    if (lines.length <= count && lines.every((line) => width(line) <= middle)) high = middle;
    else low = middle;
  }
  return breakLines(words, width, high);
}

function cutOff(lines: string[][], width: Width, room: Room): string[][] {
  const shown = lines.slice(0, room.lines);
  const last = shown.at(-1) ?? [];
  if (lines.length <= room.lines) return shown;
  while (last.length > 1 && width([...last.slice(0, -1), `${last.at(-1)}…`]) > room.width) last.pop();
  return [...shown.slice(0, -1), [...last.slice(0, -1), `${(last.at(-1) ?? '').replace(/[,;:.]$/, '')}…`]];
}
