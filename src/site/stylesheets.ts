import type { Course, Lecture } from '../course/types.ts';
import { sha256 } from '../lib/digest.ts';
import { hasOnePage, onePageNames } from '../publish/one-page.ts';
import { wordsFor } from '../words/index.ts';

/** A stylesheet that the course makes. Its name is a digest of its content, so that it never changes under its name. */
export interface Stylesheet {
  name: string;
  css: string;
}

/** The stylesheet of what a lecture's `style` attributes said; most need none. */
export function lectureStylesheet({ document }: Lecture): Stylesheet | undefined {
  const css = Object.keys(document.styles)
    .sort()
    .map((name) => `.${name}{${document.styles[name]}}`)
    .join('');
  return css ? stylesheet(css) : undefined;
}

/** The stylesheets of the one-page edition: its running heads, then those of its lectures. */
export function onePageStylesheets(course: Course): Stylesheet[] {
  return distinct([stylesheet(runningHeads(course)), ...ofLectures(course)]);
}

/** Every stylesheet that a page of the course loads. */
export function courseStylesheets(course: Course): Stylesheet[] {
  return hasOnePage(course) ? onePageStylesheets(course) : distinct(ofLectures(course));
}

function ofLectures({ lectures }: Course): Stylesheet[] {
  return lectures.flatMap((lecture) => lectureStylesheet(lecture) ?? []);
}

function stylesheet(css: string): Stylesheet {
  return { name: sha256(css).slice(0, 12), css };
}

/** Lectures that say the same share a stylesheet. */
function distinct(sheets: Stylesheet[]): Stylesheet[] {
  return [...new Map(sheets.map((sheet) => [sheet.name, sheet])).values()];
}

/**
 * What stands at the right of the printed one-page edition's heads: the open lecture. Chromium knows no
 * `string-set`, so each lecture has a kind of page of its own.
 */
export function runningHeads(course: Course): string {
  const heads = [...onePageNames(course)].map(
    ([{ number, title }, name]) =>
      `[id=${quoted(name)}]{page:lecture-${number}}@page lecture-${number}{@top-right{content:${quoted(title)}}}`,
  );
  const name = quoted(wordsFor(course).glossary);
  const glossary = `#glossary{page:glossary}@page glossary{@top-right{content:${name}}}`;
  return `@media print{${heads.join('')}${glossary}}`;
}

/** A CSS string: what could end it early is written by its number. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
