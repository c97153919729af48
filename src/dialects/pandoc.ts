import { type Dialect, marked, numberOf, reference } from './dialect.ts';

/** What Pandoc and Quarto read besides Markdown; attribute lists are read where they stand. */
export const pandoc: Dialect[] = [
  {
    whose: 'Pandoc (a subscript)',
    find: /(?<=[\p{L})\]])~([^~\s]{1,8})~(?!~)/gu,
    hint: 'Write `<sub>…</sub>`, or a formula.',
    mean: ([, words = '']) => marked('sub', words),
    write: ([, words = '']) => `<sub>${words}</sub>`,
  },
  {
    whose: 'Pandoc (a superscript)',
    find: /(?<=[\p{L}\p{N})\]])\^([^\s^[\]]{1,12})\^(?!\^)/gu,
    hint: 'Write `<sup>…</sup>`, or a formula.',
    mean: ([, words = '']) => marked('sup', words),
    write: ([, words = '']) => `<sup>${words}</sup>`,
  },
  {
    whose: 'Quarto (a reference)',
    find: /(?<![\w@/.])\[?-?@((?:fig|sec|tbl|eq|lst)-(?:[\w-]*\w)?)\]?(?![\w(])/g,
    hint: 'Write `[](#fig-…)` with its id, and the number appears.',
    mean: ([, id = '']) => reference(id),
    write: ([, id = '']) => `[](#${id})`,
  },
  {
    whose: 'R Markdown (a reference)',
    find: /\\?@ref\(([^\s()]+)\)/g,
    withEscaped: true,
    hint: 'Write `[](#fig-…)` with its id, and the number appears.',
    mean: ([, id = '']) => numberOf(id),
    write: ([, id = '']) => `[](#${id.replace(/:/g, '-')})`,
  },
  {
    whose: 'Pandoc (a note)',
    find: /(?<!\\)\^\[(?:[^[\]\n]|(?<!\^)\[)+\](?!\()/g,
    hint: 'Write `[^name]` here, and `[^name]: …` on a line of its own.',
  },
  {
    whose: 'Pandoc (a citation)',
    find: /\[[^\]\n]{0,60}-?@(?!(?:fig|sec|tbl|eq|lst)-)[a-z][a-z_:.-]*\d[^[\]\n]*\](?![([])/gi,
    hint: 'Put the work into `references.bib` beside the lectures, or write `[^name]` here, and `[^name]: …` with the source on a line of its own.',
  },
  {
    whose: 'Pandoc (a definition)',
    find: /^:[ \t]{3,}\S[^\n]*/gm,
    hint: 'Write `**Term**: …`, or a list of such lines.',
  },
];
