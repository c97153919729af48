import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import type { LectureDocument } from '../course/types.ts';
import { readFrontmatter } from './frontmatter.ts';

/** What a look at a lecture's text shows without rendering it: its front matter and title. All else is empty. */
export function scanLecture(source: string): LectureDocument {
  const { text, frontmatter, places } = readFrontmatter(source);
  const { extraTitles: _, ...nothing } = lectureData(new VFile(''));
  return { ...nothing, frontmatter, places, firstHeading: headingIn(text), isScanned: true };
}

function headingIn(text: string): string | undefined {
  const [, fence, heading] = /^(?:(`{3,}|~{3,})|# +(.+))/m.exec(text) ?? [];
  // A comment in code may begin like a heading: below code there is none that can be told at a look.
  return fence || !heading ? undefined : textOf(unified().use(remarkParse).parse(`# ${heading}`));
}
