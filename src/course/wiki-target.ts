import { posix } from 'node:path';
import { slug } from 'github-slugger';
import { aliasesOf } from './aliases.ts';
import { slugOf, splitName, withoutEnding } from './file-name.ts';
import type { Lecture } from './types.ts';

/** What stands between the double brackets of a link; undefined for any other address. */
export function wikiTarget(target: string): { name: string; fragment: string } | undefined {
  const written = /^\[\[(.+)\]\]$/s.exec(target)?.[1];
  if (written === undefined) return undefined;
  const [name = '', ...sections] = written.split('#');
  const last = sections.at(-1)?.trim() ?? '';
  // `^id` means a paragraph, which has no address here.
  return { name: name.trim(), fragment: last.startsWith('^') ? '' : slug(last) };
}

/** Lectures by the names that a notebook calls them: their title, their address, their file; then their aliases, and the folder that each is the first in. */
export function lecturesByName(lectures: Lecture[]): Map<string, Lecture> {
  const names = new Map<string, Lecture>();
  for (const lecture of lectures) {
    const stem = withoutEnding(lecture.file).replace(/\/(?:index|readme)$/i, '');
    const own = [
      lecture.title,
      lecture.slug,
      posix.basename(lecture.slug),
      splitName(posix.basename(stem)).name,
    ];
    for (const name of own) if (!names.has(slugOf(name))) names.set(slugOf(name), lecture);
  }
  for (const lecture of lectures) {
    for (const { written } of aliasesOf(lecture))
      if (!names.has(slugOf(written))) names.set(slugOf(written), lecture);
  }
  for (const lecture of lectures) {
    for (const folder of posix.dirname(lecture.file).split('/')) {
      const { name } = splitName(folder);
      if (name !== '.' && !names.has(slugOf(name))) names.set(slugOf(name), lecture);
    }
  }
  return names;
}
