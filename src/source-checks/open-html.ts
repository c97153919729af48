import type { Root } from 'mdast';
import type { Place } from '../course/types.ts';
import { unfinishedTag } from '../syntax/unfinished-tag.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeWithin, startOf } from './lecture-source.ts';

/** A tag without `>` stands in the page as text; a comment without `-->` hides all that comes after it. */
export function openHtml({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = openDetails(tree);
  visit(tree, 'html', (node) => {
    const comment = node.value.lastIndexOf('<!--');
    if (comment >= 0 && !node.value.includes('-->', comment)) {
      findings.push({
        place: placeWithin(startOf(node), node.value, comment),
        rule: 'open-comment',
        severity: 'error',
        message: 'The comment that begins here is never closed, and hides the text after it.',
        hint: 'Put two hyphens and `>` where it ends.',
      });
    }
    const tag = unfinishedTag(node.value);
    if (tag === undefined) return;
    findings.push({
      place: placeWithin(startOf(node), node.value, tag),
      rule: 'open-tag',
      severity: 'error',
      message: 'The HTML tag that begins here has no `>`.',
      hint: 'Close it before the next empty line, or write `\\<` if no tag was meant.',
    });
  });
  return findings;
}

/** What unfolds and is never closed folds away the rest of its lecture. */
function openDetails(tree: Root): Finding[] {
  const open: Place[] = [];
  visit(tree, 'html', (node) => {
    // Comments keep their length, so that places stay.
    const tags = node.value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
    for (const { 0: tag, index } of tags.matchAll(/<\/?details\b/gi)) {
      if (tag.startsWith('</')) open.pop();
      else open.push(placeWithin(startOf(node), node.value, index));
    }
  });
  return open.map((place) => ({
    place,
    rule: 'open-details',
    severity: 'warning',
    message: 'The `<details>` that begins here is never closed, and folds away the text after it.',
    hint: 'Put a line `</details>` where it ends.',
  }));
}
