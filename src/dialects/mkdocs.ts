import type { Dialect } from './dialect.ts';

/** What MkDocs, mdBook and VitePress read besides Markdown. */
export const builders: Dialect[] = [
  {
    whose: 'MkDocs (a callout)',
    find: /^(?:!!!|\?{3}\+?) +[a-z][^\n]*/gm,
    hint: 'Write `:::note[Title]` before its text and `:::` after it, each on a line of its own, and take the indentation away.',
  },
  {
    whose: 'MkDocs (a tab)',
    find: /^=== "[^\n]*/gm,
    hint: 'Write a heading or a line in bold, and take the indentation away.',
  },
  {
    whose: 'MkDocs or VitePress (another file)',
    find: /^(?:-{2}8<-{2}|<{3} ?[@./])[^\n]*/gm,
    hint: 'Copy the text here, or the file, if it is code that `<<<` names, into the course.',
  },
  {
    whose: 'MkDocs (an abbreviation)',
    find: /^\*\[[^\]\n]+\]:[^\n]*/gm,
    hint: 'Write it into `glossary.yml`, or take it out.',
  },
  {
    whose: 'mdBook (another file)',
    find: /\{\{#[a-z_]+ [^{}\n]*\}\}/g,
    hint: 'Copy the text here.',
  },
  {
    whose: 'javascript.info (an example that runs)',
    find: /^\[(?:iframe|codetabs|js|html|css|edit|demo)(?: [^\]\n]*)?\ssrc="[^\]\n]*\]$/gm,
    hint: 'Link to the file, or show its code.',
  },
  {
    whose: 'HackMD (an embed)',
    find: /@\[\w+\]\([^)\n]*\)/g,
    hint: 'Write an ordinary link to it.',
  },
  {
    whose: 'older Markdown (a heading)',
    find: /^(#{2,6})(?=[^\s#])[^\n]*/gm,
    hint: 'Put a space behind the `#` signs.',
    write: ({ 0: all, 1: signs = '' }) => `${signs} ${all.slice(signs.length)}`,
  },
];
