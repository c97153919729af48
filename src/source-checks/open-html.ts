import { tagsIn } from '../syntax/html-tags.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn } from './lecture-source.ts';

/** A tag without `>` stands in the page as text; a comment without `-->` hides all that comes after it. */
export function openHtml({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'html', (node) => {
    const comment = node.value.lastIndexOf('<!--');
    if (comment >= 0 && !node.value.includes('-->', comment)) {
      findings.push({
        place: placeIn(node, node.value, comment),
        rule: 'open-comment',
        severity: 'error',
        message: 'The comment that begins here is never closed, and hides the text after it.',
        hint: 'Put two hyphens and `>` where it ends.',
      });
    }
    const tag = tagsIn(node.value).find(({ isUnfinished }) => isUnfinished)?.start;
    if (tag === undefined) return;
    findings.push({
      place: placeIn(node, node.value, tag),
      rule: 'open-tag',
      severity: 'error',
      message: 'The HTML tag that begins here has no `>`.',
      hint: 'Close it before the next empty line, or write `\\<` if no tag was meant.',
    });
  });
  return findings;
}
