import { toString } from 'mdast-util-to-string';
import type { Place } from '../course/types.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, startOf } from './lecture-source.ts';

/** What `npm run import` writes above the path of a picture it can't find, and inside a line before it. */
export const LOST_PICTURE = '[!CAUTION] Picture not found';
export const LOST_PICTURE_WORDS = 'Picture not found:';

const inHtml = /<em>Picture not found:<\/em> <code>([^<]*)<\/code>/g;

/** The note that the importer leaves in place of a picture is for the author, not for readers. */
export function lostPicture({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === 'blockquote') {
      const words = toString(node);
      if (words.startsWith(LOST_PICTURE))
        findings.push(lost(startOf(node), pathIn(words.slice(LOST_PICTURE.length))));
    } else if (node.type === 'emphasis' && toString(node) === LOST_PICTURE_WORDS) {
      const path = parent?.children.slice((index ?? 0) + 1).find(({ type }) => type === 'inlineCode');
      findings.push(lost(startOf(node), path ? toString(path) : ''));
    } else if (node.type === 'html') {
      for (const match of node.value.matchAll(inHtml)) {
        findings.push(lost(placeIn(node, node.value, match.index), match[1] ?? ''));
      }
    }
  });
  return findings;
}

/** The note's first line is the path, perhaps with the picture's words after a colon. */
function pathIn(words: string): string {
  return words.trim().split(/\n|: /)[0] ?? '';
}

function lost(place: Place, path: string): Finding {
  return {
    place,
    rule: 'lost-picture',
    severity: 'warning',
    message: `The picture \`${path}\` was not there when these notes were imported.`,
    hint: 'Put the picture beside the lecture and `![what it shows](name.png)` in place of this note, or remove the note.',
  };
}
