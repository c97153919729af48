import { anchor, type Dialect, marked } from './dialect.ts';

/** What notes of Obsidian hold besides Markdown and links in double brackets. */
export const obsidian: Dialect[] = [
  {
    whose: 'Obsidian (a comment)',
    find: /(?<![%\p{L}\p{N}]|\d\s)%%([^%\s](?:[^%\n]*[^%\s])?| [^%\n]* )%%(?![%\p{L}\p{N}])/gu,
    hint: "Write it as an HTML comment, which readers don't see.",
    mean: () => [],
    write: ([, words = '']) => `<!-- ${words.trim()} -->`,
  },
  {
    whose: 'Obsidian (marked words)',
    find: /(?<![=\w])==(?=[^\s=])([^=\n]*[^\s=])==(?![=\w])/g,
    hint: 'Write `<mark>…</mark>`, or `**…**`.',
    mean: ([, words = '']) => marked('mark', words),
    write: ([, words = '']) => `<mark>${words}</mark>`,
  },
  {
    whose: 'Obsidian (the id of a block)',
    find: /(?:(?<=\S|^)[ \n]|^)\^([A-Za-z0-9-]{4,})$/gm,
    hint: 'Write `<a id="…"></a>` where a link is to lead.',
    mean: ([, id = '']) => [anchor(`^${id}`)],
  },
];
