const plain = /^\s*(?:\\?\(?)(\d{1,2}(?:\.\d{1,2})*)(?:\\?[.)]|\s*[:~–—-])\s+(?=\S)/;
const dotted = /^\s*(\d{1,2})((?:\.\d{1,2})+)\s+(?=\S)/;

/**
 * A heading without the number its author wrote in front, and that number: `5. Key Concepts`. `1.1 Details`
 * has one only where another heading is numbered 1; `3.5 turbo` stays.
 */
export function dropNumber(
  heading: string,
  numbers: ReadonlySet<string> = new Set(),
): { number: string | undefined; text: string } {
  const match = plain.exec(heading);
  // `1. 1. Why` has one number too many, which goes as well.
  if (match) return { number: match[1], text: dropNumber(heading.slice(match[0].length), numbers).text };
  const below = dotted.exec(heading);
  if (!below || !numbers.has(below[1] as string)) return { number: undefined, text: heading };
  return { number: `${below[1]}${below[2]}`, text: heading.slice(below[0].length) };
}

/** The numbers that a lecture's headings carry by themselves. */
export function handNumbers(headings: string[]): Set<string> {
  return new Set(headings.flatMap((heading) => dropNumber(heading).number ?? []));
}
