/** A set of names, which are given in one text with spaces between them. */
export function nameSet(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/));
}
