import { withoutSlots } from './slots.ts';

const container = '(?:[ \\t]|> ?|(?:[-*+]|\\d{1,9}[.)])[ \\t]+)*';
const fence = new RegExp(`^${container}(\`{3,}(?=[^\`]*$)|~{3,})`);
/** `:::info Title` of HackMD and Docusaurus, `::: {.callout-note title="…"}` of Pandoc and Quarto. */
const othersContainer =
  /^([ \t>]*:{3,})[ \t]*(?:\{[^}]*?\.([\w-]+)([^}]*)\}|([a-z][\w-]*)(?:[ \t]+([^\s[{].*?))?)[ \t]*$/i;
const display = /^((?:> ?|[ \t])*)\\{1,2}([[\]])[ \t]*$/;

/** `$$ {#eq-loss}`, which closes an equation of Quarto and names it; also after an equation on one line. */
const namedDisplay = /^([ \t>]*\$\$(?:(.*?[^$\s])[ \t]*\$\$)?)[ \t]*\{#(eq-[\w:-]+)[^}]*\}[ \t]*$/;

/**
 * Prepares an author's text for the parser without moving a line: display brackets alone on their lines
 * (`\\[` … `\\]`) become the fence the parser knows, and the characters reserved for slots go.
 */
export function prepareSource(text: string): string {
  const lines = withoutSlots(text).split(/\r\n|\n|\r/);
  let fenced: string | undefined;
  let opening: number | undefined;
  lines.forEach((line, index) => {
    const mark = fence.exec(line)?.[1];
    if (fenced) {
      if (mark?.startsWith(fenced)) fenced = undefined;
      return;
    }
    fenced = mark;
    lines[index] = ourContainer(line);
    nameDisplay(lines, index);
    const bracket = mark ? undefined : display.exec(line)?.[2];
    if (bracket === '[') opening = index;
    else if (bracket === ']' && opening !== undefined) {
      // Only a pair: a bracket that is never closed would take the rest of the lecture with it.
      for (const at of [opening, index]) lines[at] = (lines[at] as string).replace(display, '$1$$$$');
      opening = undefined;
    }
  });
  return lines.join('\n');
}

/** Moves the name of an equation to where TeX has it. */
function nameDisplay(lines: string[], index: number): void {
  const [, marks, tex, id] = namedDisplay.exec(lines[index] as string) ?? [];
  if (!marks) return;
  if (tex !== undefined) lines[index] = `${marks.slice(0, -2)}\\label{${id}}$$`;
  else if (index > 0 && (lines[index - 1] as string).trim() !== '') {
    lines[index - 1] += ` \\label{${id}}`;
    lines[index] = marks;
  }
}

/** The first line of a container of another tool in the form that the parser knows. */
function ourContainer(line: string): string {
  const [, colons, dotted, rest = '', name, words] = othersContainer.exec(line) ?? [];
  if (!colons) return line;
  const title = words ?? /\btitle="([^"]*)"/.exec(rest)?.[1];
  return `${colons}${name ?? dotted?.replace(/^callout-/, '')}${title ? `[${title}]` : ''}`;
}
