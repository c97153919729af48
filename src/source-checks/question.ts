import { readQuestion } from '../syntax/question.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, startOf } from './lecture-source.ts';

/** A question that readers answer has an answer that can be read; what is left of such a container is at fault. */
export function question({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'containerDirective', (container) => {
    if (!container.data?.isQuestion) return;
    const fault = readQuestion(container);
    if (!fault || !('message' in fault)) return;
    const { node, message, hint } = fault;
    findings.push({ place: startOf(node), rule: 'question-answer', severity: 'error', message, hint });
  });
  return findings;
}
