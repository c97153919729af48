import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { course } from './src/integration/index.ts';
import { processor } from './src/markdown/index.ts';

export default defineConfig({
  // `.md` lectures are rendered by the same processor, ahead of the pages, in src/read/kept-document.ts.
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
