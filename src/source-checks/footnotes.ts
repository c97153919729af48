import type { Place } from '../course/types.ts';
import { didYouMean } from '../syntax/nearest.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, startOf, writtenAs } from './lecture-source.ts';

const mark = /(?<!\\)\[\^([^[\]\s]+)\](?!\()/g;

/** Six digits of a number to the base 16, by which Obsidian tells blocks apart. */
const ofBlock = /^(?=[a-f]*\d)[0-9a-f]{6}$/;

/** Longer than this nobody names a note. */
const LONGEST = 60;

/** Every footnote mark needs a text, and every footnote text a mark: without one, the text is lost. */
export function footnotes(source: LectureSource): Finding[] {
  const texts = new Map<string, Finding['place']>();
  const marks = new Set<string>();
  const findings: Finding[] = [];
  visit(source.tree, 'footnoteDefinition', (node) => {
    const first = texts.get(node.identifier);
    if (first && first !== 'unknown') {
      findings.push({
        place: startOf(node),
        rule: 'duplicate-footnote',
        severity: 'error',
        message: `The footnote \`[^${node.label ?? node.identifier}]\` has its text on line ${first.line} already, and this one is lost.`,
        hint: 'Give one of the two another label, here and where the text refers to it.',
      });
    } else texts.set(node.identifier, startOf(node));
    if (node.children.length === 0) {
      findings.push({
        place: startOf(node),
        rule: 'footnote-without-text',
        severity: 'error',
        message: `The footnote \`[^${node.label ?? node.identifier}]\` has no text.`,
        hint: 'Write it on this line; further paragraphs of it begin with four spaces.',
      });
    }
  });
  visit(source.tree, 'footnoteReference', ({ identifier }) => {
    marks.add(identifier);
  });
  for (const { place, label } of spacedLabels(source)) {
    findings.push({
      place,
      rule: 'footnote-label',
      severity: 'error',
      message: `\`[^${label}]\` isn't read as a footnote, because its label has a space.`,
      hint: `Write \`[^${label.trim().replace(/\s+/g, '-')}]\`, here and where the text refers to it.`,
    });
  }
  visit(source.tree, 'text', (node) => {
    const written = writtenAs(source, node);
    for (const match of written.matchAll(mark)) {
      const label = match[1] as string;
      // A whole sentence between the brackets is the note itself.
      if (label.length > LONGEST) {
        findings.push(noteAsLabel(label, placeIn(node, written, match.index)));
        continue;
      }
      findings.push({
        place: placeIn(node, written, match.index),
        rule: 'footnote-without-text',
        severity: ofBlock.test(label) ? 'warning' : 'error',
        message: `The footnote \`[^${label}]\` has no text.`,
        hint: didYouMean(
          label,
          texts.keys(),
          ofBlock.test(label)
            ? 'It looks like the id that Obsidian gives a block: write `[[Note#^id]]` where a link was meant, else take it out.'
            : `Write a line \`[^${label}]: …\`, or \`\\[^${label}]\` if no footnote was meant.`,
        ),
      });
    }
  });
  for (const [label, place] of texts) {
    if (marks.has(label)) continue;
    findings.push({
      place,
      rule: 'footnote-without-mark',
      severity: 'error',
      message: `Nothing refers to the footnote \`[^${label}]\`, so its text is lost.`,
      hint: `Put \`[^${label}]\` where the note belongs, or remove the note.`,
    });
  }
  return findings;
}

function noteAsLabel(label: string, place: Place): Finding {
  return {
    place,
    rule: 'footnote-without-text',
    severity: 'error',
    message: `The footnote \`[^${label.slice(0, 20)}…]\` has its text where its name belongs.`,
    hint: 'Write `^[` in the place of `[^`: a note may stand where it belongs.',
  };
}

/** The texts of notes whose label has a space: one word is taken for an address, more are a paragraph. */
function spacedLabels(source: LectureSource): { place: Place; label: string }[] {
  const found: { place: Place; label: string }[] = [];
  visit(source.tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'text') return;
    const written = writtenAs(source, node);
    const label = /^\[\^([^\] \t\n]*[ \t][^\]\n]*)\]:/.exec(written)?.[1];
    if (label) found.push({ place: startOf(node), label });
  });
  return found;
}
