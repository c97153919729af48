/** The rules for crawlers: everything may be read. Names the sitemap where the site has one. */
export function robots(sitemapAddress: string | undefined): string {
  const lines = ['User-agent: *', 'Allow: /'];
  return `${[...lines, ...(sitemapAddress ? ['', `Sitemap: ${sitemapAddress}`] : [])].join('\n')}\n`;
}
