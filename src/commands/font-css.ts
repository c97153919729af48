/** The `@font-face` rules for the fonts of the site and for the local fonts that stand in for them. */
import { DESK, isFirst, isFirstOnDesk } from '../fonts/parts.ts';
import type { FontMetrics } from './font-file.ts';

interface DeclaredFace {
  family: string;
  file: string;
  style: 'normal' | 'italic';
  weight: string;
}

/**
 * The rule that offers a font file, for the characters of `range` or for all. What a page begins in either is there
 * when it is shown or waits for the next page: no line moves. Other type comes when it comes, most of it further down.
 */
export function faceRule(face: DeclaredFace, range: string): string {
  const offer = (display: string) =>
    rule([
      ['font-family', `'${face.family}'`],
      ...unlessUsual(face),
      ['font-display', display],
      ['src', `url('../fonts/${face.file}.woff2')`],
      ...(range ? [['unicode-range', range] as [string, string]] : []),
    ]);
  if (!isFirstOnDesk(face.file)) return offer(isFirst(face.file) ? 'optional' : 'swap');
  // One or the other: a rule that both match would be asked where this one waits.
  return `@media not ${DESK} {\n${offer('swap')}\n}\n\n@media ${DESK} {\n${offer('optional')}\n}`;
}

/**
 * Rules for local fonts, stretched and moved until their lines break and stand like the face they replace:
 * "Course Serif Georgia" for "Course Serif" where Georgia is installed, and so on.
 */
export function fallbackRules(face: DeclaredFace, metrics: FontMetrics): string[] {
  return STAND_INS.filter(({ family }) => family === face.family).map((local) => {
    const size = metrics.averageAdvance / (face.style === 'italic' ? local.italic : local.advance);
    const names = face.style === 'italic' ? local.names.map((name) => `${name} Italic`) : local.names;
    return rule([
      ['font-family', `'${face.family} ${local.names[0]?.split(' ')[0]}'`],
      ...unlessUsual({ ...face, weight: '400' }),
      ['src', names.map((name) => `local('${name}')`).join(', ')],
      ...measures(metrics, size),
    ]);
  });
}

function measures(
  { ascent, descent, lineGap }: FontMetrics,
  size: number,
): [property: string, value: string][] {
  return [
    ['size-adjust', percent(size)],
    ['ascent-override', percent(ascent / size)],
    ['descent-override', percent(descent / size)],
    ['line-gap-override', percent(lineGap / size)],
  ];
}

/** Style and weight, where they aren't what a rule without them says. */
function unlessUsual({ style, weight }: DeclaredFace): [property: string, value: string][] {
  const said: [string, string, string][] = [
    ['font-style', style, 'normal'],
    ['font-weight', weight, '400'],
  ];
  return said.filter(([, value, usual]) => value !== usual).map(([property, value]) => [property, value]);
}

/**
 * Characters as the value of `unicode-range`: these and no others. A browser asks every file whose range has a
 * character for it as long as the first is on its way, and would load files that nothing is drawn with.
 */
export function unicodeRange(characters: string): string {
  const ranges: { first: number; last: number }[] = [];
  for (const code of codesOf(characters).toSorted((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open?.last === code - 1) open.last = code;
    else ranges.push({ first: code, last: code });
  }
  return ranges
    .map(({ first, last }) => `U+${first.toString(16)}${first === last ? '' : `-${last.toString(16)}`}`)
    .join(', ')
    .toUpperCase();
}

function codesOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}

function rule(declarations: [property: string, value: string][]): string {
  return `@font-face {\n${declarations.map(([property, value]) => `  ${property}: ${value};`).join('\n')}\n}`;
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 10000) / 100}%`;
}

/** Mean advances of English prose in ems, as `readMetrics` measures them. */
const STAND_INS = [
  { family: 'Course Serif', names: ['Georgia'], advance: 0.439, italic: 0.448 },
  { family: 'Course Serif', names: ['Times New Roman', 'Liberation Serif'], advance: 0.398, italic: 0.399 },
  { family: 'Course Serif', names: ['Noto Serif'], advance: 0.474, italic: 0.462 },
  { family: 'Course Sans', names: ['Arial', 'Liberation Sans', 'Roboto'], advance: 0.441, italic: 0.441 },
  { family: 'Course Mono', names: ['Menlo', 'DejaVu Sans Mono'], advance: 0.602, italic: 0.602 },
];
