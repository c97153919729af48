import { createHash } from 'node:crypto';
import type { Course, Lecture } from '../course/types.ts';
import { hasOnePage } from '../publish/one-page.ts';
import { runningHeads } from './running-heads.ts';

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
  return { name: createHash('sha256').update(css).digest('hex').slice(0, 12), css };
}

/** Lectures that say the same share a stylesheet. */
function distinct(sheets: Stylesheet[]): Stylesheet[] {
  return [...new Map(sheets.map((sheet) => [sheet.name, sheet])).values()];
}
