import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { course } from './src/integration/index.ts';
import { remarkGivenByCourse } from './src/integration/mdx-lectures.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/markdown/index.ts';

/**
 * The pages of `.mdx` lectures go through the same lists as the text of every lecture (src/markdown/run-pipeline.ts).
 */
const processor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins: [remarkGivenByCourse, ...remarkPlugins] as never,
  rehypePlugins: rehypePlugins as never,
  remarkRehype: remarkRehypeOptions,
});

export default defineConfig({
  markdown: { processor, syntaxHighlight: false },
  integrations: [mdx(), course()],
  trailingSlash: 'always',
  scopedStyleStrategy: 'where',
  prefetch: false,
  devToolbar: { enabled: false },
  // The Content Security Policy allows no inline style and no inline script.
  build: { inlineStylesheets: 'never', assets: '_astro' },
  vite: { build: { assetsInlineLimit: 0 } },
});
