import type { Nodes, Text } from 'mdast';
import { spacedPath as unparsed } from '../dialects/spaced-paths.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, writtenAs } from './lecture-source.ts';

/** `[label]: my slides.pdf`, which isn't read as the address of `[label]`. */
const unparsedAddress = /^[ ]{0,3}\[([^\]\n^][^\]\n]*)\]:[ \t]+([^\s<>"][^<>\n"]*)$/gim;

/** A picture or link with a space in its path isn't one: its Markdown would stand in the page as text. */
export function spaceInPath(source: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(source.tree, 'text', (node, index, parent) => {
    const written = writtenAs(source, node);
    const report = (
      at: number,
      what: string,
      hint: string,
      more: { part?: string; severity?: 'warning' } = {},
    ) => {
      findings.push({
        place: placeIn(node, written, at),
        rule: 'space-in-path',
        severity: more.severity ?? 'error',
        message: `This isn't read as ${what}, because its ${more.part ?? 'path'} has a space.`,
        hint,
      });
    };
    for (const match of written.matchAll(unparsed)) {
      const path = (match[2] as string).trim();
      if (!/\s/.test(path) || written[match.index - 1] === '\\') continue;
      const what = match[1] ? 'a picture' : 'a link';
      report(match.index, what, hintFor(path), path.startsWith('#') ? { part: 'id' } : {});
    }
    for (const { index: at, 1: label = '', 2: path = '' } of written.matchAll(unparsedAddress)) {
      // Without a mark that means it, the line is a sentence.
      if (!/\s/.test(path.trim()) || !/\.[a-z0-9]{2,5}$/i.test(path.trim())) continue;
      if (source.text.split(`[${label}]`).length < 3) continue;
      report(
        at,
        `the address of \`[${label}]\``,
        `Put the path between angle brackets: \`[${label}]: <${path.trim()}>\`.`,
      );
    }
    const next = index === undefined ? undefined : parent?.children[index + 1];
    const opening = /!?\[[^[\]\n]*\]\($/.exec(written);
    if (opening && isBareAddress(source, next))
      report(
        opening.index,
        opening[0].startsWith('!') ? 'a picture' : 'a link',
        'Write `%20` for each space of the address.',
        // The address up to the space is a link all the same.
        { severity: 'warning' },
      );
  });
  return findings;
}

function hintFor(path: string): string {
  if (path.startsWith('#'))
    return `Write hyphens for the spaces: \`(${path.toLowerCase().replace(/\s+/g, '-')})\`.`;
  return `Put the path between angle brackets: \`(<${path}>)\`.`;
}

/** `https://…` in the text, which is a link without any brackets. */
function isBareAddress(source: LectureSource, node: Nodes | undefined): boolean {
  return node?.type === 'link' && /^https?:/i.test(writtenAs(source, node as unknown as Text));
}
