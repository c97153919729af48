import GithubSlugger, { slug } from 'github-slugger';
import type { VFile } from 'vfile';
import { lectureData } from './lecture-data.ts';

/** An id for a figure, table or footnote from its own words: at most six of them, after a prefix. */
export function anchorFrom(prefix: string, words: string, file: VFile): string {
  const short = slug(words).split('-').filter(Boolean).slice(0, 6).join('-') || 'untitled';
  return uniqueId(`${prefix}-${short}`, file);
}

/** `id`, or with a counter where the lecture has it already. */
export function uniqueId(id: string, file: VFile): string {
  const data = lectureData(file);
  const taken = new Set([
    ...data.numbered.map((item) => item.id),
    ...data.anchors,
    ...data.headings.map((heading) => heading.id),
    ...data.footnotes.map((footnote) => footnote.id),
  ]);
  let candidate = id;
  for (let count = 2; taken.has(candidate); count++) candidate = `${id}-${count}`;
  return candidate;
}

/** The id GitHub gives a heading: what `rehype-slug` yields for its first occurrence. */
export function headingSlug(text: string): string {
  return new GithubSlugger().slug(text);
}
