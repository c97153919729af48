import { posix } from 'node:path';
import { splitDate, withoutEnding } from './file-name.ts';

/**
 * Why files that look like lectures are none: kept back by `_`, of another format, a README beside lectures, for a code
 * host, or what a site is made from.
 */
export type Reason = 'underscore' | 'format' | 'readme' | 'repository' | 'template' | 'data';

/** What a content folder holds of lectures, and what was left alone. */
export interface Chosen {
  lectures: string[];
  /** READMEs that stand for their folder. */
  indexes: ReadonlySet<string>;
  left: { file: string; reason: Reason }[];
}

const markdown = /\.(?:mdx?|markdown|mdown|mkdn?|qmd|rmd)$/i;
/** What people write lectures in and that isn't Markdown. */
const others = /\.(?:ipynb|rst|adoc|asciidoc|org|textile|rnw|typ)$/i;

/** What a host shows at its own moments: beside the code, written in capitals at the top, or where there is no page. */
const forHosts =
  /^(?:(?:LICEN[CS]E|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|CHANGELOG)\.md|404(?:\.\w+)?\.\w+)$/;

/** The same in any letters: a lecture may be called so, but a README beside nothing else is the course. */
const likeForHosts = new RegExp(forHosts.source, 'i');

/** Hugo's settings, and what it makes pages and new files from, with the guides of its themes. */
const hugoSettings = /^(?:(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json))$/;
const hugoTemplates = /^(?:archetypes|themes|layouts)\//;

/** Whether a file is text in Markdown, by the ending of its name. */
export function isMarkdownFile(path: string): boolean {
  return markdown.test(path);
}

/**
 * Which files of a content folder are lectures. A README, or Hugo's `_index`, is the index of a folder that has no
 * other, and of the course where nothing else lies at its top. Names with `_` in front are kept back, but for Jekyll's
 * dated `_posts` and the folders that `included` names. A README that a table of contents lists (`listed`) is an index.
 */
export function chooseLectures(
  files: readonly string[],
  included: ReadonlySet<string> = new Set(),
  listed: ReadonlyMap<string, unknown> = new Map(),
): Chosen {
  const left: Chosen['left'] = [];
  const isHugo = files.some((file) => hugoSettings.test(file));
  const found: string[] = [];
  for (const file of files) {
    const reason = !isMarkdownFile(file)
      ? others.test(file) && 'format'
      : isKeptBack(file, included)
        ? 'underscore'
        : forHosts.test(file)
          ? 'repository'
          : isHugo && hugoTemplates.test(file) && 'template';
    if (reason) left.push({ file, reason });
    else if (isMarkdownFile(file)) found.push(file);
  }
  const folders = Map.groupBy(found, (file) => posix.dirname(file));
  const indexes = new Set<string>();
  const lectures = found.filter((file) => {
    const siblings = folders.get(posix.dirname(file)) ?? [];
    if (isNamed(file, '_index') && !siblings.some((other) => isNamed(other, 'index'))) indexes.add(file);
    if (isTranslated(file) && siblings.filter(isAnyIndex).length === 1) indexes.add(file);
    if (!isNamed(file, 'readme')) return true;
    const folder = posix.dirname(file);
    const beside = siblings.filter((other) => !isNamed(other, 'readme'));
    const isAlone = folder !== '.' || listed.has(file) || beside.every((other) => likeForHosts.test(other));
    const isIndex = isAlone && !beside.some((other) => isNamed(other, 'index') || isNamed(other, '_index'));
    if (isIndex) indexes.add(file);
    else left.push({ file, reason: 'readme' });
    return isIndex;
  });
  return { lectures, indexes, left };
}

function isNamed(file: string, name: string): boolean {
  return withoutEnding(posix.basename(file)).toLowerCase() === name;
}

/** Hugo's `_index.ru.md`, which is the index where no other language has one. */
function isTranslated(file: string): boolean {
  return /^_index\.[a-z]{2,3}(?:-[a-z]{2,4})?$/i.test(withoutEnding(posix.basename(file)));
}

function isAnyIndex(file: string): boolean {
  return isNamed(file, 'index') || isNamed(file, '_index') || isTranslated(file);
}

function isKeptBack(file: string, included: ReadonlySet<string>): boolean {
  const pieces = file.split('/');
  return pieces.some(
    (piece, index) =>
      piece.startsWith('_') &&
      !(index === pieces.length - 1 && (isNamed(file, '_index') || isTranslated(file))) &&
      !included.has(piece) &&
      !included.has(pieces.slice(0, index + 1).join('/')) &&
      !(piece === '_posts' && splitDate(pieces.at(-1) as string) !== undefined),
  );
}
