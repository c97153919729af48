const code = /(`+[^`]*`+)/;

/**
 * A line whose text is changed, and whose code in backticks stays; `isWhole` tells where the text is all of the line.
 */
export function besideCode(line: string, change: (text: string, isWhole: boolean) => string): string {
  const pieces = line.split(code);
  return pieces
    .map((piece, index) => (index % 2 === 0 ? change(piece, pieces.length === 1) : piece))
    .join('');
}
