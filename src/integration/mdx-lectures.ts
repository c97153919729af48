import { join } from 'node:path';
import type { Plugin } from 'vite';
import { currentSite } from '../site/current-site.ts';

const NAME = 'virtual:mdx-lectures';

/**
 * Gives pages the compiled `.mdx` lectures, by their path in the content folder. Lectures may lie outside
 * the project, where no `node_modules` is: what they import by name is looked up in the project.
 */
export function mdxLectures(folder: string): Plugin {
  let root = process.cwd();
  return {
    name: 'course:mdx-lectures',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    async resolveId(source, importer, options) {
      if (source === NAME) return `\0${NAME}`;
      const isBare = !/^(?:[./\0]|[a-z]+:)/i.test(source);
      if (!importer?.startsWith(folder) || !isBare) return undefined;
      return this.resolve(source, join(root, 'package.json'), { ...options, skipSelf: true });
    },
    load(id) {
      if (id !== `\0${NAME}`) return undefined;
      const lectures = currentSite().publication.course.lectures.filter(({ format }) => format === 'mdx');
      const lines = lectures.map(
        ({ file }) => `  ${JSON.stringify(file)}: () => import(${JSON.stringify(join(folder, file))}),`,
      );
      return `export default {\n${lines.join('\n')}\n};\n`;
    },
  };
}
