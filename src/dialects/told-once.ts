import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { lectureData, placeOf } from '../course/lecture-data.ts';

/** How often something stands in a lecture, where that is more than once. */
export function timesHere(count: number): string {
  return count > 1 ? `, ${count} times in this lecture` : '';
}

/** Collects what is said once a lecture, at its first place and with its number, however often it stands there. */
export function toldOnce(file: VFile) {
  const told = new Map<string, { node: Node; count: number; hint: string; after: string }>();
  return {
    /** One more place: `what` becomes a sentence with its number, what comes `after` that, and a full stop. */
    tell(what: string, node: Node, hint: string, after = ''): void {
      const known = told.get(what);
      if (known) known.count++;
      else told.set(what, { node, count: 1, hint, after });
    },
    /** Says it all, as warnings of `foreign-syntax`. */
    finish(): void {
      for (const [what, { node, count, hint, after }] of told) {
        lectureData(file).problems.push({
          place: placeOf(node),
          rule: 'foreign-syntax',
          severity: 'warning',
          message: `${what}${timesHere(count)}${after}.`,
          hint,
        });
      }
    },
  };
}
