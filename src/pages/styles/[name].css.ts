import type { APIRoute } from 'astro';
import { currentSite } from '../../site/current-site.ts';
import { courseStylesheets } from '../../site/stylesheets.ts';

/** A page for each stylesheet of the course. */
export function getStaticPaths() {
  return courseStylesheets(currentSite().publication.course).map(({ name, css }) => ({
    params: { name },
    props: { css },
  }));
}

/** What lectures' `style` attributes held, or what heads the printed pages of the one-page edition. */
export const GET: APIRoute<{ css: string }> = ({ props }) =>
  new Response(props.css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
