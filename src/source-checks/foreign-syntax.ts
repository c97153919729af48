import { visit } from '../syntax/visit.ts';
import { type Finding, type LectureSource, placeWithin, startOf, writtenAs } from './lecture-source.ts';

/** What another tool would read, and what to write here in its place. */
const kinds: [pattern: RegExp, whose: string, hint: string][] = [
  [
    /\{%(?:(?!\{%)[^\n])*?%\}|\{\{<[^\n]*?(?:>\}\}|$)|\{\{ ?(?:site|page|include|"|')[^\n{}]*\}\}/g,
    'Jekyll or Hugo',
    'Write Markdown for it, such as `![what it shows](picture.png)`, or take it out. In a text about such tags, put it between backticks.',
  ],
  [
    /(?<![%\d])%%(?=\S)[^%\n]+%%/g,
    'Obsidian (a comment)',
    "Write it as an HTML comment, which readers don't see.",
  ],
  [
    /(?<![=\w])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])/g,
    'Obsidian (marked words)',
    'Write `<mark>…</mark>`, or `**…**`.',
  ],
  [
    /(?<!\\)\^\[(?:[^[\]\n]|(?<!\^)\[)+\](?!\()/g,
    'Pandoc (a note)',
    'Write `[^name]` here, and `[^name]: …` on a line of its own.',
  ],
  [/^\\(?:newpage|pagebreak|clearpage)\b/gm, 'LaTeX', 'Take it out.'],
  [
    /^(?:!!!|\?{3}\+?) +[a-z][^\n]*/gm,
    'MkDocs (a callout)',
    'Write `:::note[Title]` before its text and `:::` after it, each on a line of its own, and take the indentation away.',
  ],
  [/^=== "[^\n]*/gm, 'MkDocs (a tab)', 'Write a heading or a line in bold, and take the indentation away.'],
  [/^(?:-{2}8<-{2}|<{3} ?@)[^\n]*/gm, 'MkDocs or VitePress (another file)', 'Copy the text here.'],
  [/^\*\[[^\]\n]+\]:[^\n]*/gm, 'MkDocs (an abbreviation)', 'Write it into `glossary.yml`, or take it out.'],
  [
    /(?<![\w@/.])-?@(?:fig|sec|tbl|eq)-[\w-]*\w/g,
    'Quarto (a reference)',
    'Write `[](#fig-…)` with its id, and the number appears.',
  ],
  [
    /\[[^\]\n]{0,60}-?@[a-z][a-z_:.-]*\d[^[\]\n]*\](?![([])/gi,
    'Pandoc (a citation)',
    'Write `[^name]` here, and `[^name]: …` with the source on a line of its own.',
  ],
  [/^:[ \t]{3,}\S[^\n]*/gm, 'Pandoc (a definition)', 'Write `**Term**: …`, or a list of such lines.'],
  [/^#{2,6}(?=[^\s#])[^\n]*/gm, 'older Markdown (a heading)', 'Put a space behind the `#` signs.'],
  [
    /^\+{3}(?=[ \t]*\r?\n[\w-]+ *=)/g,
    'Hugo (front matter)',
    'Write it between two lines `---`, as `title: …` and the like.',
  ],
  [/@\[\w+\]\([^)\n]*\)/g, 'HackMD (an embed)', 'Write an ordinary link to it.'],
];

/** Syntax of other tools that nothing reads: it would stand in the page as it is written. */
export function foreignSyntax(source: LectureSource): Finding[] {
  const findings: Finding[] = [];
  visit(source.tree, 'text', (node) => {
    const written = writtenAs(source, node);
    for (const [pattern, whose, hint] of kinds) {
      for (const match of written.matchAll(pattern)) {
        findings.push({
          place: placeWithin(startOf(node), written, match.index),
          rule: 'foreign-syntax',
          severity: 'warning',
          message: `\`${shortened(match[0])}\` is for ${whose}: readers see it as it stands.`,
          hint,
        });
      }
    }
  });
  return findings;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 30).trimEnd()} …` : text;
}
