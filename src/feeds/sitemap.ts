import { xmlText } from './xml-text.ts';

export interface SitemapEntry {
  /** Whole address of the page. */
  address: string;
  /** When it was last changed, as an ISO date; left out where nobody knows. */
  changed?: string | undefined;
}

/** A sitemap of the given pages, as sitemaps.org describes it. */
export function sitemap(entries: SitemapEntry[]): string {
  const urls = entries.map(({ address, changed }) => {
    const date = changed ? `<lastmod>${changed}</lastmod>` : '';
    return `<url><loc>${xmlText(address)}</loc>${date}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}
