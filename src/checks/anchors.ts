import type { Place, Problem } from '../course/types.ts';
import type { Publication } from '../publish/publication.ts';

/** Two headings of a lecture can't have one explicit id: links would find only the first. */
export function checkAnchors({ course }: Publication): Problem[] {
  return course.lectures.flatMap(({ file, document }) => {
    const seen = new Map<string, Place>();
    return document.headings.flatMap(({ id, place }): Problem[] => {
      const first = seen.get(id);
      seen.set(id, place);
      if (!first) return [];
      return [{ file, place, rule: 'duplicate-id', severity: 'error', message: `The id \`${id}\` is taken by the heading on line ${first.line}.`, hint: 'Give one of the two headings another `{#id}`.' }];
    });
  });
}
