import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { citedWorks } from '../bibliography/cited-works.ts';
import { currentSite } from '../site/current-site.ts';

/** Gives the text of an `.mdx` lecture what its course has for it, where Astro compiles its page. */
export function remarkGivenByCourse() {
  return (_: Root, file: VFile): void => {
    const { bibliography, macros } = currentSite().publication;
    Object.assign(file.data, { macros, works: citedWorks(String(file), bibliography) });
  };
}
