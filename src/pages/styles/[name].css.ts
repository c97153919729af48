import type { APIRoute } from 'astro';
import { currentSite } from '../../site/current-site.ts';
import { lectureStylesheet } from '../../site/lecture-stylesheet.ts';

export function getStaticPaths() {
  const sheets = currentSite().publication.course.lectures.flatMap(
    (lecture) => lectureStylesheet(lecture) ?? [],
  );
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return [...byName.values()].map(({ name, css }) => ({ params: { name }, props: { css } }));
}

/** The declarations that lectures' `style` attributes held, as a stylesheet. */
export const GET: APIRoute<{ css: string }> = ({ props }) =>
  new Response(props.css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
