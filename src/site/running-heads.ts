import type { Course } from '../course/types.ts';
import { onePageNames } from '../publish/one-page.ts';

/**
 * What stands at the right of the printed one-page edition's heads: the open lecture. Chromium knows no
 * `string-set`, so each lecture has a kind of page of its own.
 */
export function runningHeads(course: Course): string {
  const heads = [...onePageNames(course)].map(
    ([{ number, title }, name]) =>
      `[id=${quoted(name)}]{page:lecture-${number}}@page lecture-${number}{@top-right{content:${quoted(title)}}}`,
  );
  const glossary = '#glossary{page:glossary}@page glossary{@top-right{content:"Glossary"}}';
  return `@media print{${heads.join('')}${glossary}}`;
}

/** A CSS string: what could end it early is written by its number. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
