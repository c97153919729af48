import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { lectureData } from '../course/lecture-data.ts';
import { mdxProgram } from '../syntax/mdx-program.ts';

/** Notes what an `.mdx` lecture imports, so that the course can look whether it is there. */
export function remarkMdxImports() {
  return (tree: Root, file: VFile): void => {
    for (const statement of mdxProgram(tree).body) {
      const source = 'source' in statement ? statement.source : undefined;
      if (typeof source?.value !== 'string') continue;
      const { line = 1, column = 0 } = source.loc?.start ?? {};
      lectureData(file).imports.push({ source: source.value, place: { line, column: column + 1 } });
    }
  };
}
