import type { APIRoute } from 'astro';
import type { Lecture } from '../course/types.ts';
import { currentHome } from '../feeds/full-address.ts';
import { lectureMarkdown } from '../feeds/lecture-markdown.ts';
import { currentSite, lecturesToMake } from '../site/current-site.ts';

/** A page for every lecture. */
export function getStaticPaths() {
  return lecturesToMake().map((lecture) => ({ params: { slug: lecture.slug }, props: { lecture } }));
}

/** A lecture as Markdown, beside its page: `/attention.md` for `/attention/`. */
export const GET: APIRoute<{ lecture: Lecture }> = async ({ props }) =>
  new Response(await lectureMarkdown(currentSite().publication, props.lecture, currentHome()), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
