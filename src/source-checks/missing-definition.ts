import { didYouMean } from '../syntax/nearest.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, writtenAs } from './lecture-source.ts';

/** `[text][label]` and `![alt][label]`; not `a[i][j]`, nor a footnote. */
const mark = /(?<![\\\w\])])(!?)\[([^[\]\n^][^[\]\n]*)\]\[([^[\]\n^]*)\]/g;
const isNumber = (text: string) => /^[\d\s,–-]*$/.test(text);

/** A link or picture by reference whose address is written nowhere stands in the page as it is written. */
export function missingDefinition(source: LectureSource): Finding[] {
  const labels = new Set<string>();
  visit(source.tree, 'definition', ({ label, identifier }) => {
    labels.add(label ?? identifier);
  });
  const findings: Finding[] = [];
  visit(source.tree, 'text', (node) => {
    const written = writtenAs(source, node);
    for (const { index, 1: isPicture, 2: words = '', 3: given = '' } of written.matchAll(mark)) {
      const label = given || words;
      // `[1][2]` are two sources.
      if (isNumber(words) && isNumber(given)) continue;
      findings.push({
        place: placeIn(node, written, index),
        rule: 'missing-definition',
        severity: isPicture ? 'error' : 'warning',
        message: `This isn't read as a ${isPicture ? 'picture' : 'link'}: no line says what \`[${label}]\` stands for.`,
        hint: didYouMean(
          label,
          labels,
          `Write a line \`[${label}]: …\` with its address, or \`\\[\` if none was meant.`,
        ),
      });
    }
  });
  return findings;
}
