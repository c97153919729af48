import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { parse } from 'yaml';

interface Group {
  group: string;
  /** The rule under which `check` gives an error; `none` where it says nothing. */
  report?: string;
  vectors: string[];
}

/** One vector in one place: the lecture that holds it, and what `check` must say of it. */
export interface Attempt {
  name: string;
  file: string;
  vector: string;
  report: string;
  /** A drawing that the lecture links to. */
  drawing?: string;
}

/** All vectors of the list, by the kind of file they are for. */
export async function readVectors(): Promise<Record<'markdown' | 'mdx' | 'svg', Group[]>> {
  return parse(await readFile(new URL('../fixtures/vectors.yml', import.meta.url), 'utf8'));
}

/** Writes a course with every vector in a lecture of its own, and gives the list of them. */
export async function writeVectors(folder: string): Promise<Attempt[]> {
  const { markdown, mdx, svg } = await readVectors();
  const attempts: Attempt[] = [];
  await mkdir(folder, { recursive: true });
  const write = async (kind: string, ending: string, vector: string, text: string, report = 'none') => {
    const name = `${kind}-${attempts.length + 1}`;
    await writeFile(join(folder, `${name}.${ending}`), text.replaceAll('NAME', name));
    attempts.push({ name, file: `${name}.${ending}`, vector, report });
  };
  for (const { report, vectors } of markdown) {
    for (const vector of vectors) await write('md', 'md', vector, lecture(vector), report);
    // What the author of an `.mdx` lecture would write for the same. `check` sees the same in it, or no MDX.
    for (const vector of vectors.filter((text) => text.startsWith('<')))
      await write('jsx', 'mdx', vector, lecture(asJsx(vector)), 'none');
  }
  for (const { report, vectors } of mdx)
    for (const vector of vectors) await write('mdx', 'mdx', vector, lecture(vector), report);
  for (const { vectors } of svg) {
    for (const vector of vectors) {
      const drawing = asDrawing(vector);
      await write('svg', 'md', vector, lecture(shown));
      const attempt = attempts.at(-1) as Attempt;
      attempt.drawing = `${attempt.name}-plain.svg`;
      await writeFile(join(folder, `${attempt.name}.svg`), drawing);
      await writeFile(join(folder, attempt.drawing), drawing.replace(/ class="figure"/, ''));
    }
  }
  const dot =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  await writeFile(join(folder, 'dot.svg'), dot);
  return attempts;
}

const shown = '![Inlined](NAME.svg)\n\n![As an image](NAME-plain.svg)\n\n[Linked](NAME-plain.svg)';

function lecture(text: string): string {
  if (text.startsWith('---')) return text;
  return `# Lecture NAME\n\nBefore.\n\n${text.replaceAll('dot.png', 'dot.svg')}\n\nAfter.\n`;
}

/** HTML as well-formed JSX: every tag closed, every value in quotation marks, no braces. */
function asJsx(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  return toHtml(tree, { closeSelfClosing: true, closeEmptyElements: true })
    .replace(/<!--.*?-->|<!doctype[^>]*>/gis, '')
    .replace(
      /<(img|br|input|area|embed|link|meta|base|source|param|hr)\b((?:"[^"]*"|'[^']*'|[^>"'])*?)\/?>/g,
      '<$1$2 />',
    )
    .replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`);
}

function asDrawing(vector: string): string {
  if (/<svg[^>]*class="figure|<html/.test(vector)) return vector;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" class="figure" viewBox="0 0 99 99">${vector}</svg>`;
}
