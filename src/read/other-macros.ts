import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where templates of pages and scripts of theirs lie: those of Jekyll, Hugo, MkDocs and Docsify. */
const mayHoldMacros =
  /^(?:docs\/)?(?:(?:_layouts|_includes|layouts|overrides|(?:assets\/)?(?:javascripts?|js|mathjax|scripts)|_static)\/(?:[^/]+\/){0,3})?[\w.-]+\.(?:html|js)$/;
/** More of them, or larger ones, are no templates. */
const [MOST, LONGEST] = [80, 200_000];
const table = /["']?macros["']?\s*[:=]\s*\{/gi;
/** `E: "\\mathbb{E}"`, and `norm: ["\\|#1\\|", 1]` for one with arguments. */
const entry =
  /["']?\\{0,2}([A-Za-z]+)["']?\s*:\s*(?:\[\s*)?(["'])((?:\\.|(?!\2)[^\\\n])*)\2\s*(?:,\s*\d+\s*)?\]?/y;

/** The commands of TeX that a site's own templates give MathJax or KaTeX, by name: `\\E`. */
export async function readOtherMacros(
  folder: string,
  files: readonly string[],
): Promise<Record<string, string>> {
  const macros: Record<string, string> = {};
  for (const file of files.filter((path) => mayHoldMacros.test(path)).slice(0, MOST)) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    if (text.length <= LONGEST) Object.assign(macros, macrosIn(text));
  }
  return macros;
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
