import { dirname, posix, relative, resolve, sep } from 'node:path';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { isMarkdownFile } from '../course/choose-lectures.ts';
import { withoutEnding } from '../course/file-name.ts';
import { readInside } from '../lib/read-inside.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { visit } from '../syntax/visit.ts';

/** The order that a table of contents of another tool gives the lectures. */
export interface ReadingOrder {
  /** The file that gives it. */
  from: string | undefined;
  /** The places of the files that it names, from 0. */
  places: ReadonlyMap<string, number>;
  /** What it calls the files that it names. */
  titles: ReadonlyMap<string, string>;
  /** Files that are such tables and no lectures. */
  tables: ReadonlySet<string>;
}

/** An entry of such a table. */
interface Listed {
  path: string;
  title?: string | undefined;
}

/** Where tools keep it as YAML: in which entries the paths are, and the folder that they start from. */
const kinds: { file: string; entries: string[][]; folder?: { key: string; otherwise: string } }[] = [
  { file: '_toc.yml', entries: [[]] },
  { file: 'mkdocs.yml', entries: [['nav']], folder: { key: 'docs_dir', otherwise: 'docs' } },
  { file: '_quarto.yml', entries: [['book'], ['website', 'sidebar']] },
  { file: 'myst.yml', entries: [['project', 'toc']] },
  { file: '_bookdown.yml', entries: [['rmd_files']] },
];

/** Their names; each may lie in the content folder or in the one around it. */
export const contentsFiles = kinds.map(({ file }) => file);

/**
 * Reads the first table of contents of another tool: a `SUMMARY.md` of mdBook or GitBook among the files (`nav_file` of
 * MkDocs), or settings in the content folder or in the one around it. One that names fewer than two files gives no
 * order.
 */
export async function readReadingOrder(folder: string, files: readonly string[]): Promise<ReadingOrder> {
  const text = async (path: string) => (await readInside(folder, path).catch(() => undefined)) ?? '';
  const markdown = files.filter(isMarkdownFile);
  const named = namesOf(markdown);
  const tables = new Set<string>();
  const found: Listed[] = [];
  // The plugin literate-nav of MkDocs gives the table another name.
  const settings = `${await text('mkdocs.yml')}\n${await text('../mkdocs.yml')}`;
  const tableNames = ['SUMMARY.md', /^[ \t]*nav_file:[ \t]*["']?([\w.-]+\.md)/m.exec(settings)?.[1]];
  for (const file of markdown) {
    if (!tableNames.includes(posix.basename(file))) continue;
    const listed = linksOfTable(await text(file)).map(({ path, title }) => ({
      path: posix.join(posix.dirname(file), path),
      title,
    }));
    if (listed.length < 2) continue;
    tables.add(file);
    found.push(...listed);
  }
  let from = [...tables][0];
  let listed = filesOf(found, named);
  for (const { file, ...kind } of kinds) {
    for (const place of [file, `../${file}`]) {
      if (listed.size > 1) break;
      const paths = pathsInYaml(await text(place), kind);
      from = place;
      listed = filesOf(
        paths.map(({ path, title }) => ({
          path: relative(folder, resolve(folder, dirname(place), path))
            .split(sep)
            .join('/'),
          title,
        })),
        named,
      );
    }
  }
  if (listed.size < 2) return { from: undefined, places: new Map(), titles: new Map(), tables };
  const places = new Map([...listed.keys()].map((file, index) => [file, index]));
  const titles = new Map([...listed].flatMap(([file, title]) => (title ? [[file, title] as const] : [])));
  return { from, places, titles, tables };
}

/** One sentence on where the order comes from. */
export function orderLine({ from, tables }: ReadingOrder): string | undefined {
  if (!from) return undefined;
  const isTable = tables.has(from) ? ', which is no lecture itself' : '';
  return `The lectures stand in the order of \`${from}\`${isTable}.`;
}

/** Files by all that a table may call them: with their ending, without it, or by the folder that they open. */
export function namesOf(files: readonly string[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const file of files) {
    const stem = withoutEnding(file);
    for (const name of [file, stem, stem.replace(/(?:^|\/)(?:index|readme)$/i, '')])
      if (name && !named.has(name)) named.set(name, file);
  }
  return named;
}

/** What a table calls each file that it names, in its order. */
export function filesOf(
  entries: readonly Listed[],
  named: ReadonlyMap<string, string>,
): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { path, title } of entries) {
    const file = named.get(path.replace(/\/$/, ''));
    if (file !== undefined && !found.has(file)) found.set(file, title);
  }
  return found;
}

const parser = unified().use(remarkParse).freeze();

/** The paths of a text that is a list of links below headings; nothing where it says more than that. */
function linksOfTable(text: string): Listed[] {
  const paths: Listed[] = [];
  let lines = 0;
  let others = 0;
  visit(parser.parse(text), 'paragraph', ({ children }, _, parent) => {
    const links = children.filter((node) => node.type === 'link');
    const isOnly = children.every(
      (node) => node.type === 'link' || (node.type === 'text' && !node.value.trim()),
    );
    // The name of a group is an item above those of its own list.
    const isGroup = links.length === 0 && parent?.type === 'listItem';
    lines++;
    if (!isOnly && !isGroup) others++;
    if (!isOnly) return;
    for (const link of links)
      paths.push({ path: decodeAddress(link.url.replace(/[?#].*/s, '')), title: toString(link).trim() });
  });
  return others > lines / 10 ? [] : paths.filter(({ path }) => path !== '' && !/^[a-z]+:/i.test(path));
}

/** What looks like the path of a lecture, in the order of the file; without its ending only where a key says so. */
function pathsInYaml(source: string, { entries, folder }: Omit<(typeof kinds)[number], 'file'>): Listed[] {
  if (source === '') return [];
  const document = parseDocument(source, { logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const paths: Listed[] = [];
  const collect = (node: unknown, isFile = false, title?: string): void => {
    if (isSeq(node)) for (const part of node.items) collect(part);
    else if (isMap(node))
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        // `- Label: path.md` of MkDocs; elsewhere a key in small letters says what follows it.
        collect(value, /^(?:file|root)$/.test(name), /^[a-z_-]*$/.test(name) ? undefined : name);
      }
    else if (isScalar(node) && typeof node.value === 'string' && (isFile || isMarkdownFile(node.value)))
      paths.push({ path: node.value, title });
  };
  if (!isMap(document.contents)) {
    if (entries[0]?.length === 0) collect(document.contents);
    return paths;
  }
  for (const path of entries) collect(path.length > 0 ? document.getIn(path, true) : document.contents);
  const given = folder && document.get(folder.key);
  const start = folder ? (typeof given === 'string' ? given : folder.otherwise) : '.';
  return paths.map(({ path, title }) => ({ path: posix.join(start, path), title }));
}
