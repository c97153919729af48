import type { ElementContent } from 'hast';
import type { VFile } from 'vfile';
import { keysIn } from './citation.ts';
import { entryOf } from './entry.ts';
import { compareWorks, type Mark, marksOf } from './marks.ts';
import type { Bibliography } from './work.ts';

/** A work as one text refers to it, and what its list of references says of it. */
export interface CitedWork extends Mark {
  key: string;
  entry: ElementContent[];
}

/** The works that a text may cite, in the order of a list; undefined in a course without a bibliography. */
export function citedWorks(source: string, bibliography: Bibliography | undefined): CitedWork[] | undefined {
  if (!bibliography) return undefined;
  const works = [...keysIn(source)].flatMap((key) => bibliography.get(key) ?? []).sort(compareWorks);
  const marks = marksOf(works);
  return works.map((work) => {
    const mark = marks.get(work.key) as Mark;
    return { key: work.key, ...mark, entry: entryOf(work, mark.year) };
  });
}

/** The works that a lecture's file was given; undefined in a course without a bibliography. */
export function worksOf(file: VFile): CitedWork[] | undefined {
  return (file.data as { works?: CitedWork[] }).works;
}

/** The id of a work's entry in the list of references. */
export function referenceId(key: string): string {
  return `ref-${key.replace(/[^\p{L}\p{N}_.:-]+/gu, '-')}`;
}
