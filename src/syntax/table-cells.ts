/** How the caption of a table begins, as Pandoc writes it above or below: `Table: Words`, `: Words`. */
export const tableCaption = /^(?:Table)?\s*:\s+/;

/** What stands between the bars of a row of a table as it is written, `| a | b |`; bars at its ends may be left out. */
export function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
}
