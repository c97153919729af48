import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { writeWhole } from '../lib/whole-file.ts';
import type { Words } from '../words/words.ts';
import { bundleModules, type FigureFault, type PublishedFiles, publishedName } from './bundle.ts';
import { figureHtml } from './figure-html.ts';
import { type FigureModule, notAFigure } from './figure-module.ts';

/** The folder of the site that modules and their data lie in; names in it hold a digest. */
export const figuresFolder = '_figures';

/** The interactive figures of a course. */
export interface InteractiveFigures {
  /** A figure's HTML, by the absolute path of its module. */
  html: Map<string, string>;
  /** What is wrong with one, by the same path. */
  faults: Map<string, FigureFault>;
  /** Everything a browser may ask for in `_figures/`. */
  files: PublishedFiles;
  /** Absolute paths of the modules that were read, and of the data. */
  sources: Set<string>;
}

const mostBytes = 20_000_000;

/**
 * Bundles figure modules and runs each once, for the figure that stands in the page. `folder` is the content
 * folder, which a module's files may not leave; `kept` a folder that the bundles are run from.
 */
export async function prepareFigures(
  paths: readonly string[],
  { folder, base, kept, words }: { folder: string; base: string; kept: string; words?: Words },
): Promise<InteractiveFigures> {
  const { files, entries, faults, sources } = await bundleModules([...paths].sort());
  const figures: InteractiveFigures = { html: new Map(), faults, files, sources };
  for (const [name, code] of files) await writeWhole(join(kept, name), code);
  for (const [path, name] of entries) {
    try {
      figures.html.set(path, await prepare(path, name));
    } catch (error) {
      faults.set(path, { message: error instanceof Error ? error.message : String(error) });
    }
  }
  return figures;

  async function prepare(path: string, name: string): Promise<string> {
    const module = (await import(/* @vite-ignore */ pathToFileURL(join(kept, name)).href)) as FigureModule;
    const fault = notAFigure(module);
    if (fault) throw new Error(fault);
    const data = await readData(path, module.files ?? {}, { folder, sources });
    const addresses: Record<string, string> = {};
    let bytes = 0;
    for (const [key, content] of Object.entries(data)) {
      const packed = gzipSync(content, { level: 9 });
      const published = publishedName(module.files?.[key] ?? key, content);
      files.set(published, packed);
      addresses[key] = `${base}${figuresFolder}/${published}`;
      bytes += packed.length;
    }
    const opened = module.open ? await module.open(data) : data;
    const own = `${base}${figuresFolder}/${name}`;
    return figureHtml(module, opened, { module: own, files: addresses, bytes }, words);
  }
}

async function readData(
  module: string,
  paths: Record<string, string>,
  { folder, sources }: { folder: string; sources: Set<string> },
): Promise<Record<string, Uint8Array>> {
  const entries = Object.entries(paths).map(async ([key, path]): Promise<[string, Uint8Array]> => {
    const file = resolve(dirname(module), path);
    if (!file.startsWith(resolve(folder) + sep))
      throw new Error(`Its file \`${path}\` lies outside the content folder.`);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw new Error(`There is no file \`${path}\` beside ${basename(module)}.`);
    if (found.size > mostBytes) throw new Error(`Its file \`${path}\` is larger than 20 MB.`);
    sources.add(file);
    return [key, await readFile(file)];
  });
  return Object.fromEntries(await Promise.all(entries));
}
