import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf } from './lecture-source.ts';

/** Heading levels go down one by one; a listener to the page takes a gap for a missing section. */
export function headingLevels({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = [];
  let above = 1;
  visit(tree, 'heading', (heading) => {
    const { depth } = heading;
    if (depth > above + 1) {
      findings.push({
        place: startOf(heading),
        rule: 'heading-skip',
        severity: 'warning',
        message: `A heading of level ${depth} follows ${above === 1 ? 'the title' : `one of level ${above}`}.`,
        hint: `Write it with \`${'#'.repeat(above + 1)}\`, or put the heading between them that is missing.`,
      });
    }
    above = depth;
  });
  return findings;
}
