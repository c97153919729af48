import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { attribute } from '../syntax/element.ts';
import { hintOf, saidOf, severityOf, type UnsafeRule, unsafeAttribute } from '../syntax/unsafe-markup.ts';
import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeIn } from './lecture-source.ts';

/** Comments, whole elements whose content is text, and tags: what isn't a tag is passed over. */
const parts =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b(?:"[^"]*"|'[^']*'|[^"'<>])*>[\s\S]*?(?:<\/\1\s*>|$)|<[a-z](?:"[^"]*"|'[^']*'|[^"'<>])*>/gi;
const firstTag = /^<([a-z][^\s/>"']*)((?:[\s/"'](?<!['"])(?:"[^"]*"|'[^']*'|[^"'>])*)?)>/i;
/** What a tag must have in it to be worth a closer look. */
const worthALook = /on\w|script|srcdoc|:|&/i;

/**
 * Script in tags that the HTML parser drops before anybody can look at them, such as `<body onload>`: it
 * wouldn't run, but its author should know.
 */
export function unsafeHtml({ tree }: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'html', (node) => {
    for (const { 0: piece, index } of node.value.matchAll(parts)) {
      const [, name = '', attributes = ''] = firstTag.exec(piece) ?? [];
      if (name === '' || !worthALook.test(attributes)) continue;
      for (const [rule, message, hint] of faultsOf(name, attributes)) {
        findings.push({
          place: placeIn(node, node.value, index),
          rule,
          severity: severityOf(rule),
          message,
          hint: hint ?? 'Remove it. What must be interactive belongs into a component of an `.mdx` lecture.',
        });
      }
    }
  });
  return findings;
}

/** What is wrong with the attributes, read as those of an element that may stand anywhere. */
function faultsOf(name: string, attributes: string): Fault[] {
  const element = fromHtml(`<i ${attributes}>`, { fragment: true }).children[0] as Element;
  return Object.keys(element.properties).flatMap((property): Fault[] => {
    const value = attribute(element, property) ?? '';
    const rule = unsafeAttribute(name, property, value);
    return rule ? [[rule, saidOf(rule, property, value), hintOf(rule, value)]] : [];
  });
}

type Fault = [rule: UnsafeRule, message: string, hint: string | undefined];
