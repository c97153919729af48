import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { currentHome } from '../feeds/full-address.ts';
import { lectureMarkdown } from '../feeds/lecture-markdown.ts';
import { llmsFull } from '../feeds/llms.ts';
import { currentSite } from '../site/current-site.ts';

/** Every lecture in one file, as Markdown. */
export const GET: APIRoute = async () => {
  const { publication, kept } = currentSite();
  const { course } = publication;
  const home = currentHome();
  const lectures = course.lectures.map((lecture) =>
    kept?.slugs.has(lecture.slug)
      ? readFile(join(kept.folder, `${lecture.slug}.md`), 'utf8')
      : lectureMarkdown(publication, lecture, home),
  );
  return new Response(llmsFull(course, await Promise.all(lectures)));
};
