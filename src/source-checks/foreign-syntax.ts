import { dialects } from '../dialects/index.ts';
import { timesHere } from '../dialects/told-once.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, writtenAs } from './lecture-source.ts';

/** Syntax of other tools that nothing reads stands in the page as written: each kind is said once, with its number. */
export function foreignSyntax(source: LectureSource): Finding[] {
  const unread = dialects.filter(({ find, mean }) => !mean && source.text.search(find) >= 0);
  if (unread.length === 0) return [];
  const found = new Map<string, { finding: Finding; count: number }>();
  visit(source.tree, 'text', (node) => {
    const written = writtenAs(source, node);
    for (const { find, whose, hint } of unread) {
      for (const match of written.matchAll(find)) {
        const known = found.get(whose);
        if (known) {
          known.count++;
          continue;
        }
        const finding: Finding = {
          place: placeIn(node, written, match.index),
          rule: 'foreign-syntax',
          severity: 'warning',
          message: `\`${shortened(match[0])}\` is for ${whose}`,
          hint,
        };
        found.set(whose, { finding, count: 1 });
      }
    }
  });
  return [...found.values()].map(({ finding, count }) => ({
    ...finding,
    message: `${finding.message}${timesHere(count)}: readers see it as it stands.`,
  }));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 30).trimEnd()} …` : text;
}
