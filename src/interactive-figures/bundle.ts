import { isAbsolute, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { pictureStem } from '../images/picture-stem.ts';
import { sha256 } from '../lib/digest.ts';

/** A file for the browser, by its name: the name holds a digest of the content. */
export type PublishedFiles = Map<string, Uint8Array>;

/** What is wrong with a module, as a sentence, and where in which file, if that is known. */
export interface FigureFault {
  message: string;
  at?: { file: string; line: number; column: number };
}

/** The modules of a course as files for a browser, and what kept some from it. */
export interface Bundle {
  files: PublishedFiles;
  /** The name of each module's own file, by its absolute path. */
  entries: Map<string, string>;
  /** What is wrong with a module, by its absolute path. */
  faults: Map<string, FigureFault>;
  /** Absolute paths of every module that was read. */
  sources: Set<string>;
}

/**
 * Bundles figure modules, so that what several use is loaded once. A module that can't be read takes no other
 * along: where all together fail, each is tried alone.
 */
export async function bundleModules(paths: readonly string[]): Promise<Bundle> {
  const bundle: Bundle = { files: new Map(), entries: new Map(), faults: new Map(), sources: new Set() };
  if (paths.length === 0) return bundle;
  try {
    await bundleInto(bundle, paths);
  } catch {
    for (const path of paths)
      await bundleInto(bundle, [path]).catch((error: unknown) => bundle.faults.set(path, saidBy(error)));
  }
  return bundle;
}

async function bundleInto(bundle: Bundle, paths: readonly string[]): Promise<void> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: {
        input: [...paths],
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name]-[hash].js', chunkFileNames: 'part-[hash].js' },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  for (const output of outputs) {
    if (output.type !== 'chunk') continue;
    for (const id of output.moduleIds) if (isAbsolute(id)) bundle.sources.add(withoutQuery(id));
    bundle.files.set(output.fileName, new TextEncoder().encode(output.code));
    if (output.isEntry && output.facadeModuleId) bundle.entries.set(output.facadeModuleId, output.fileName);
  }
}

/** A module's file, without what Vite asks of it. */
function withoutQuery(id: string): string {
  const query = id.indexOf('?');
  return query < 0 ? id : id.slice(0, query);
}

/** The bundler prints in colour: its first line says what is wrong, and the next one where. */
function saidBy(error: unknown): FigureFault {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  // A plugin names the file on a line of its own, and what follows `at` is its own code.
  const lines = message
    .split('\n')
    .filter((line) => line.trim() && !/^Build failed|^\s*at\s/.test(line))
    .map((line) => line.replace(/^\[[^\]]*\]/, '').trim());
  const first = lines.find((line) => line !== '' && !isAbsolute(line)) ?? 'It cannot be read';
  const said = first.replace(/^(?:\w*Error: |\[[^\]]*\]:? )*/, '').trim();
  const [, file = '', line, column] = /(?<!\S)(\S+):(\d+):(\d+)/.exec(lines.join('\n')) ?? [];
  return {
    message: /[.!?]$/.test(said) ? said : `${said}.`,
    ...(line && { at: { file: resolve(file), line: Number(line), column: Number(column) } }),
  };
}

/** The name under which a data file is published: what it was called, and a digest of its bytes. */
export function publishedName(path: string, bytes: Uint8Array): string {
  return `${pictureStem(path)}-${sha256(bytes).slice(0, 10)}.bin`;
}
