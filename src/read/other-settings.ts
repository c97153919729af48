import { parse } from 'smol-toml';
import { Document, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { readInside } from '../lib/read-inside.ts';
import { isLanguage } from './course-file.ts';

/** What the settings of another tool say of a course that has been its own so far. */
export interface OtherSettings {
  /** The file that says it. */
  file: string;
  title: string | undefined;
  description: string | undefined;
  language: string | undefined;
  /** Folders whose names begin with `_` and that are published all the same: Jekyll's collections. */
  folders: string[];
  /** What it puts in the place of `{{ name }}` in every text, by the name: `book.version`, `site.title`. */
  variables: ReadonlyMap<string, string>;
}

/** Where tools keep them, and the paths to a title, a description and a language in each, those that count first. */
const kinds: [file: string, titles: string, descriptions: string, languages: string][] = [
  ['_config.yml', 'title name', 'description', 'lang language locale'],
  ['_quarto.yml', 'book.title website.title', 'book.description website.description', 'lang'],
  ['mkdocs.yml', 'site_name', 'site_description', 'theme.language'],
  ['myst.yml', 'project.title site.title', 'project.description', ''],
  ['book.toml', 'book.title', 'book.description', 'book.language'],
  ['book.json', 'title', 'description', 'language'],
  ['hugo.toml', 'title', 'params.description', 'languageCode'],
  ['config.toml', 'title', 'params.description', 'languageCode'],
];

/** Their names; each may lie in the content folder or in the one around it. */
export const otherSettingsFiles = kinds.map(([file]) => file);

/** Reads the first settings of another tool that a content folder, or the folder around it, has. */
export async function readOtherSettings(folder: string): Promise<OtherSettings | undefined> {
  for (const [file, titles, descriptions, languages] of kinds) {
    for (const place of [file, `../${file}`]) {
      const source = await readInside(folder, place).catch(() => undefined);
      if (source === undefined) continue;
      const settings = readSettings(file, source);
      const text = (paths: string) =>
        paths
          .split(' ')
          .map((path) => valueAt(settings, path.split('.')))
          .find((found) => found?.trim());
      const language = text(languages);
      return {
        file: place,
        title: text(titles)?.trim(),
        description: text(descriptions)?.trim(),
        language: isLanguage(language) ? language : undefined,
        folders: place === '_config.yml' ? collections(settings) : [],
        variables: variablesIn(settings, file),
      };
    }
  }
  return undefined;
}

/** The lines of a file of settings, also of one in TOML; none of one that can't be read. */
function readSettings(file: string, source: string): YAMLMap | undefined {
  const { contents } = file.endsWith('.toml')
    ? new Document(readToml(source))
    : parseDocument(source, { logLevel: 'silent' });
  return isMap(contents) ? contents : undefined;
}

function readToml(source: string): unknown {
  try {
    return parse(source);
  } catch {
    return undefined;
  }
}

function valueAt(settings: YAMLMap | undefined, path: string[]): string | undefined {
  const value = settings?.getIn(path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Where tools keep what stands for `{{ … }}`, and what its names begin with there. */
const variableTables: Record<string, { path: string[]; prefix: string }> = {
  'book.json': { path: ['variables'], prefix: 'book.' },
  '_config.yml': { path: [], prefix: 'site.' },
  'mkdocs.yml': { path: ['extra'], prefix: '' },
};

function variablesIn(settings: YAMLMap | undefined, file: string): Map<string, string> {
  const { path, prefix } = variableTables[file] ?? {};
  const table = path && (path.length > 0 ? settings?.getIn(path, true) : settings);
  if (!isMap(table)) return new Map();
  const scalars = table.items.flatMap(({ key, value }): [string, string][] =>
    isScalar(value) && /^(?:string|number)$/.test(typeof value.value)
      ? [[`${prefix}${isScalar(key) ? key.value : key}`, String(value.value)]]
      : [],
  );
  // Where a site lies says nothing here, and neither does what would end its line or be a fence.
  return new Map(
    scalars.filter(([name, value]) => !/^(?:site\.)?(?:base)?url$/.test(name) && !/\n|`/.test(value)),
  );
}

/** A text with the values of its course's variables; no line moves. */
export function withVariables(text: string, variables: ReadonlyMap<string, string>): string {
  if (variables.size === 0 || !text.includes('{{')) return text;
  return text.replace(/\{\{-? ?([\w.-]+) ?-?\}\}/g, (all, name: string) => variables.get(name) ?? all);
}

/** The folders of Jekyll's collections: `collections: {notes: …}` publishes `_notes`. */
function collections(settings: YAMLMap | undefined): string[] {
  const written = settings?.get('collections');
  if (!isMap(written)) return [];
  return written.items.map(
    ({ key }) => `_${isScalar(key) ? (key.source ?? String(key.value)) : String(key)}`,
  );
}
