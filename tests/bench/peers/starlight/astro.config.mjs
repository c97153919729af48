import { existsSync, readdirSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

const docs = 'src/content/docs';
const parts = existsSync(docs) ? readdirSync(docs).filter((name) => name.startsWith('part')) : [];

export default defineConfig({
  site: 'https://example.org',
  ...(process.env.MATH
    ? { markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }) } }
    : {}),
  integrations: [
    starlight({
      title: 'Lectures',
      sidebar: parts
        .sort()
        .map((part) => ({ label: part, collapsed: true, items: [{ autogenerate: { directory: part } }] })),
    }),
  ],
});
