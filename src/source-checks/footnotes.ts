import type { Place } from '../course/types.ts';
import { didYouMean } from '../syntax/nearest.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, startOf, writtenAs } from './lecture-source.ts';

const mark = /(?<!\\)\[\^([^[\]\s]+)\](?!\()/g;
/** Words in the place of a label, up to its bracket or to markup in it: two in a row, as no set of letters has. */
const words = /(?<!\\)\[\^(?=[^[\]]{0,200}?\p{L}{2}[,;:]?\s\p{L}{2})([^[\]]*)(?:\](?![(:])|$)/gu;

/** Six digits of a number to the base 16, by which Obsidian tells blocks apart. */
const ofBlock = /^(?=[a-f]*\d)[0-9a-f]{6}$/;

/** Longer than this nobody names a note. */
const LONGEST = 60;

/** Every footnote mark needs a text, and every footnote text a mark: without one, the text is lost. */
export function footnotes(source: LectureSource): Finding[] {
  const texts = new Map<string, Place>();
  const marks = new Set<string>();
  visit(source.tree, 'footnoteReference', ({ identifier }) => {
    marks.add(identifier);
  });
  const findings = [
    ...checkTexts(source, texts),
    ...spacedLabels(source),
    ...marksWithoutText(source, texts),
    ...notesAsLabels(source),
  ];
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

/** What is wrong with the texts of notes; notes in `texts` where each begins. */
function checkTexts({ tree }: LectureSource, texts: Map<string, Place>): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'footnoteDefinition', (node) => {
    const label = node.label ?? node.identifier;
    const first = texts.get(node.identifier);
    if (first)
      findings.push({
        place: startOf(node),
        rule: 'duplicate-footnote',
        severity: 'error',
        message: `The footnote \`[^${label}]\` has its text on line ${first.line} already, and this one is lost.`,
        hint: 'Give one of the two another label, here and where the text refers to it.',
      });
    else texts.set(node.identifier, startOf(node));
    if (node.children.length === 0)
      findings.push({
        place: startOf(node),
        rule: 'footnote-without-text',
        severity: 'error',
        message: `The footnote \`[^${label}]\` has no text.`,
        hint: 'Write it on this line; further paragraphs of it begin with four spaces.',
      });
  });
  return findings;
}

/** Marks that stand in the page as they are written. */
function marksWithoutText(source: LectureSource, texts: Map<string, Place>): Finding[] {
  const findings: Finding[] = [];
  visit(source.tree, 'text', (node) => {
    const written = writtenAs(source, node);
    for (const { index, 1: label = '' } of written.matchAll(mark)) {
      const place = placeIn(node, written, index);
      // A whole sentence between the brackets is the note itself.
      if (label.length > LONGEST) {
        findings.push(noteAsLabel(label, place));
        continue;
      }
      const isOfBlock = ofBlock.test(label);
      findings.push({
        place,
        rule: 'footnote-without-text',
        severity: isOfBlock ? 'warning' : 'error',
        message: `The footnote \`[^${label}]\` has no text.`,
        hint: didYouMean(
          label,
          texts.keys(),
          isOfBlock
            ? 'It looks like the id that Obsidian gives a block: write `[[Note#^id]]` where a link was meant, else take it out.'
            : `Write a line \`[^${label}]: …\`, or \`\\[^${label}]\` if no footnote was meant.`,
        ),
      });
    }
  });
  return findings;
}

/** The same in several words, which nobody takes for a mark. */
function notesAsLabels(source: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(source.tree, 'text', (node, at, parent) => {
    const written = writtenAs(source, node);
    for (const { 0: all, index, 1: label = '' } of written.matchAll(words)) {
      const after = parent?.children.slice((at ?? 0) + 1) ?? [];
      if (all.endsWith(']') || after.some((other) => 'value' in other && other.value.includes(']')))
        findings.push(noteAsLabel(label, placeIn(node, written, index)));
    }
  });
  return findings;
}

function noteAsLabel(label: string, place: Place): Finding {
  return {
    place,
    rule: 'footnote-without-text',
    severity: 'error',
    message: `The footnote \`[^${label.slice(0, 20).trim()}…]\` has its text where its name belongs.`,
    hint: 'Write `^[` in the place of `[^`: a note may stand where it belongs (from a table, `[^name]` leads to a line `[^name]: …`). If none was meant, write `\\[^`.',
  };
}

/** The texts of notes whose label has a space: one word is taken for an address, more are a paragraph. */
function spacedLabels(source: LectureSource): Finding[] {
  const found: Finding[] = [];
  visit(source.tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'text') return;
    const label = /^\[\^([^\] \t\n]*[ \t][^\]\n]*)\]:/.exec(writtenAs(source, node))?.[1];
    if (!label) return;
    found.push({
      place: startOf(node),
      rule: 'footnote-label',
      severity: 'error',
      message: `\`[^${label}]\` isn't read as a footnote, because its label has a space.`,
      hint: `Write \`[^${label.trim().replace(/\s+/g, '-')}]\`, here and where the text refers to it.`,
    });
  });
  return found;
}
