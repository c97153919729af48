import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeMacros } from '../markdown/tex.ts';

/** Where templates of pages and scripts of theirs lie: those of Jekyll, Hugo, MkDocs and Docsify. */
const mayHoldMacros =
  /^(?:docs\/)?(?:(?:_layouts|_includes|layouts|overrides|(?:assets\/)?(?:javascripts?|js|mathjax|scripts)|_static)\/(?:[^/]+\/){0,3})?[\w.-]+\.(?:html|js)$/;
/** A file of definitions that Pandoc, bookdown or Quarto is given: `macros.tex`, `latex/preamble.tex`. */
const holdsMacros =
  /^(?:[\w.-]+\/){0,2}[\w-]*(?:macro|preamble|command|notation|definition|header)[\w-]*\.(?:tex|sty)$/i;
/** What such a file makes of these is for a page of paper. */
const ours = /^\\(?:label|ref|eqref|tag|cite|begin|end|text\w*|mod|pmod)$/;
/** More of them, or larger ones, are no templates. */
const [MOST, LONGEST] = [80, 200_000];
const table = /["']?macros["']?\s*[:=]\s*\{/gi;
/** `E: "\\mathbb{E}"`, and `norm: ["\\|#1\\|", 1]` for one with arguments. */
const entry =
  /["']?\\{0,2}([A-Za-z]+)["']?\s*:\s*(?:\[\s*)?(["'])((?:\\.|(?!\2)[^\\\n])*)\2\s*(?:,\s*\d+\s*)?\]?/y;

/**
 * The commands of TeX that a site's own templates give MathJax or KaTeX, or a file of definitions has, by name: `\\E`.
 */
export async function readOtherMacros(
  folder: string,
  files: readonly string[],
): Promise<Record<string, string>> {
  const macros: Record<string, string> = {};
  for (const file of files
    .filter((path) => mayHoldMacros.test(path) || holdsMacros.test(path))
    .slice(0, MOST)) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    if (text.length > LONGEST) continue;
    Object.assign(macros, macrosIn(text));
    // `\gdef` between dollars, in a template that stands around every page.
    takeMacros(text, macros);
  }
  return Object.fromEntries(Object.entries(macros).filter(([name]) => !ours.test(name)));
}

function macrosIn(text: string): Record<string, string> {
  const macros: Record<string, string> = {};
  for (const { 0: head, index } of text.matchAll(table)) {
    let at = index + head.length;
    for (;;) {
      entry.lastIndex = skipped(text, at);
      const match = entry.exec(text);
      if (!match) break;
      const [, name, , body = ''] = match;
      macros[`\\${name}`] = body.replace(/\\(.)/g, '$1');
      at = entry.lastIndex;
    }
  }
  return macros;
}

/** Behind spaces, commas and comments. */
function skipped(text: string, from: number): number {
  const between = /(?:[\s,]|\/\/[^\n]*)*/y;
  between.lastIndex = from;
  return from + (between.exec(text)?.[0].length ?? 0);
}
