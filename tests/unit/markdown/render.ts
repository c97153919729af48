import type { LectureDocument } from '../../../src/course/types.ts';
import { renderLecture } from '../../../src/markdown/render-lecture.ts';

/** A lecture of these lines, rendered as `.md`. */
export async function render(...lines: string[]): Promise<LectureDocument> {
  return renderLecture(`${lines.join('\n')}\n`, 'md');
}

/** A lecture of these lines, read as `.mdx`. */
export async function renderMdx(...lines: string[]): Promise<LectureDocument> {
  return renderLecture(`${lines.join('\n')}\n`, 'mdx');
}

/** The HTML with its slots spelled as `[p0]`, `[l0]` and `[r0]`, headings with their ids, and no former addresses. */
export function readable({ html, headings }: LectureDocument): string {
  return html
    .replace(/\uFDD0h(\d+)\uFDD1/g, (_, index) => headings[index]?.id ?? '')
    .replace(/\uFDD0a\d+\uFDD1/g, '')
    .replace(/\uFDD0/g, '[')
    .replace(/\uFDD1/g, ']')
    .trim();
}

/** The rules of the problems, with their places: `script 3:6`. */
export function problems({ problems }: LectureDocument): string[] {
  return problems.map(
    ({ rule, place }) => `${rule} ${place === 'unknown' ? '?' : `${place.line}:${place.column}`}`,
  );
}
