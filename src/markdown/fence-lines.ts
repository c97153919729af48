/** The marks that open or close code, behind those of quotes and list items. */
export const fence = /^(?:[> \t]|(?:[-*+]|\d{1,9}[.)])[ \t])*(`{3,}(?=[^`]*$)|~{3,}(?![ \t]*[^\s\w{.~]))/;

/**
 * Keeps code that stands in an item of a list there, where the line that closes it, or a line of a chunk of knitr,
 * begins further left: its author's tool looks for the marks alone, and the parser would take all that follows for
 * code.
 */
export function keepInItem(lines: string[], at: number, fenced: string): void {
  const opening = lines[at] as string;
  const indent = opening.indexOf(fenced);
  if (indent === 0 || /[>\t]/.test(opening.slice(0, indent))) return;
  const isChunk = opening[indent + fenced.length] === '{';
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] as string;
    if (fence.exec(line)?.[1]?.startsWith(fenced)) break;
    // Text behind an empty line is no code that was only written too far left.
    if (!isChunk && indentOf(line) < indent && line.trim() !== '' && lines[end - 1]?.trim() === '') return;
  }
  if (lines[end]?.trim().replace(/^`+|^~+/, '') !== '') return;
  for (let next = at + 1; next <= end; next++) {
    const line = lines[next] as string;
    if (line.trim() !== '' && indentOf(line) < indent)
      lines[next] = `${' '.repeat(indent)}${line.trimStart()}`;
  }
}

const indentOf = (line: string) => line.length - line.trimStart().length;
