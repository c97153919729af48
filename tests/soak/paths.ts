import { listFiles } from '../../src/lib/list-files.ts';

/** The paths of every page of a built site, and some that a link may have. */
export async function everyPath(site: string): Promise<string[]> {
  const pages = (await listFiles(site)).filter((file) => /(?:^|\/)index\.html$/.test(file));
  const paths = pages.map((file) => file.slice(0, -'index.html'.length)).filter((path) => path !== 'all/');
  return [
    ...paths,
    'search/?q=attention',
    'nowhere/',
    `${paths.find((path) => path.length > 10)}?highlight=model`,
  ];
}
