import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { currentSite } from '../site/current-site.ts';
import { wordsFor } from '../words/index.ts';

const files = ['in-browser', 'on-every-page'].map((name) =>
  fileURLToPath(new URL(`../words/${name}.ts`, import.meta.url)),
);

/** Gives scripts the words of the course that is being built; each script takes along only those that it says. */
export function courseWords(): Plugin {
  return {
    name: 'course:words',
    enforce: 'pre',
    load(id) {
      if (!files.includes(id.replace(/\?.*/, ''))) return undefined;
      return Object.entries(wordsFor(currentSite().publication.course))
        .map(([name, words]) => `export const ${name} = ${JSON.stringify(words)};`)
        .join('\n');
    },
  };
}
