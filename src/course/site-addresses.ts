/** Pages the site has beside the lectures; a lecture can't take their place. */
export const sitePages = ['', 'all', 'search', 'glossary', 'accessibility', 'offline', '404.html'];

/** First pieces of addresses that the site uses for its own files. */
const siteFiles = [
  '404',
  'files',
  'service-worker.js',
  'styles',
  'pagefind',
  '_figures',
  '_pictures',
  '_astro',
  '_image',
  'index.html',
  'card.png',
  'cards',
  'drawings',
  'feed.xml',
  'llms.txt',
  'llms-full.txt',
  'robots.txt',
  'sitemap.xml',
  '_headers',
];
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
  const own = new Set([...sitePages, ...siteFiles, ...[...publicFiles].map(first)]);
  // `/attention.md` is the text of the lecture at `/attention/`; `Search` and `search` may be one folder.
  return (slug) => own.has(first(slug)) || /\.md$/i.test(slug);
}
