import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf } from './lecture-source.ts';

/** Diagrams in Mermaid's language need script in the reader's browser: they are shown as code. */
export function mermaidFence({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'code', (code) => {
    if (code.lang?.toLowerCase().replace(/[{}]/g, '') !== 'mermaid') return;
    findings.push({
      place: startOf(code),
      rule: 'mermaid',
      severity: 'warning',
      message: 'A Mermaid diagram is shown as code.',
      hint: 'Save it as an SVG beside the lecture (mermaid.live does so) and show that with `![…](diagram.svg)`.',
    });
  });
  return findings;
}
