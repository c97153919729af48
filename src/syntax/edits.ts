/** A piece of the notes to be replaced, by offsets into their whole text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text between two offsets with the edits that lie inside applied. */
export function applyEdits(text: string, start: number, end: number, edits: Edit[]): string {
  let result = '';
  let at = start;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    if (edit.start < at || edit.end > end) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at, end);
}
