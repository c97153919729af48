import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, writtenAs } from './lecture-source.ts';

/** Stars that begin or end nothing; between spaces, `2 ** 3`, they are a sign. */
const stars = /(?<![\\*])\*\*(?!\*)/g;

/** `**` in the running text was meant to make something bold, and didn't. */
export function strayStars(source: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(source.tree, 'text', (node) => {
    if (!node.value.includes('**')) return;
    const written = writtenAs(source, node);
    for (const { index } of written.matchAll(stars)) {
      const before = written[index - 1] ?? '';
      const after = written[index + 2] ?? '';
      if (/^\s?$/.test(before) && /^\s?$/.test(after)) continue;
      findings.push({
        place: placeIn(node, written, index),
        rule: 'stray-stars',
        severity: 'warning',
        message: 'These two stars make nothing bold: readers see them.',
        hint: hintFor(before, after),
      });
      // The other end of the same words says nothing new.
      return;
    }
  });
  return findings;
}

function hintFor(before: string, after: string): string {
  if (/^\s$/.test(before) || /^\s$/.test(after) || before === '' || after === '')
    return 'Put the stars right beside the words, `**words**`, with a space outside them; or write `\\*\\*` for the stars.';
  return 'Put a space outside the stars, `**Note:** text`; or write `\\*\\*` for the stars.';
}
