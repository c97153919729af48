import { distillLine } from '../dialects/distill.ts';
import { deckLine, isDeck, settingsEnd, settingText, slideLine } from '../dialects/slides.ts';
import { BACKTICK } from '../syntax/backtick.ts';
import { besideCode } from '../syntax/beside-code.ts';
import { fence, keepInItem } from './fence-lines.ts';
import { sizedDefinition } from './sized-definitions.ts';
import { withoutSlots } from './slots.ts';

/** `:::info Title` of HackMD and Docusaurus, `::: {.callout-note title="…"}` of Pandoc and Quarto. */
const othersContainer =
  /^([ \t>]*:{3,})[ \t]*(?:\{([^}]*)\}|([a-z][\w-]*))(?:[ \t]+([^\s[{](?:.*\S)?))?[ \t]*$/i;
/** Classes that mean a box in the tools that read Pandoc's Markdown: those of callouts, and of bookdown's theorems. */
const boxes =
  /^(?:(?:rmd)?(?:note|tip|important|warning|caution|danger|info|hint|example|question|todo|success|summary|abstract|error)|theorem|lemma|corollary|proposition|conjecture|definition|exercise|hypothesis|proof|remark|solution|quote|details|spoiler|columns?|panel-tabset|center|incremental|slides|notes|handout)$/i;
/** A chunk of knitr, whose options may hold code: no parser of Markdown takes the line for a fence then. */
const chunkWithCode = /^([ \t>]*)(`{3,})( *\{[a-z]\w*[ ,][^`\n]*`.*\}[ \t]*)$/i;
/** The same of a fence with a title between quotation marks. */
const titleWithCode = /^([ \t>]*)(`{3,})( *[a-z][\w-]* +[a-z]+="[^`\n]*`.*")[ \t]*$/i;
/** Code of Slidev that moves from one step to the next. */
const movingCode = /^`{4,}md magic-move\b/;
/** Comments over several lines, which the parser gets as empty ones: Obsidian's and, also in a list, Liquid's. */
const comments = [
  { start: /^%%(?!.*%%)/, end: /%%[ \t]*$/, next: /%%/ },
  { start: liquid('comment'), end: liquid('endcomment'), next: liquid('endcomment') },
];

/**
 * Prepares an author's text for the parser without moving a line: containers of other tools get the form that
 * the parser knows, and the characters reserved for slots go.
 */
export function prepareSource(text: string): string {
  const lines = withoutSlots(text).split(/\r\n|\n|\r/);
  const deck = isDeck(lines);
  let fenced: string | undefined;
  let moving: string | undefined;
  let commented = 0;
  const isOpen = new Set<RegExp>();
  [...lines.keys()].forEach((index) => {
    const line = lines[index] as string;
    if (index < commented) {
      lines[index] = '';
      return;
    }
    const mark = fence.exec(line)?.[1];
    if (fenced) {
      if (mark?.startsWith(fenced)) fenced = undefined;
      return;
    }
    // Its steps are blocks of code.
    if (moving ? line.trim() === moving : movingCode.test(line)) {
      moving = moving ? undefined : mark;
      lines[index] = '';
      return;
    }
    const settings = deck ? settingsEnd(lines, index) : undefined;
    if (settings !== undefined) {
      for (let at = index + 1; at < settings; at++) lines[at] = settingText(lines[at] as string);
      lines[settings] = '';
      return;
    }
    const [, indent = '', opening, options = ''] = chunkWithCode.exec(line) ?? titleWithCode.exec(line) ?? [];
    fenced = opening ?? mark;
    if (fenced) keepInItem(lines, index, fenced);
    const end = commentEnd(lines, index, isOpen);
    if (end !== undefined) {
      commented = end + 1;
      lines[index] = '';
    } else if (opening) lines[index] = `${indent}${opening}${options.replace(/`/g, BACKTICK)}`;
    // Three dollars are Codeforces' fence.
    else if (/^[ \t>]*\${3}[ \t]*$/.test(line)) lines[index] = line.replace('$$$', ' $$$$');
    else
      lines[index] = sizedDefinition(
        ourContainer(slideLine(distillLine(markuaMath(deck ? deckLine(line) : line)))),
      );
  });
  return lines.join('\n');
}

/** `{$$}x{/$$}` of Leanpub. */
function markuaMath(line: string): string {
  if (!line.includes('$$}')) return line;
  const isWhole = /^\{\/?\$\$\}[^{}]*(?:\{\/\$\$\})?$/.test(line.trim());
  return besideCode(line, (text) => text.replace(/\{\/?\$\$\}/g, isWhole ? '$$$$' : '$$'));
}

function liquid(tag: string): RegExp {
  return new RegExp(`^[ \\t]*\\{%-?[ \\t]*${tag}[ \\t]*-?%\\}[ \\t]*$`);
}

/** The last line of the comment that begins on this one. `isOpen` knows which nobody closes: they are sought once. */
function commentEnd(lines: string[], index: number, isOpen: Set<RegExp>): number | undefined {
  const kind = comments.find(({ start }) => start.test(lines[index] as string));
  if (!kind || isOpen.has(kind.start)) return undefined;
  for (let at = index + 1; at < lines.length; at++)
    if (kind.next.test(lines[at] as string)) return kind.end.test(lines[at] as string) ? at : undefined;
  isOpen.add(kind.start);
  return undefined;
}

/** The first line of a container of another tool in the form that the parser knows. */
function ourContainer(line: string): string {
  const [, colons, inside = '', name, words] = othersContainer.exec(line) ?? [];
  if (!colons) return line;
  // `{tip}` is MyST's form of it.
  const dotted = /^([a-z][\w-]*)$/i.exec(inside) ?? /\.([\w-]+)/.exec(inside);
  // Without a class it only places what is in it.
  const isPlain = /^(?:#|[\w-]+=)/.test(inside);
  const written = dotted?.[1];
  const isCallout = written?.startsWith('callout-') === true;
  // Any other class of Pandoc's is for a stylesheet that isn't here.
  const isBox = isCallout || !inside.includes('.') || boxes.test(written ?? '');
  const kind = name ?? (isBox ? written?.replace(/^callout-/, '') : 'div') ?? (isPlain ? 'div' : undefined);
  if (!kind) return line;
  const id = /(?:^|\s)#([\w:-]+)/.exec(inside)?.[1];
  const title = words ?? /\btitle="([^"]*)"/.exec(inside)?.[1];
  const attributes = [id && `#${id}`, isCallout && '.callout'].filter(Boolean).join(' ');
  return `${colons}${kind}${title ? `[${title}]` : ''}${attributes ? `{${attributes}}` : ''}`;
}
