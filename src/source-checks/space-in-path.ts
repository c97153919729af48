import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeWithin, startOf, writtenAs } from './lecture-source.ts';

/** `![alt](my picture.png)` and `[text](my slides.pdf "title")`, which Markdown leaves as they stand. */
const unparsed =
  /(!?)\[[^\]\n]*\]\(\s*([^()<>\n"]*?\.[a-z0-9]{2,5}(?:[?#][^()\s]*)?)(?:\s+["'][^"'\n]*["'])?(\s+=\d*x\d*)?\s*\)/gi;

/** A picture or link with a space in its path isn't one: its Markdown would stand in the page as text. */
export function spaceInPath(source: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(source.tree, 'text', (node) => {
    const written = writtenAs(source, node);
    for (const match of written.matchAll(unparsed)) {
      const path = match[2] as string;
      const size = match[3]?.trim();
      if (!(size || /\s/.test(path.trim())) || written[match.index - 1] === '\\') continue;
      findings.push({
        place: placeWithin(startOf(node), written, match.index),
        rule: 'space-in-path',
        severity: 'error',
        message: `This isn't read as a ${match[1] ? 'picture' : 'link'}, because its path has a space.`,
        hint: size
          ? `Put the size behind it: \`(${path.trim()}){width=${/\d+/.exec(size)?.[0] ?? '…'}}\`.`
          : `Put the path between angle brackets: \`(<${path.trim()}>)\`.`,
      });
    }
  });
  return findings;
}
