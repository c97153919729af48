import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf, writtenAs } from './lecture-source.ts';

/** `[text]()` looks like a link and leads to the page that the reader is on. */
export function emptyLink(source: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(source.tree, 'link', (node) => {
    // `[[Name]]` finds its address later.
    if (node.url.trim() !== '' || !writtenAs(source, node).endsWith(')')) return;
    findings.push({
      place: startOf(node),
      rule: 'empty-link',
      severity: 'warning',
      message: 'This link has no address.',
      hint: 'Write one between the parentheses, or take the brackets away: `\\[` is a bracket that is none of a link.',
    });
  });
  return findings;
}
