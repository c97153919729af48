import { readFile } from 'node:fs/promises';
import type { APIRoute } from 'astro';
import { drawings } from '../../feeds/published-picture.ts';
import type { Picture } from '../../images/picture-file.ts';
import { currentSite } from '../../site/current-site.ts';

/** A file for every drawing that a page holds inside it. */
export function getStaticPaths() {
  return [...drawings(currentSite().publication)].map(([name, picture]) => ({
    params: { name: name.replace(/\.svg$/, '') },
    props: { picture },
  }));
}

/** A drawing as a file of its own: pages hold it inside them, a lecture's Markdown can only link to it. */
export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(await readFile(props.picture.path, 'utf8'), { headers: { 'Content-Type': 'image/svg+xml' } });
