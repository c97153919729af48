import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isMarkdownFile } from '../course/choose-lectures.ts';
import { foldersAbove } from '../lib/paths.ts';
import { decodeAddress } from '../syntax/decode-address.ts';
import { tagsIn } from '../syntax/html-tags.ts';
import { visit } from '../syntax/visit.ts';
import { filesOf, namesOf } from './reading-order.ts';

/** The order in which the opening of a course links to its files. */
export interface LinkedOrder {
  /** The opening. */
  from: string;
  /** The places of the files that it links to, from 0. */
  places: ReadonlyMap<string, number>;
}

const openings = ['index.md', '_index.md', 'readme.md', 'readme.markdown', 'index.markdown', 'index.html'];
/** Fewer links are no list of the lectures. */
const FEWEST = 3;
/** The share of the files that such a list names, itself or by the page that opens their folder. */
const SHARE = 1 / 2;

/** Whether a file opens the course, for its readers or for those of the repository. */
export function isOpening(file: string): boolean {
  return openings.includes(file.toLowerCase());
}

const parser = unified().use(remarkParse).freeze();

/**
 * Where the opening of a course links to half of its files or more, it tells in which order they are read. Weaker
 * than a table of contents: a number or a place that a lecture has of its own comes first, and names that count,
 * `ch01` and `ch02`, say it better.
 */
export async function readLinkedOrder(
  folder: string,
  files: readonly string[],
): Promise<LinkedOrder | undefined> {
  const markdown = [...new Set(files)].filter(isMarkdownFile);
  const tops = new Set(markdown.map((file) => file.split('/')[0] as string));
  if (3 * [...tops].filter((name) => /\d/.test(name)).length > tops.size) return undefined;
  const named = namesOf(markdown);
  for (const name of openings) {
    const from = files.find((file) => file.toLowerCase() === name);
    const text = from === undefined ? '' : await readFile(join(folder, from), 'utf8').catch(() => '');
    if (from === undefined || text === '') continue;
    const links = [...(name.endsWith('.html') ? addressesIn(text) : addressesOf(text))];
    const listed = [...filesOf(links.map(pathOf), named).keys()].filter((file) => file !== from);
    const others = markdown.filter((file) => file !== from);
    if (listed.length >= FEWEST && reached(listed, others) >= SHARE * others.length)
      return { from, places: new Map(listed.map((file, index) => [file, index])) };
  }
  return undefined;
}

/** How many of the files a list leads to: those that it names, and those of folders whose opening it names. */
function reached(listed: readonly string[], files: readonly string[]): number {
  const named = new Set(listed);
  const folders = new Set(listed.filter(opensFolder).map((file) => posix.dirname(file)));
  return files.filter((file) => named.has(file) || foldersAbove(file).some((folder) => folders.has(folder)))
    .length;
}

const opensFolder = (file: string) => isOpening(posix.basename(file));

/** Every address that a text in Markdown links to, in order. */
function addressesOf(text: string): string[] {
  const addresses: string[] = [];
  visit(parser.parse(text), (node) => {
    if (node.type === 'link' || node.type === 'definition') addresses.push(node.url);
    else if (node.type === 'html') addresses.push(...addressesIn(node.value));
  });
  return addresses;
}

function addressesIn(html: string): string[] {
  return tagsIn(html).flatMap(({ name, attributes }) => {
    const [, quoted, bare] =
      (name === 'a' && /\bhref\s*=\s*(?:["']([^"']*)["']|([^\s"'>]+))/i.exec(attributes)) || [];
    return quoted ?? bare ?? [];
  });
}

/** An address as a path from the folder: `{{ site.baseurl }}/a/index.html#b` means `a`. */
function pathOf(address: string): { path: string } {
  const path = /^[a-z]+:/i.test(address) ? '' : decodeAddress(address.replace(/[?#].*/s, ''));
  return {
    path: path
      .replace(/^\s*\{\{[^{}]{0,80}\}\}/, '')
      .replace(/^(?:\.?\/)+/, '')
      .replace(/(?:(?:^|\/)index)?\.html?$/i, ''),
  };
}
