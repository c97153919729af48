import type { Html, Text } from 'mdast';
import type { Place } from '../course/types.ts';
import { idInTag, idList } from '../syntax/attribute-list.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn, startOf, writtenAs } from './lecture-source.ts';

const inText = new RegExp(`${idList.source}(?=[ \\t]*$)|^[ \\t]*${idList.source}`, 'gm');
/** `{#my id}` at the end of a line. */
const withSpace = /\{#([^\s{}]+(?:[ \t]+[^\s{}=.#]+)+)[ \t]*\}(?=[ \t]*$)/gm;
/** The form that `.mdx` has: an expression that is only a comment, `#my-id`. */
const inMdx = /^\{\s*\/\*\s*#([^\s*]+)\s*\*\/\s*\}$/g;
const drawing = /<(\/?)svg\b/gi;
const inTex = /\\label\{([^{}]+)\}/g;

const patterns: Record<string, RegExp> = {
  text: inText,
  html: idInTag,
  math: inTex,
  inlineMath: inTex,
  mdxTextExpression: inMdx,
};

/** An id that the author gives twice leads every link to the first of the two. */
export function explicitIds(source: LectureSource): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, Place>();
  let isOpen = false;
  // Ids in a drawing are for the drawing, which may be of several pieces of HTML.
  const inDrawing = (html: string) => {
    const wasOpen = isOpen;
    const steps = [...html.matchAll(drawing)].map(({ index, 1: slash }) => ({ index, opens: !slash }));
    isOpen = steps.at(-1)?.opens ?? wasOpen;
    return (at: number) => steps.findLast(({ index }) => index < at)?.opens ?? wasOpen;
  };
  const note = (id: string, place: Place, severity: Finding['severity'] = 'error') => {
    const first = seen.get(id);
    if (!first) return void seen.set(id, place);
    findings.push({
      place,
      rule: 'duplicate-id',
      severity,
      message: `The id \`${id}\` is given on line ${first.line} already.`,
      hint: `Give one of the two another id, and mend the links that mean it.`,
    });
  };
  visit(source.tree, (node) => {
    for (const id of jsxIds(node)) note(id, startOf(node));
    const pattern = patterns[node.type];
    if (!pattern) return;
    const written = writtenAs(source, node as Text | Html);
    if (node.type === 'text')
      for (const { index, 0: all, 1: id = '' } of written.matchAll(withSpace)) {
        findings.push({
          place: placeIn(node as Text, written, index),
          rule: 'bad-id',
          severity: 'error',
          message: `\`${all}\` isn't read as an id, because it has a space.`,
          hint: `Write \`{#${id.replace(/\s+/g, '-')}}\`.`,
        });
      }
    const isDrawn = node.type === 'html' ? inDrawing(written) : () => false;
    for (const match of written.matchAll(pattern)) {
      const id = match.slice(1).find(Boolean) as string;
      const isTag = node.type === 'html';
      if (isDrawn(match.index) || (isTag && isFormField(match[0]))) continue;
      const place = placeIn(node, written, match.index);
      // What hangs on the id of a tag, a style or a script of theirs, isn't here.
      note(pattern === inTex ? id.replace(/:/g, '-') : id, place, isTag ? 'warning' : 'error');
    }
  });
  return findings;
}

/** `name` is an anchor on `<a>` alone. */
function isFormField(tag: string): boolean {
  return /\sname\s*=\s*\S+$/i.test(tag) && !/^<a\s/i.test(tag);
}

/** The ids of an element in `.mdx`, as far as they are spelled out. */
function jsxIds(node: { type: string }): string[] {
  if (!node.type.startsWith('mdxJsx')) return [];
  const { name, attributes } = node as unknown as { name: string | null; attributes: JsxAttribute[] };
  const ids = attributes.flatMap((attribute) =>
    (attribute.name === 'id' || (attribute.name === 'name' && name === 'a')) &&
    typeof attribute.value === 'string'
      ? attribute.value
      : [],
  );
  return [...new Set(ids)];
}

interface JsxAttribute {
  name?: string;
  value?: unknown;
}
