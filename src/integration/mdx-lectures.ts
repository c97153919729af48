import { existsSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Plugin } from 'vite';
import { citedWorks } from '../bibliography/cited-works.ts';
import { prepareSource } from '../markdown/source.ts';
import { includedFiles } from '../read/included-files.ts';
import { currentSite } from '../site/current-site.ts';

const NAME = 'virtual:mdx-lectures';

const nameLecture = fileURLToPath(new URL('./name-lecture.ts', import.meta.url));

/**
 * Gives pages the compiled `.mdx` lectures, by their path in the content folder. Lectures may lie outside
 * the project, where no `node_modules` is: what they import by name is looked up in the project.
 */
export function mdxLectures(folder: string): Plugin {
  let root = process.cwd();
  let isWriting = false;
  // Vite names files by where they truly lie.
  const home = existsSync(folder) ? realpathSync(folder) : folder;
  const isInside = (path: string | undefined) =>
    path?.startsWith(`${home}${sep}`) || path?.startsWith(`${folder}${sep}`);
  return {
    name: 'course:mdx-lectures',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      isWriting = config.command === 'serve';
    },
    async resolveId(source, importer, options) {
      if (source === NAME) return `\0${NAME}`;
      const isBare = !/^(?:[./\0]|[a-z]+:)/i.test(source);
      if (!isInside(importer) || !isBare) return undefined;
      return this.resolve(source, join(root, 'package.json'), { ...options, skipSelf: true });
    },
    async load(id) {
      // The page is compiled from the text that the lecture's document was made of.
      if (isInside(id) && /\.mdx$/i.test(id)) return prepareSource(await readFile(id, 'utf8'));
      if (id !== `\0${NAME}`) return undefined;
      const lectures = currentSite().publication.course.lectures.filter(({ format }) => format === 'mdx');
      const imports = lectures.map(({ file }) => {
        const path = join(folder, file);
        const name = JSON.stringify(relative(process.cwd(), path));
        const wrap =
          isWriting || currentSite().showErrors
            ? `nameLecture(${name}, sayWhy), leaveOut`
            : `nameLecture(${name})`;
        return `  ${JSON.stringify(file)}: () => import(${JSON.stringify(path)}).then(${wrap}),`;
      });
      return [
        `import { leaveOut, nameLecture, sayWhy } from ${JSON.stringify(nameLecture)};`,
        'export default {',
        ...imports,
        '};\n',
      ].join('\n');
    },
  };
}

/** Gives the text of an `.mdx` lecture what its course has for it, where Astro compiles its page. */
export function remarkGivenByCourse() {
  return (_: Root, file: VFile): void => {
    const { bibliography, macros, course, folder } = currentSite().publication;
    const path = relative(realpathSync(folder), realpathSync(file.path));
    // Its title is that name, or what it was decided to be by that name.
    const lecture = course.lectures.find((one) => one.file === path.split(sep).join('/'));
    const snippets = lecture && includedFiles(folder, lecture.file, String(file));
    const works = citedWorks(String(file), bibliography);
    // One in another language than its course is set as is usual in its own.
    const language = lecture?.language ?? course.language;
    Object.assign(file.data, { language, macros, works, name: lecture?.title, snippets });
  };
}
