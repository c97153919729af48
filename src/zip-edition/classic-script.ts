import { dirname } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { relativePath } from './folder-address.ts';

const elements = fileURLToPath(new URL('../elements/', import.meta.url));

/**
 * Bundles a module with all that it imports, now or later, into one classic script of the name `file`: the only
 * kind a browser runs from a folder. Gives the script and what goes beside it by their files.
 */
export async function classicScript(module: string, file: string): Promise<Map<string, string | Uint8Array>> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: {
      alias: [
        {
          find: /^.*\/(index-source|other-page|preload-index|site-address)\.ts$/,
          replacement: `${elements}zip-edition/$1.ts`,
        },
      ],
    },
    // Where the script lies is known only while it runs for the first time.
    experimental: {
      renderBuiltUrl: (asset) => ({
        runtime: `new URL(${JSON.stringify(relativePath(file, asset))}, ownAddress).href`,
      }),
    },
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: module,
        output: {
          format: 'iife',
          codeSplitting: false,
          intro: 'const ownAddress = document.currentScript.src;',
          entryFileNames: file,
          assetFileNames: `${dirname(file)}/[name][extname]`,
        },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(outputs.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]));
}
