import type { Course, Lecture } from '../course/types.ts';
import { wordsFor } from '../words/index.ts';
import { fullAddress, type Home } from './full-address.ts';

/**
 * `llms.txt` (llmstxt.org): the course in a few lines, with a link to every lecture's Markdown, in its own language.
 * `Optional` is a name of that format.
 */
export function llmsIndex(course: Course, home: Home): string {
  const words = wordsFor(course);
  const item = ({ title, slug, description }: Lecture) =>
    `- [${linkText(title)}](${fullAddress(home, `${slug}.md`)})${description ? `: ${oneLine(description)}` : ''}`;
  const parts = course.parts.map((part) => {
    const title = (course.parts.length > 1 && part.title) || words.contents;
    return `## ${oneLine(title)}\n\n${part.lectures.map(item).join('\n')}`;
  });
  return `${[
    ...opening(course),
    ...parts,
    `## Optional\n\n- [${linkText(words.onePage)}](${fullAddress(home, 'llms-full.txt')})`,
  ].join('\n\n')}\n`;
}

/** `llms-full.txt`: the same opening, then every lecture's Markdown in order. */
export function llmsFull(course: Course, lectures: string[]): string {
  return `${[...opening(course), ...lectures.map((text) => text.trim())].join('\n\n')}\n`;
}

function opening({ title, description, author, licence }: Course): string[] {
  const about = [author, licence].filter(Boolean).join(' · ');
  return [`# ${oneLine(title)}`, description && `> ${oneLine(description)}`, oneLine(about)].filter(Boolean);
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const linkText = (text: string) => oneLine(text).replace(/[\\[\]]/g, '\\$&');
