/** The table of what the site has beside the lectures: a lecture can't take the place of any of it. */

/** A page of our own. `''` is the home page. */
interface OwnPage {
  path: string;
  /** Whether search engines are told of it; `terms` if the course has a glossary, `works` if it has a bibliography. */
  inSitemap?: true | 'terms' | 'works';
  /** Whether a lecture may have the address, and the page then isn't there. */
  yields?: true;
}

/** The pages. Each has a file in `src/pages/`. */
export const ownPages: OwnPage[] = [
  { path: '', inSitemap: true },
  { path: 'all' },
  { path: 'search' },
  { path: 'glossary', inSitemap: 'terms' },
  { path: 'references', inSitemap: 'works', yields: true },
  { path: 'accessibility', inSitemap: true },
  { path: 'offline' },
  { path: '404.html' },
];

/** The folders of files. `named: 'content'` where names hold a digest, so that what they name never changes. */
export const ownFolders: { name: string; named?: 'content' }[] = [
  { name: '_astro', named: 'content' },
  { name: '_figures', named: 'content' },
  { name: '_pictures', named: 'content' },
  { name: 'drawings', named: 'content' },
  { name: 'styles', named: 'content' },
  { name: 'files' },
  { name: 'cards' },
  // Its names hold digests, but not of all that is in the files.
  { name: 'pagefind' },
  // Where Astro would serve pictures of its own.
  { name: '_image' },
];

/** The files at the top. `for: 'programs'` where no reader opens them. */
export const ownFiles: { name: string; for?: 'programs' }[] = [
  { name: 'feed.xml', for: 'programs' },
  { name: 'llms.txt', for: 'programs' },
  { name: 'llms-full.txt', for: 'programs' },
  { name: 'robots.txt', for: 'programs' },
  { name: 'sitemap.xml', for: 'programs' },
  { name: 'card.png' },
  { name: '_headers' },
  { name: 'service-worker.js' },
  { name: 'course-version.json', for: 'programs' },
  { name: 'index.html' },
  { name: '404' },
];

/** What hosts and our own preview are told of files whose names change with their content. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';

/** The folders of such files. */
export const foldersNamedByContent = ownFolders.flatMap(({ name, named }) => (named ? [name] : []));

/** Whether a file of the site, such as `styles/1f.css`, has a name that holds a digest of its content. */
export function isNamedByContent(path: string): boolean {
  return foldersNamedByContent.some((folder) => path.startsWith(`${folder}/`));
}

/** Whether a path such as `search` or `glossary` is a page of our own. */
export function isOwnPage(path: string): boolean {
  return ownPages.some((page) => page.path === path && !page.yields);
}

/** File systems take 255 bytes to a name. */
const LONGEST = 200;

/** Whether an address can be published as it stands, on every host and every disk. */
export function isPublishable(slug: string): boolean {
  return slug
    .split('/')
    .every(
      (piece) =>
        /^[\p{L}\p{N}\p{M}_~-][\p{L}\p{N}\p{M}._~-]*$/u.test(piece) &&
        new TextEncoder().encode(piece).length <= LONGEST,
    );
}

/** Tells the addresses that belong to the site itself or to a file of `public/`. */
export function ownAddresses(publicFiles: Iterable<string>): (slug: string) => boolean {
  const first = (path: string) => path.split('/', 1)[0]?.toLowerCase() ?? '';
  const own = new Set([
    ...ownPages.filter(({ yields }) => !yields).map(({ path }) => path),
    ...[...ownFolders, ...ownFiles].map(({ name }) => name),
    ...[...publicFiles].map(first),
  ]);
  // `/attention.md` is the text of the lecture at `/attention/`; `Search` and `search` may be one folder.
  return (slug) => own.has(first(slug)) || /\.md$/i.test(slug);
}
