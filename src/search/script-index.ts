/** How many sections stand in one script: a search reads the few its results are in. */
export const SECTIONS_IN_SCRIPT = 100;

/** Name of the script that holds section number `n`. */
export function sectionsScript(n: number): string {
  return `sections-${Math.floor(n / SECTIONS_IN_SCRIPT)}`;
}

/** A piece of the index as a classic script, the only kind of data that a browser reads from a folder. */
export function indexScript(name: string, piece: unknown): string {
  return `courseIndex(${JSON.stringify(name)}, ${JSON.stringify(piece)});\n`;
}
