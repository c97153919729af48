import { anchor, type Dialect, marked, numberOf, reference } from './dialect.ts';

/** Commands of LaTeX in running text. */
export const latex: Dialect[] = [
  {
    whose: 'LaTeX (a reference)',
    find: /\\(?:eqref|[cC]ref|autoref|ref)\{([^{}\s]+)\}/g,
    hint: 'Write `[](#…)` with its id, and the number appears.',
    mean: ({ 0: all, 1: id = '' }) => (/^\\(?:eq)?ref/.test(all) ? numberOf(id) : reference(id)),
    write: ([, id = '']) => `[](#${id.replace(/:/g, '-')})`,
  },
  {
    whose: 'LaTeX (a label)',
    find: /\\label\{([^{}\s]+)\}/g,
    hint: 'Write `{#…}` behind the heading or the picture.',
    mean: ([, id = '']) => [anchor(id.replace(/:/g, '-'))],
  },
  {
    whose: 'LaTeX (emphasis)',
    find: /\\(?:emph|textit)\{([^{}\n]+)\}/g,
    hint: 'Write `*…*`.',
    mean: ([, words = '']) => marked('em', words),
    write: ([, words = '']) => `*${words}*`,
  },
  {
    whose: 'LaTeX (bold)',
    find: /\\textbf\{([^{}\n]+)\}/g,
    hint: 'Write `**…**`.',
    mean: ([, words = '']) => marked('strong', words),
    write: ([, words = '']) => `**${words}**`,
  },
  {
    whose: 'LaTeX (spacing)',
    find: /(?<![\w:\\])\\(?:newpage|pagebreak|clearpage|bigskip|medskip|smallskip|noindent|hfill|vfill|centering|pause|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge)(?![A-Za-z])|\\[vh]space\*?\{[^{}\n]*\}/g,
    hint: 'Take it out.',
    mean: () => [],
    write: () => '',
  },
  {
    // The index of a book on paper: what is found here, the search finds.
    whose: 'LaTeX (an entry of the index)',
    find: /(?<!\\)\\index[a-z]?\{[^{}\n]*\}/g,
    hint: 'Take it out.',
    mean: () => [],
    write: () => '',
  },
  {
    whose: 'LaTeX (a citation)',
    find: /\\cite[a-z]*\*?(?:\[[^\]\n]*\])?\{[^{}\n]+\}/g,
    hint: 'Put the work into `references.bib` beside the lectures, or write `[^name]` here, and `[^name]: …` with the source on a line of its own.',
  },
];
