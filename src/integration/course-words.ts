import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { currentSite } from '../site/current-site.ts';
import { wordsFor } from '../words/index.ts';

const file = fileURLToPath(new URL('../words/in-browser.ts', import.meta.url));
const asked = `${file}?said-by=`;

/**
 * Gives scripts the words of the course that is being built. Each script has a module of words to itself, of which only
 * those stay that it says: one module for all would be one more request, or words that a page doesn't say.
 */
export function courseWords(): Plugin {
  return {
    name: 'course:words',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !source.endsWith('/words/in-browser.ts')) return undefined;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found?.id === file ? asked + encodeURIComponent(importer) : undefined;
    },
    load(id) {
      if (!id.startsWith(asked)) return undefined;
      return Object.entries(wordsFor(currentSite().publication.course))
        .map(([name, words]) => `export const ${name} = ${JSON.stringify(words)};`)
        .join('\n');
    },
  };
}
