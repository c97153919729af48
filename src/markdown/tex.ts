/** Environments that TeX has on a line of their own, by what they are inside a line or under another name. */
const insideALine: Record<string, string> = { align: 'aligned', gather: 'gathered', multline: 'gathered' };
const sameAs: Record<string, string> = { eqnarray: 'align', flalign: 'align' };
/** What only says that a formula stands alone. */
const bareEnvironment = /\\(?:begin|end)\{(?:equation|displaymath|math)\*?\}/g;
const textCommand = /\\(?:text|textbf|textit|textrm|textsf|texttt|mbox)\{/g;

/** A macro whose argument is words. */
const textMacro = /^\\(?:text(?:bf|it|rm|sf|tt)?|mbox)\s*\{\s*#1\s*\}$/;

/** An author's TeX as our typesetter reads it, with the commands that are known there; what it means stays the same. */
export function readableTex(
  tex: string,
  display: boolean,
  macros: Readonly<Record<string, string>> = {},
): string {
  let text = tex.replace(/\\mbox(?=\s*\{)/g, '\\text').replace(/\\htmlClass(?=\s*\{)/g, '\\class');
  text = withoutEscapes(text);
  if (text.includes('\\text')) text = plainWords(text, textCommand);
  for (const [name, body] of Object.entries(macros))
    if (/^\\[a-zA-Z]+$/.test(name) && text.includes(`${name}{`) && textMacro.test(body.trim()))
      text = plainWords(text, new RegExp(`\\${name}\\{`, 'g'));
  if (text.includes('\\begin')) text = environments(text, display);
  // In a line nobody writes a comment, and `95%` is said of an amount.
  return display ? text : text.replace(/(?<=\d)%/g, '\\%');
}

/**
 * What authors escape so that Markdown leaves it alone, and MathJax never sees (`\mathbb{E}\_{x}\[y\]`, `\\|v\\|`, four
 * backslashes at the end of a row), where TeX itself has no such thing.
 */
function withoutEscapes(tex: string): string {
  if (!/\\[_^*[\]()\\]/.test(tex)) return tex;
  const breaks = tex.match(/\\{2,}/g) ?? [];
  const once =
    breaks.length > 0 && breaks.every((run) => run.length === 4) ? tex.replace(/\\{4}/g, '\\\\') : tex;
  const hasRows = once.includes('\\begin');
  const outside = (math: string) =>
    math.replace(/\\\\([|{}_]?)|\\([[\]()*^])|\\_(?=\{)/g, (all, doubled?: string, sign?: string) => {
      if (doubled) return hasRows ? all : `\\${doubled}`;
      return sign ?? (all === '\\_' ? '_' : all);
    });
  let text = '';
  let from = 0;
  for (const { start, end } of groupsOpenedBy(once, textCommand)) {
    text += outside(once.slice(from, start)) + once.slice(start, end);
    from = end;
  }
  return text + outside(once.slice(from));
}

/** Whether every command has two backslashes, as authors write them for tools that give formulas to Markdown first. */
export function areDoubled(tex: string): boolean {
  return /(?<!\\)\\\\[a-zA-Z]{2}/.test(tex) && !/(?<!\\)\\[a-zA-Z]/.test(tex);
}

/** A formula as Markdown leaves it that reads it first: without the backslashes in front of signs. */
export function unescapedTex(tex: string): string {
  return tex.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function environments(tex: string, display: boolean): string {
  let text = tex.replace(
    /\\(begin|end)\{(eqnarray|flalign)(\*?)\}/g,
    (_, step: string, name: string, star: string) => {
      return `\\${step}{${sameAs[name]}${star}}`;
    },
  );
  if (text !== tex) text = text.replace(/&\s*([=<>]|\\[a-z]+)\s*&/g, '&$1');
  if (!display) {
    text = text
      .replace(bareEnvironment, '')
      .replace(/\\(begin|end)\{(align|gather|multline)\*?\}/g, (_, step: string, name: string) => {
        return `\\${step}{${insideALine[name]}}`;
      });
  }
  return text.replace(/\\(?:begin|end)\{(?:displaymath|math)\}/g, '');
}

/** Signs that are signs in the words of a formula: `\text{a_b}`. */
function plainWords(tex: string, command: RegExp): string {
  return replaceGroups(tex, command, (words) => words.replace(/(?<!\\)([_#%])/g, '\\$1'));
}

/** Replaces the group that each match of `opening` opens. Formulas inside such a group are left as they are. */
function replaceGroups(tex: string, opening: RegExp, replace: (group: string) => string): string {
  let text = '';
  let from = 0;
  for (const { start, end } of groupsOpenedBy(tex, opening)) {
    const group = tex.slice(start, end);
    text += tex.slice(from, start) + (group.includes('$') ? group : replace(group));
    from = end;
  }
  return text + tex.slice(from);
}

/** Where each command that opens a group stands, and its group begins and ends; those inside another are left out. */
function* groupsOpenedBy(
  tex: string,
  opening: RegExp,
): Generator<{ index: number; start: number; end: number }> {
  let from = 0;
  for (const { index, 0: command } of tex.matchAll(opening)) {
    const start = index + command.length;
    const end = groupEnd(tex, start);
    if (index < from || end === undefined) continue;
    yield { index, start, end };
    from = end;
  }
}

/** Offset of the brace that closes the group whose content begins at `start`. */
function groupEnd(tex: string, start: number): number | undefined {
  let depth = 1;
  for (let at = start; at < tex.length; at++) {
    if (tex[at] === '\\') at++;
    else if (tex[at] === '{') depth++;
    else if (tex[at] === '}' && --depth === 0) return at;
  }
  return undefined;
}

/** MathJax's and KaTeX's command that names the class of a part of a formula. */
const classCommand = /\\(?:class|htmlClass)\s*\{[^{}]*\}\s*\{/g;
/** A macro that only gives its argument a class. */
const classMacro = /^\\(?:class|htmlClass)\s*\{[^{}]*\}\s*\{\s*#1\s*\}$/;

/** A formula without the classes of its parts, such as their hues: TeX that any other program reads. */
export function withoutClasses(tex: string, macros: Readonly<Record<string, string>>): string {
  const names = Object.entries(macros).flatMap(([name, body]) =>
    /^\\[a-zA-Z]+$/.test(name) && classMacro.test(body.trim()) ? [name] : [],
  );
  return names.reduce(
    (text, name) => unwrap(text, new RegExp(`\\${name}\\s*\\{`, 'g')),
    unwrap(tex, classCommand),
  );
}

/** Puts what each group that `opening` opens holds in the place of the command. */
function unwrap(tex: string, opening: RegExp): string {
  let text = '';
  let from = 0;
  for (const { index, start, end } of groupsOpenedBy(tex, opening)) {
    const inside = unwrap(tex.slice(start, end), opening);
    text += tex.slice(from, index);
    // Braces stay where without them something else would be meant: `2\cdot\query{q}`, `\query{q_1}^2`.
    const isOne = inside.length === 1 || /^\\begin\{(\w+)\}.*\\end\{\1\}$/s.test(inside);
    text += isOne && !/\\[a-zA-Z]+\s*$/.test(text) ? inside : `{${inside}}`;
    from = end + 1;
  }
  return text + tex.slice(from);
}

const definition =
  /\\(?:newcommand|renewcommand|providecommand|DeclareMathOperator|def|gdef)(\*?)\s*(?:\{\s*(\\?[a-zA-Z]+)\s*\}|(\\[a-zA-Z]+))\s*(?:(?:\[\d\]|#\d(?:\s?#\d)*)\s*)?\{/g;

/**
 * Takes the definitions of commands out of a formula and adds them to `macros`, where the formulas after it find
 * them. What is left may be nothing.
 */
export function takeMacros(tex: string, macros: Record<string, string>): string {
  if (!/\\(?:[a-z]*newcommand|providecommand|DeclareMathOperator|g?def)\b/.test(tex)) return tex;
  let text = '';
  let from = 0;
  for (const { index, 0: opening, 1: star, 2: braced, 3: bare } of tex.matchAll(definition)) {
    if (index < from) continue;
    const start = index + opening.length;
    const end = groupEnd(tex, start);
    // MathJax takes `\newcommand{name}` too.
    const name = braced?.replace(/^(?!\\)/, '\\') ?? bare;
    if (end === undefined || name === undefined) continue;
    const body = tex.slice(start, end);
    macros[name] = opening.startsWith('\\DeclareMathOperator') ? `\\operatorname${star}{${body}}` : body;
    text += tex.slice(from, index);
    from = end + 1;
  }
  return (text + tex.slice(from)).trim();
}
