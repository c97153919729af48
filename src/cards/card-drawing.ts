import { type SetParagraph, setParagraph } from './set-paragraph.ts';
import { openTypeface, type SetLine, setLine, type Typeface } from './typeface.ts';

/** The size that services which show a link ask for. */
export const CARD = { width: 1200, height: 630 };

/** What a card says. */
export interface CardWords {
  course: string;
  author: string | undefined;
  /** Left out on the card of the course itself. */
  lecture: { number: number; label: string; title: string } | undefined;
  description: string;
}

const EDGE = 80;
/** The text column; right of it is the margin, as on a page of the course. */
const COLUMN = 800;
/** Where the rule above the last line is, and that line's foot. */
const RULE = CARD.height - 112;
const FOOT = CARD.height - 62;
const TEXT = 32;
const TEXT_LEADING = 1.4;
const TITLE_LEADING = 1.08;
const INK = '#1f1b16';
const QUIET = '#6b6459';
const ACCENT = '#9c3d22';

let typefaces: Promise<{ serif: Typeface; sans: Typeface }> | undefined;

/**
 * Draws a card: the page of a book, with the lecture's number in the margin. Words in a script that the
 * site's fonts don't have are left out, since only the reader's machine can set those.
 */
export async function cardDrawing({ course, author, lecture, description }: CardWords): Promise<string> {
  typefaces ??= openTypefaces();
  const { serif, sans } = await typefaces;
  const title = setParagraph(serif, lecture?.title ?? course, {
    width: COLUMN,
    lines: 3,
    sizes: [92, 80, 70, 62],
  });
  const titleTop = (lecture ? 122 : 96) + (title?.size ?? 0) * 0.8;
  const textTop = titleTop + ((title?.lines.length ?? 1) - 1) * (title?.size ?? 0) * TITLE_LEADING + 70;
  const text = setParagraph(serif, description, {
    width: COLUMN,
    lines: Math.floor((RULE - 20 - textTop) / (TEXT * TEXT_LEADING)) + 1,
    sizes: [TEXT],
  });
  const footer = (words: string, width: number) =>
    setParagraph(sans, words, { width, lines: 1, sizes: [30] })?.lines[0];
  const right = CARD.width - EDGE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}">`,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="#fffdf8"/>`,
    `<rect width="14" height="${CARD.height}" fill="${ACCENT}"/>`,
    `<path d="M${EDGE} ${RULE}H${right}" stroke="#ddd6c9" stroke-width="2"/>`,
    paragraph(title, titleTop, TITLE_LEADING, INK),
    paragraph(text, textTop, TEXT_LEADING, QUIET),
    ...(lecture
      ? [
          place(setLine(sans, lecture.label, 32), EDGE, 96, ACCENT),
          placeBefore(setLine(serif, String(lecture.number), 230), right, 250, '#eadfd2'),
          place(footer(course, author ? 600 : right - EDGE), EDGE, FOOT, INK),
          placeBefore(footer(author ?? '', 400), right, FOOT, QUIET),
        ]
      : [place(footer(author ?? '', right - EDGE), EDGE, FOOT, INK)]),
    '</svg>',
  ].join('');
}

async function openTypefaces() {
  const [serif, sans] = await Promise.all([openTypeface('course-serif'), openTypeface('course-sans', 550)]);
  return { serif, sans };
}

function paragraph(set: SetParagraph | undefined, top: number, leading: number, fill: string): string {
  const lines = set?.lines ?? [];
  return lines
    .map((line, index) => place(line, EDGE, top + index * (set?.size ?? 0) * leading, fill))
    .join('');
}

function place(line: SetLine | undefined, x: number, y: number, fill: string): string {
  return line ? `<g transform="translate(${x} ${y})" fill="${fill}">${line.svg}</g>` : '';
}

function placeBefore(line: SetLine | undefined, right: number, y: number, fill: string): string {
  return place(line, right - (line?.width ?? 0), y, fill);
}
