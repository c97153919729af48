import { posix } from 'node:path';
import { slug } from 'github-slugger';
import { aliasesOf } from './aliases.ts';
import { slugOf, splitName, withoutEnding } from './file-name.ts';
import { splitTitle } from './split-title.ts';
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

/** Lectures by what a notebook calls them: title or file, then address, aliases, and the folder each is first in. */
export function lecturesByName(lectures: Lecture[]): Map<string, Lecture> {
  const names = new Map<string, Lecture>();
  const add = (namesOf: (lecture: Lecture) => string[]) => {
    for (const lecture of lectures)
      for (const name of namesOf(lecture)) if (!names.has(slugOf(name))) names.set(slugOf(name), lecture);
  };
  const stem = (file: string) => withoutEnding(file).replace(/\/(?:index|readme)$/i, '');
  add(({ title, file }) => [title, splitName(posix.basename(stem(file))).name]);
  // Whole as its author wrote it, and without its number, whichever of them is shown.
  add(({ title, document: { frontmatter, firstHeading } }) =>
    [splitTitle(title).title, String(frontmatter.title ?? ''), firstHeading ?? ''].filter(Boolean),
  );
  add(({ slug }) => [slug, posix.basename(slug)]);
  add((lecture) => aliasesOf(lecture).map(({ written }) => written));
  add(({ file }) =>
    posix
      .dirname(file)
      .split('/')
      .filter((folder) => folder !== '.')
      .map((folder) => splitName(folder).name),
  );
  return names;
}
